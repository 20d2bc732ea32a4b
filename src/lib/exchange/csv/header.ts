import type { Lens } from '../../domain/field';
import { fold } from '../../domain/fold';
import type { Kind } from '../../domain/kind';
import { kinds } from '../../domain/kinds';
import { fail, ok, type Result } from '../../domain/result';
import { unguardCell } from './guard';
import type { CsvProblem } from './problems';
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
}

/** Matches headings with fields: by name, by label in the reader's language, then in the other. */
export function matchColumns(
	kind: Kind,
	headings: readonly string[],
	lens: Lens
): Result<readonly Column[], CsvProblem> {
	const names = namesOf(kind, lens);
	const columns = headings.map((heading, position): Column => {
		const text = heading.trim();
		if (letters(text) === idColumn.machines) return { heading, position, is: 'id', exact: true };
		if (Object.hasOwn(kind.fields, text)) return { heading, position, is: { field: text }, exact: true };
		const field = names.get(letters(unguardCell(text)));
		return { heading, position, is: field === undefined ? 'unknown' : { field }, exact: false };
	});
	const seen = new Map<string, Column>();
	for (const column of columns) {
		if (column.is === 'unknown') continue;
		const key = column.is === 'id' ? 'id' : column.is.field;
		const other = seen.get(key);
		if (other) return fail({ type: 'duplicate-column', column: column.heading, other: other.heading });
		seen.set(key, column);
	}
	return [...seen.values()].some(({ is }) => is !== 'id')
		? ok(columns)
		: fail({ type: 'no-known-columns', columns: headings });
}

/** What two spellings of a heading share: `First name`, `first_name` and `firstName` are one. */
function letters(heading: string): string {
	return fold(heading).replace(/[^\p{L}\p{N}]+/gu, '');
}

function namesOf(kind: Kind, lens: Lens): ReadonlyMap<string, string> {
	const other = lens.locale === 'en' ? 'fr' : 'en';
	const names = new Map<string, string>();
	for (const word of [lens.locale, other] as const)
		for (const [name, field] of Object.entries(kind.fields)) {
			const label = letters(field.label[word]);
			if (!names.has(label)) names.set(label, name);
		}
	for (const name of Object.keys(kind.fields)) if (!names.has(letters(name))) names.set(letters(name), name);
	return names;
}

/** How many headings a kind knows. */
export function countKnown(kind: Kind, headings: readonly string[], lens: Lens): number {
	const names = namesOf(kind, lens);
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
