import type { Difference, FieldDifference } from '$lib/exchange/preview/differences';
import type { Entry } from './entries';
import type { OpenEntries } from './open-entries';
import { passes, type HistoryFilter } from './filter';

/** A line of the history. */
export type HistoryRow =
	| { readonly of: 'day'; readonly day: string }
	| { readonly of: 'entry'; readonly entry: Entry; readonly open: boolean }
	/** Where an open entry came from, and the ways on from it. */
	| { readonly of: 'about'; readonly entry: Entry }
	/** What an open entry did is being worked out, or was nothing that shows. */
	| { readonly of: 'note'; readonly entry: Entry; readonly note: 'working' | 'nothing' | 'more' }
	| { readonly of: 'record'; readonly entry: Entry; readonly difference: Difference }
	| {
			readonly of: 'field';
			readonly entry: Entry;
			readonly difference: Difference;
			readonly field: FieldDifference;
	  };

/** The lines of the entries that pass, newest first, under a line for each day. */
export function historyRows(
	entries: readonly Entry[],
	filter: HistoryFilter,
	open: OpenEntries
): HistoryRow[] {
	const rows: HistoryRow[] = [];
	let last = '';
	for (const entry of entries) {
		if (!passes(entry, filter)) continue;
		const { key, day } = entry;
		if (day !== last) rows.push({ of: 'day', day });
		last = day;
		rows.push({ of: 'entry', entry, open: open.has(key) });
		if (open.has(key)) rows.push(...openRows(entry, open.get(key), filter.field));
	}
	return rows;
}

function openRows(
	entry: Entry,
	differences: readonly Difference[] | undefined,
	only: string | undefined
): HistoryRow[] {
	const rows: HistoryRow[] = [{ of: 'about', entry }];
	if (!differences) return [...rows, { of: 'note', entry, note: 'working' }];
	if (differences.length === 0) return [...rows, { of: 'note', entry, note: 'nothing' }];
	for (const difference of differences) {
		rows.push({ of: 'record', entry, difference });
		for (const field of difference.fields)
			if (!only || field.field === only) rows.push({ of: 'field', entry, difference, field });
	}
	if (entry.operations > entry.touched.length && differences.length >= entry.touched.length)
		rows.push({ of: 'note', entry, note: 'more' });
	return rows;
}
