import { fold } from '../../domain/base/fold';
import type { Kind } from '../../domain/schema/kind';
import type { Answer } from '../plan/row';
import type { Column } from './columns';
import type { TableRow } from './table';

/** How somebody has a table read: what its rows are, what its columns are, and what was mended. */
export interface Reading {
	readonly kind: Kind;
	/** Of the table as it is laid out for the kind. */
	readonly columns: readonly Column[];
	/** What every row says of a field that no column is, by the key of its target. */
	readonly everywhere: Readonly<Record<string, string>>;
	/** What is read instead of a text of a column, in all rows: by `valueKey`. */
	readonly values: ReadonlyMap<string, string>;
	/** What is read instead of a cell: by `cellKey`. */
	readonly cells: ReadonlyMap<string, string>;
	/** What was said of rows and names that look like records, by their keys. */
	readonly answers: ReadonlyMap<string, Answer>;
	/**
	 * Of a sheet that comes back, what goes otherwise than by itself, by `takenKey`: a changed cell or a new row is not
	 * taken, a cell that was changed here too is, a record whose row is missing is deleted.
	 */
	readonly otherwise: ReadonlySet<string>;
	/** Cells that cannot be read go to the notes of the record, with what their column is called. */
	readonly restToNotes: boolean;
}

/** The name of a text of a column, whatever its case and accents. */
export function valueKey(position: number, text: string): string {
	return `${position} ${fold(text)}`;
}

/** The name of a cell: line, year where the row is one of several, column. */
export function cellKey({ line, part = '' }: Pick<TableRow, 'line' | 'part'>, position: number): string {
	return `${line} ${part} ${position}`;
}

/** The name of what is taken or left of a sheet that comes back: a field of a row; without one, the row. */
export function takenKey({ line, part = '' }: Pick<TableRow, 'line' | 'part'>, field = ''): string {
	return `${line} ${part} ${field}`;
}

/** The name of a record whose row is missing. */
export function missingKey({ kind, id }: { readonly kind: string; readonly id: string }): string {
	return `missing ${kind} ${id}`;
}

/** A table read as records of a kind, nothing mended yet. */
export function plainReading(kind: Kind, columns: readonly Column[]): Reading {
	const none = new Map<string, never>();
	const otherwise = new Set<string>();
	return {
		kind,
		columns,
		everywhere: {},
		values: none,
		cells: none,
		answers: none,
		otherwise,
		restToNotes: false
	};
}
