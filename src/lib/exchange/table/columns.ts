import type { Field, Lens } from '../../domain/schema/field';
import { isId } from '../../domain/base/id';
import type { Kind } from '../../domain/schema/kind';
import { kinds } from '../../domain/kinds/all';
import { fail, ok, type Result } from '../../domain/base/result';
import { withoutUnseen } from '../../domain/base/text/unseen';
import { idColumn, secondHeading } from './cell-text';
import { companionsOf, fullNameHeadings, personIn } from './companions';
import { contentOf } from './content';
import { letters, namesKnown, ownNames, spellings } from './headings';
import { unitOf } from './units';
import type { TableProblem } from './problems';
import type { TableFile } from './table';
import { readVersion, type Version } from './version';

/**
 * What the cells of a column are: a field of the record, or of one that comes along with it (`of` is its kind), the id,
 * something for the notes, or nothing that is read. `fullName` is the first and last name of a person in one; `second`
 * is what the field has in a second column: the currency of an amount.
 */
export type Target =
	| { readonly field: string; readonly of?: string; readonly second?: true }
	| 'id'
	| 'notes'
	/** What the rows of a sheet of ours say of themselves; see `version.ts`. */
	| 'version'
	| 'unknown';

/** What a column of a table holds. */
export interface Column {
	/** As it stands in the file. */
	readonly heading: string;
	readonly position: number;
	readonly is: Target;
	/** Its cells are exact: the heading is the name of the field, not a label for people. */
	readonly exact: boolean;
	/** Of the columns of one field its turn, from 0: it is read where the cells of those before it are empty. */
	readonly turn: number;
	/** The unit of money its heading names, for cells that name none. */
	readonly unit?: string;
}

/** The field of a column that holds whole names. */
export const fullName = 'fullName';

/**
 * Matches headings with fields: by name, by label in the reader's language, then in the other, then by what other
 * programs and offices call them, last by what stands in the column. What comes along with the record comes after it.
 */
export function matchColumns(
	kind: Kind,
	{ headings, rows }: Pick<TableFile, 'headings' | 'rows'>,
	lens: Lens
): Result<readonly Column[], TableProblem> {
	const names = ownNames(kind, lens);
	const seconds = secondNames(kind);
	const versionAt = versionPlace({ headings, rows });
	const columns = headings.map((heading, position): Column => {
		const unit = unitOf(heading);
		const column = { heading, position, exact: true, turn: 0, ...(unit && { unit }) };
		const text = heading.trim();
		if (position === versionAt) return { ...column, is: 'version' };
		if (letters(text) === idColumn.machines && holdsIds(rows, position)) return { ...column, is: 'id' };
		if (Object.hasOwn(kind.fields, text)) return { ...column, is: { field: text } };
		const second = seconds.get(letters(text));
		if (second !== undefined) return { ...column, is: { field: second, second: true }, exact: false };
		const field = spellings(heading).flatMap((spelling) => names.get(spelling) ?? [])[0];
		return { ...column, is: field === undefined ? 'unknown' : { field }, exact: false };
	});
	const taken = new Taken();
	const matched = columns.map((column) => (column.is === 'unknown' ? column : taken.take(column, column.is)));
	for (const [field, { headings: foreign = [] }] of Object.entries(kind.fields) as [string, Field][])
		claim(matched, foreign, { field }, taken);
	// What a list of ours shows of other records is not read back.
	if (versionAt === undefined) claimOfOthers(kind, matched, taken);
	claimSeconds(kind, matched, taken);
	byContent(kind, matched, rows, taken);
	return matched.some(({ is }) => typeof is === 'object')
		? ok(matched)
		: fail({ type: 'no-known-columns', columns: headings });
}

/** Gives columns to what comes along with the record, after its own. */
function claimOfOthers(kind: Kind, matched: Column[], taken: Taken): void {
	const person = personIn(kind);
	if (person && !taken.has({ field: 'lastName', ...person }))
		claim(matched, fullNameHeadings, { field: fullName, ...person }, taken);
	for (const { kind: other, fields } of companionsOf(kind))
		for (const field of fields) {
			const { label, headings: foreign = [] } = other.fields[field] as Field;
			claim(matched, [label.en, label.fr, field, ...foreign], { field, of: other.name }, taken);
		}
}

/** Rows among which a version is looked for: further ones may have been put above those of ours. */
const lookedAt = 200;

/** Where the rows say what they were written from; undefined in tables that are not ours. */
function versionPlace({ headings, rows }: Pick<TableFile, 'headings' | 'rows'>): number | undefined {
	for (const { cells } of rows.slice(0, lookedAt)) {
		const at = cells.findLastIndex((cell, place) => place < headings.length && readVersion(cell));
		if (at >= 0) return at;
	}
	return undefined;
}

/** What the first row of ours says that a table was written from; undefined where it is not ours. */
export function versionOf(table: Pick<TableFile, 'headings' | 'rows'>): Version | undefined {
	const at = versionPlace(table);
	if (at === undefined) return undefined;
	for (const { cells } of table.rows) {
		const version = readVersion(cells[at] ?? '');
		if (version) return version;
	}
	return undefined;
}

/** The fields that have a second column, by what that is called in files of ours. */
function secondNames({ fields }: Kind): ReadonlyMap<string, string> {
	const named = (Object.entries(fields) as [string, Field][]).flatMap(([name, field]) =>
		[undefined, 'en' as const, 'fr' as const].map((locale): [string, string] => [
			letters(secondHeading(name, field, locale) ?? ''),
			name
		])
	);
	return new Map(named.filter(([heading]) => heading !== ''));
}

/** A column of currencies beside one of amounts, as offices have it, is of the first amount that has none yet. */
function claimSeconds(kind: Kind, columns: Column[], taken: Taken): void {
	const all = [
		{ of: undefined, fields: kind.fields },
		...companionsOf(kind).map((one) => ({ of: one.kind.name, fields: one.kind.fields }))
	];
	for (const { of, fields } of all)
		for (const [field, { type }] of Object.entries(fields) as [string, Field][]) {
			const first = { field, ...(of !== undefined && { of }) };
			const is = { ...first, second: true } as const;
			const headings = type.cells?.second?.headings ?? [];
			if (headings.length > 0 && taken.has(first) && !taken.has(is)) claim(columns, headings, is, taken);
		}
}

/** Gives the columns that are still unknown and called so to a field, in the order of what it is called. */
function claim(columns: Column[], headings: readonly string[], is: Target, taken: Taken): void {
	for (const heading of headings) {
		const at = columns.findIndex(
			(one) => one.is === 'unknown' && spellings(one.heading).includes(letters(heading))
		);
		if (at >= 0) columns[at] = taken.take(columns[at]!, is);
	}
}

/** What is called nothing we know may be plain from what stands in it: addresses on the web, e-mail, countries. */
function byContent(kind: Kind, columns: Column[], rows: TableFile['rows'], taken: Taken): void {
	const known = columns.filter(({ is }) => is !== 'unknown').length;
	if (known === 0) return;
	for (const [at, column] of columns.entries()) {
		if (column.is !== 'unknown' || column.heading.trim() === '') continue;
		const name = contentOf(rows, column.position);
		const field = Object.entries(kind.fields).find(
			([field, { type }]) => type.name === name && !taken.has({ field })
		)?.[0];
		if (field !== undefined) columns[at] = taken.take(column, { field });
	}
}

/** Which fields have a column, so that the next one is their spare. */
class Taken {
	readonly #turns = new Map<string, number>();

	has(is: Target): boolean {
		return this.#turns.has(targetKey(is));
	}

	take(column: Column, is: Target): Column {
		const turn = this.#turns.get(targetKey(is)) ?? 0;
		// Of two ids of one row the second says nothing.
		if (is === 'id' && turn > 0) return { ...column, is: 'unknown' };
		this.#turns.set(targetKey(is), turn + 1);
		return { ...column, is, turn };
	}
}

/** A target as a text, for the value of a choice and for what is remembered. */
export function targetKey(is: Target): string {
	return typeof is === 'object' ? `${is.of ?? ''}.${is.field}${is.second ? '.second' : ''}` : is;
}

/** A column of ids in which there are cells, and none of them is an id of ours, is of another program. */
function holdsIds(rows: TableFile['rows'], position: number): boolean {
	const given = rows.map(({ cells }) => withoutUnseen(cells[position] ?? '').trim()).filter(Boolean);
	return given.length === 0 || given.some(isId);
}

/** How many columns something is read of. */
export function countRead(columns: readonly Column[]): number {
	return columns.filter(({ is }) => typeof is === 'object').length;
}

/** How many headings a kind knows. */
export function countKnown(kind: Kind, headings: readonly string[]): number {
	const names = namesKnown(kind);
	return headings.filter((heading) => spellings(heading).some((spelling) => names.has(spelling))).length;
}

/**
 * The kinds that a table may hold, the likeliest first; those that know none of its headings are left out.
 *
 * @param name of the sheet, which may say what is in it
 */
export function likelyKinds(headings: readonly string[], lens: Lens, name?: string): readonly Kind[] {
	const said = letters(name ?? '');
	return kinds
		.map((kind) => ({ kind, likely: likelihood(kind, headings, lens, said) }))
		.filter(({ likely }) => likely > 0)
		.sort((a, b) => b.likely - a.likely)
		.map(({ kind }) => kind);
}

function likelihood(kind: Kind, headings: readonly string[], lens: Lens, said: string): number {
	const known = countKnown(kind, headings);
	if (known === 0) return 0;
	const matched = matchColumns(kind, { headings, rows: [] }, lens);
	const own = matched.ok
		? matched.value.filter(
				({ is, turn }) => typeof is === 'object' && is.of === undefined && !is.second && turn === 0
			)
		: [];
	const lacking = Object.entries(kind.fields).filter(
		([field, { required, type }]) =>
			required && !type.options && !own.some(({ is }) => (is as { field: string }).field === field)
	).length;
	const called = [kind.label, kind.plural].some((words) =>
		Object.values(words).some((word) => letters(word) === said)
	);
	return known + own.length / 100 - lacking * 0.6 + (called ? 3 : 0);
}
