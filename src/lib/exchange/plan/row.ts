import type { Json } from '../../domain/base/json';
import type { RecordTable } from '../../domain/records/record-table';
import type { Field } from '../../domain/schema/field';
import type { EntityRecord } from '../../domain/schema/record';
import type { Place, RowProblem } from './import-plan';

/** The records an import is compared with: a table of the portfolio, withheld ones whole. */
export interface Records extends Pick<RecordTable, 'get' | 'all'> {
	/** Of a dropped record, whether nobody deleted it and only what made it was taken back. */
	isUndone?(id: string): boolean;
}

/** The record of an id; one that was only taken back counts as never made. */
export function heldIn(records: Records, id: string): EntityRecord | undefined {
	const record = records.get(id);
	return record?.state === 'dropped' && records.isUndone?.(id) ? undefined : record;
}

/** One value of a row: read, with what of the cell is left over; refused; or (`null`) empty. */
export type Given = { readonly value: Json; readonly left?: RowProblem } | { readonly problem: RowProblem };

/** Reads one cell, knowing what the record holds there now. */
export type ReadField = (field: Field, name: string, held: Json | undefined) => Given | undefined;

/** What somebody said of a row that looks like a record: that it is the same, or another. */
export type Answer = 'same' | 'another';

export interface Row {
	readonly place: Place;
	/** As written in the file; undefined or empty where the row names none. */
	readonly id: string | undefined;
	/** The fields the row speaks about, by name. */
	readonly fields: readonly string[];
	readonly read: ReadField;
	/**
	 * A row of a table that knows nothing of ids: its record is looked for by name and likeness, and what it leaves open
	 * says nothing. The key is by what an answer is kept. `onlyNamed` is what another row calls it.
	 */
	readonly foreign?: { readonly key: string; readonly answer?: Answer; readonly onlyNamed?: boolean };
}

/** A record that a row names, for as long as that row is being planned. */
export interface Named {
	/** Undefined where it may not be made, or somebody decides first. */
	readonly id: string | undefined;
	readonly keep: () => void;
	readonly takeBack: () => void;
}
