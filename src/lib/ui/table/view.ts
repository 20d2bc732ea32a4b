import type { Kind } from '$lib/domain/schema/kind';
import type { Condition } from './conditions';

export interface Sort {
	readonly field: string;
	readonly descending: boolean;
}

/** How a list is looked at; all of it stands in the address. */
export interface View {
	readonly layout: 'table' | 'board';
	/** Names of fields in their order; undefined: those of the kind. */
	readonly columns?: readonly string[];
	/** The leading column first; undefined: the order of the kind. */
	readonly sort?: readonly Sort[];
	readonly conditions: readonly Condition[];
	/** Words to be found in the shown columns. */
	readonly quick: string;
}

export const plainView: View = { layout: 'table', conditions: [], quick: '' };

export function columnsOf(view: View, kind: Kind): readonly string[] {
	return view.columns ?? kind.columns;
}

export function sortOf(view: View, kind: Kind): readonly Sort[] {
	if (view.sort) return view.sort;
	if (!kind.sort) return [];
	return [readSort(kind.sort)];
}

/** `-start` is by start, the latest first. */
export function readSort(text: string): Sort {
	return text.startsWith('-')
		? { field: text.slice(1), descending: true }
		: { field: text, descending: false };
}

export function sortText({ field, descending }: Sort): string {
	return (descending ? '-' : '') + field;
}

/**
 * The sort after a click on a column: up, then down, then as the kind has it. With `adding` the other columns
 * stay and this one joins them, turns, or leaves.
 */
export function sortedBy(
	sorts: readonly Sort[],
	field: string,
	adding: boolean
): readonly Sort[] | undefined {
	const held = sorts.find((sort) => sort.field === field);
	const turned = !held
		? { field, descending: false }
		: held.descending
			? undefined
			: { field, descending: true };
	if (!adding) return turned && [turned];
	if (!held) return [...sorts, { field, descending: false }];
	const next = sorts.flatMap((sort) => (sort !== held ? [sort] : turned ? [turned] : []));
	return next.length > 0 ? next : undefined;
}

/** The columns with one moved by so many places; unchanged at either end. */
export function movedColumn(columns: readonly string[], name: string, by: number): readonly string[] {
	const from = columns.indexOf(name);
	const to = from + by;
	if (from < 0 || to < 0 || to >= columns.length) return columns;
	const moved = columns.toSpliced(from, 1);
	moved.splice(to, 0, name);
	return moved;
}
