import type { Returned } from '$lib/exchange/table/returned';
import type { Reading } from '$lib/exchange/table/reading';
import type { Lens } from '$lib/domain/schema/field';
import { shownName } from '$lib/domain/base/text/shown-name';
import { kindNamed } from '$lib/domain/kinds/all';
import { fieldWords, recordTitle, valueWords } from '$lib/problems/record-words';
import { lineWords } from './line-words';

/** changed: a cell. conflict: a cell of which the record was changed here too. new, missing: rows. */
export type Verdict = 'changed' | 'conflict' | 'new' | 'missing';

/** One thing that came back with a sheet of ours, in words. */
export interface ReturnedItem {
	readonly key: string;
	/** By its place in the file; undefined where it is in no sheet. */
	readonly sheet: number | undefined;
	readonly verdict: Verdict;
	readonly line: string;
	/** The record, for all that belongs to one row. */
	readonly record: string;
	readonly title: string;
	/** The column; empty of a whole row. */
	readonly column: string;
	readonly before: string;
	readonly after: string;
	readonly taken: boolean;
}

/** What came back, row after row. */
export function itemsOf({ cells, rows, missing }: Returned, lens: Lens): readonly ReturnedItem[] {
	const changed = cells.map((cell): ReturnedItem => ({
		key: cell.key,
		sheet: cell.sheet,
		verdict: cell.contested ? 'conflict' : 'changed',
		line: lineWords(cell.place),
		record: `${cell.kind} ${cell.id}`,
		title: recordTitle(cell.kind, cell.id, lens),
		column: fieldWords(cell.kind, cell.field, lens.locale),
		before: valueWords(cell.kind, cell.field, cell.before, lens),
		after: valueWords(cell.kind, cell.field, cell.after, lens),
		taken: cell.taken
	}));
	const added = rows.map(({ key, sheet, place, kind, values }): ReturnedItem => ({
		key,
		sheet,
		verdict: 'new',
		line: lineWords(place),
		record: `${sheet} ${key}`,
		title: values ? kindNamed(kind)!.ownTitle(values, lens) : '–',
		column: '',
		before: '',
		after: '',
		taken: values !== undefined
	}));
	const lost = missing.map(({ key, kind, id, title, dropped }): ReturnedItem => ({
		key,
		sheet: undefined,
		verdict: 'missing',
		line: '',
		record: `${kind} ${id}`,
		title: lens.title(kind, id) ?? shownName(title),
		column: '',
		before: '',
		after: '',
		taken: dropped
	}));
	return [...changed, ...added, ...lost];
}

/** A reading with some things taken or left; what is so by itself is not noted. */
export function withTaken(reading: Reading, items: readonly ReturnedItem[], taken: boolean): Reading {
	const otherwise = new Set(reading.otherwise);
	for (const { key, verdict } of items) {
		const byItself = verdict === 'changed' || verdict === 'new';
		if (taken === byItself) otherwise.delete(key);
		else otherwise.add(key);
	}
	return { ...reading, otherwise };
}
