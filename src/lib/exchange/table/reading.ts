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

/** A table read as records of a kind, nothing mended yet. */
export function plainReading(kind: Kind, columns: readonly Column[]): Reading {
	const none = new Map<string, never>();
	return { kind, columns, everywhere: {}, values: none, cells: none, answers: none, restToNotes: false };
}
