import type { Lens } from '../../domain/schema/field';
import { fold } from '../../domain/base/fold';
import { isId } from '../../domain/base/id';
import type { Kind } from '../../domain/schema/kind';
import { kinds } from '../../domain/kinds/all';
import { fail, ok, type Result } from '../../domain/base/result';
import { withoutUnseen } from '../../domain/base/text/unseen';
import { unguardCell } from './guard';
import type { CsvProblem } from './problems';
import type { TableFile } from './read';
import { idColumn } from './write';

/** What a column of a table holds. */
export interface Column {
	/** As it stands in the file. */
	readonly heading: string;
	readonly position: number;
	/** The field it is, the id, or nothing we know. */
	readonly is: { readonly field: string } | 'id' | 'unknown';
	/** Its cells are exact: the heading is the name of the field, not a label for people. */
	readonly exact: boolean;
	/** Of the columns of one field its turn, from 0: it is read where the cells of those before it are empty. */
	readonly turn: number;
}

/**
 * Matches headings with fields: by name, by label in the reader's language, then in the other, then by what other
 * programs call them.
 */
export function matchColumns(
	kind: Kind,
	{ headings, rows }: Pick<TableFile, 'headings' | 'rows'>,
	lens: Lens
): Result<readonly Column[], CsvProblem> {
	const names = namesOf(kind, lens);
	const columns = headings.map((heading, position): Column => {
		const column = { heading, position, exact: true, turn: 0 };
		const text = heading.trim();
		if (letters(text) === idColumn.machines && holdsIds(rows, position)) return { ...column, is: 'id' };
		if (Object.hasOwn(kind.fields, text)) return { ...column, is: { field: text } };
		const field = names.get(letters(unguardCell(text)));
		return { ...column, is: field === undefined ? 'unknown' : { field }, exact: false };
	});
	const seen = new Map<string, Column>();
	for (const column of columns) {
		if (column.is === 'unknown') continue;
		const key = column.is === 'id' ? 'id' : column.is.field;
		const other = seen.get(key);
		if (other) return fail({ type: 'duplicate-column', column: column.heading, other: other.heading });
		seen.set(key, column);
	}
	const matched = withForeign(kind, columns);
	return matched.some(({ is }) => typeof is === 'object')
		? ok(matched)
		: fail({ type: 'no-known-columns', columns: headings });
}

/** A column of ids in which there are cells, and none of them is an id of ours, is of another program. */
function holdsIds(rows: TableFile['rows'], position: number): boolean {
	const given = rows.map(({ cells }) => withoutUnseen(cells[position] ?? '').trim()).filter(Boolean);
	return given.length === 0 || given.some(isId);
}

/** Gives the columns that are still unknown to the fields that other programs call so, in the fields' own order. */
function withForeign(kind: Kind, columns: readonly Column[]): readonly Column[] {
	const matched = [...columns];
	for (const [name, field] of Object.entries(kind.fields)) {
		let turn = matched.some(({ is }) => typeof is === 'object' && is.field === name) ? 1 : 0;
		for (const heading of field.headings ?? []) {
			const at = matched.findIndex(
				(one) => one.is === 'unknown' && letters(one.heading) === letters(heading)
			);
			if (at >= 0) matched[at] = { ...matched[at]!, is: { field: name }, turn: turn++ };
		}
	}
	return matched;
}

/** What two spellings of a heading share: `First name`, `first_name` and `firstName` are one. */
function letters(heading: string): string {
	return fold(heading).replace(/[^\p{L}\p{N}]+/gu, '');
}

function namesOf(kind: Kind, lens: Lens): ReadonlyMap<string, string> {
	const other = lens.locale === 'en' ? 'fr' : 'en';
	const names = new Map<string, string>();
	const add = (text: string, name: string) => {
		const key = letters(text);
		if (!names.has(key)) names.set(key, name);
	};
	for (const word of [lens.locale, other] as const)
		for (const [name, field] of Object.entries(kind.fields)) add(field.label[word], name);
	for (const name of Object.keys(kind.fields)) add(name, name);
	return names;
}

/** How many headings a kind knows. */
export function countKnown(kind: Kind, headings: readonly string[], lens: Lens): number {
	const names = new Set(namesOf(kind, lens).keys());
	for (const field of Object.values(kind.fields))
		for (const heading of field.headings ?? []) names.add(letters(heading));
	return headings.filter(
		(heading) => Object.hasOwn(kind.fields, heading.trim()) || names.has(letters(unguardCell(heading)))
	).length;
}

/** The kinds that a table may hold, the likeliest first; those that know none of its headings are left out. */
export function likelyKinds(headings: readonly string[], lens: Lens): readonly Kind[] {
	return kinds
		.map((kind) => ({ kind, known: countKnown(kind, headings, lens) }))
		.filter(({ known }) => known > 0)
		.sort((a, b) => b.known - a.known)
		.map(({ kind }) => kind);
}
