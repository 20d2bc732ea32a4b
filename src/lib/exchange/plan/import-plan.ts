import type { FieldProblem } from '../../domain/schema/field';
import type { Json } from '../../domain/base/json';
import type { AnyValues } from '../../domain/schema/kind';
import type { Change } from '../../domain/records/changeset';
import type { FieldChange } from '../../domain/records/compare';
import type { EventProblem } from './event-problem';
import type { Encoding } from '../encoding/encodings';

/*
 * What an import would do, before anything is written. Every row of the file is in exactly one of the lists of rows,
 * and the same file planned again after its changes were committed gives no changes. A cell that cannot be read costs
 * itself and not its row, unless the record cannot be without it.
 */

/** Where in a table a record stands, for people. */
export interface TablePlace {
	readonly line: number;
	readonly sheet?: string;
	/** Of a row with a column a year, which of them. */
	readonly part?: string;
	/** It comes along with the record that the row is about: the organisation of a person. */
	readonly beside?: true;
}

/** Where in the file a record stands, for people: a line of a table, or a position under a kind. */
export type Place = TablePlace | { readonly kind: string; readonly position: number };

/** Why one row is left out. */
export type RowProblem =
	| { readonly type: 'cell'; readonly column: string; readonly field: string; readonly problem: FieldProblem }
	/** A byte of the cell means nothing in the encoding of the file; U+FFFD stands in its place. */
	| ({ readonly type: 'not-decoded' } & UnreadCell)
	| { readonly type: 'bad-id'; readonly text: string }
	/** The record was deleted, or a person's data erased: an import does not bring it back by itself. */
	| { readonly type: 'dropped'; readonly id: string }
	| { readonly type: 'erased'; readonly id: string }
	/** The row would write down anew a person who objected, whose record is withheld. */
	| { readonly type: 'withheld'; readonly id: string }
	/** An earlier row of the same file is about the same record. */
	| { readonly type: 'repeated'; readonly id: string; readonly first: Place }
	| { readonly type: 'too-many-cells'; readonly cells: number; readonly columns: number }
	| { readonly type: 'not-a-record' }
	/** Of several addresses in a cell the first is read, and this is left. */
	| { readonly type: 'rest'; readonly column: string; readonly field: string; readonly text: string }
	/** An earlier row about the same record says something else. */
	| {
			readonly type: 'differs';
			readonly column: string;
			readonly field: string;
			readonly text: string;
			readonly first: Place;
	  }
	/** What it names looks like a record that is here, and nobody has said whether it is. */
	| { readonly type: 'undecided'; readonly column: string; readonly field: string; readonly text: string }
	/** The cell was changed since its sheet was written, and so was the record here: nobody has said which is to stand. */
	| ({ readonly type: 'newer' } & ChangedCell)
	/** The cell was changed, and somebody said that it is not taken. */
	| ({ readonly type: 'declined' } & ChangedCell)
	/** What a spreadsheet makes of a text that looks like a number, or is too long: it has lost something. */
	| { readonly type: 'spoilt'; readonly column: string; readonly field: string; readonly text: string }
	/** Its id and what it says of itself are of two records: cells of the sheet were moved apart. */
	| { readonly type: 'torn' }
	/** A new row, of which somebody said that it is not taken. */
	| { readonly type: 'left-out' }
	/** Of an event of a calendar file. */
	| { readonly type: 'event'; readonly problem: EventProblem };

/** A cell of a sheet of ours that says something else than what was written. */
export interface ChangedCell {
	readonly column: string;
	readonly field: string;
	/** Of the record. */
	readonly id: string;
	/** What the record holds now; `null` where it holds nothing. */
	readonly before: Json;
	/** What the cell says; `null` where it was emptied. */
	readonly after: Json;
}

export interface UnreadCell {
	readonly column: string;
	readonly field: string;
	readonly text: string;
	readonly encoding: Encoding;
}

/** That a cell cannot be read, with the beginning of what can. */
export function notDecoded({ text, ...cell }: UnreadCell): RowProblem {
	return { type: 'not-decoded', ...cell, text: text.slice(0, 80) };
}

/** A field that an import writes. */
export interface FieldWrite extends FieldChange {
	/** `null` where it clears the field. */
	readonly after: Json;
}

export interface PlannedCreate {
	readonly place: Place;
	readonly id: string;
	readonly values: AnyValues;
	/** Fields of it that the file does not say and that are noted of whatever is new. */
	readonly noted?: readonly string[];
}

export interface PlannedUpdate {
	readonly place: Place;
	readonly id: string;
	readonly writes: readonly FieldWrite[];
}

/** A row that says what the record says already. */
export interface PlannedSame {
	readonly place: Place;
	readonly id: string;
}

export interface RefusedRow {
	readonly place: Place;
	readonly problems: readonly RowProblem[];
}

/** A cell that is not taken, in a row that is. */
export interface CellLeft {
	readonly place: Place;
	readonly problem: RowProblem;
}

/** A row that looks like a record that is here, or like an earlier row: somebody says whether it is the same. */
export interface PlannedAlike {
	readonly place: Place;
	readonly like: string;
	readonly values: AnyValues;
	/** By what the answer is kept: the row, or the name of what it refers to. */
	readonly key: string;
}

/** A row about a record that an earlier row of the file is about too; it filled what that one left open. */
export interface PlannedJoined {
	readonly place: Place;
	readonly id: string;
	readonly first: Place;
}

/** What an import would do with the records of one kind. */
export interface KindPlan {
	readonly kind: string;
	readonly creates: readonly PlannedCreate[];
	readonly updates: readonly PlannedUpdate[];
	readonly same: readonly PlannedSame[];
	readonly refused: readonly RefusedRow[];
	readonly alike: readonly PlannedAlike[];
	readonly joined: readonly PlannedJoined[];
	/** Not rows: cells of rows that are in one of the lists. */
	readonly cells: readonly CellLeft[];
	/** Columns or keys that no field of the kind answers to; nothing of them is read. */
	readonly unknownColumns: readonly string[];
	readonly changes: readonly Change[];
}

/** How many rows a plan accounts for. */
export function rowsOf(plan: KindPlan): number {
	const { creates, updates, same, refused, alike, joined } = plan;
	return [creates, updates, same, refused, alike, joined].reduce((sum, rows) => sum + rows.length, 0);
}
