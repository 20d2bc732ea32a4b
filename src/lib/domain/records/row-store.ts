import type { Op } from './changeset';
import { replaced } from './cell';
import { Column, type PackedField } from './column';
import type { Packed } from './packed';
import type { RecordState } from '../schema/record';
import { Slots } from './slots';
import type { Reach, Stamps } from './stamps';

/** A write that says whether its record is there: an edit or a restore says yes, a drop no. */
export interface LifeMark {
	readonly alive: boolean;
	readonly ordinal: number;
}

/** The records of a kind as they are kept on disk. */
export interface PackedRows {
	readonly ids: Packed;
	readonly own: Uint32Array;
	readonly states: Uint8Array;
	readonly lastMark: Uint32Array;
	readonly marks: readonly (readonly [row: number, marks: readonly LifeMark[]])[];
	readonly columns: readonly (readonly [field: string, column: PackedField])[];
}

/** What a row is called in `states`; the order is part of the stored form. */
export const rowStates: readonly RecordState[] = ['live', 'dropped', 'contested', 'erased'];
const [live, dropped, contested, erased] = [0, 1, 2, 3];

/** The records of a kind by row: ids, whether they are there, and a column a field. */
export class RowStore {
	readonly columns = new Map<string, Column>();
	readonly #stamps: Stamps;
	readonly #ids: Slots;
	/** Made when a record is first looked for. */
	#rows: Map<string, number> | undefined;
	/** Ordinal of the changeset that created each row: the writer of a field unless its column knows another. */
	readonly #own: number[];
	readonly #states: number[];
	/** Ordinal of the last write to the record, where there is one such. */
	readonly #lastMark: number[];
	/** The writes that say whether the record is there, where several stand. */
	readonly #marks: Map<number, readonly LifeMark[]>;
	#hidden: number;

	constructor(stamps: Stamps, from?: PackedRows) {
		this.#stamps = stamps;
		this.#ids = new Slots(from?.ids);
		this.#own = Array.from(from?.own ?? []);
		this.#states = Array.from(from?.states ?? []);
		this.#lastMark = Array.from(from?.lastMark ?? []);
		this.#marks = new Map((from?.marks ?? []).map(([row, marks]) => [row, [...marks]]));
		this.#hidden = this.#states.filter((state) => state === dropped || state === erased).length;
		for (const [field, column] of from?.columns ?? []) this.columns.set(field, new Column(stamps, column));
	}

	get count(): number {
		return this.#own.length;
	}

	/** Rows of dropped and erased records. */
	get hidden(): number {
		return this.#hidden;
	}

	/** Rows of contested records. */
	get contested(): number[] {
		return [...this.#marks.keys()].filter((row) => this.#states[row] === contested);
	}

	rowOf(id: string): number | undefined {
		return (this.#rows ??= this.#index()).get(id);
	}

	idAt(row: number): string {
		return this.#ids.at(row) as string;
	}

	ownerOf(row: number): number {
		return this.#own[row]!;
	}

	stateOf(row: number): RecordState {
		return rowStates[this.#states[row]!]!;
	}

	isHidden(row: number): boolean {
		const state = this.#states[row]!;
		return state === dropped || state === erased;
	}

	/** The writes that say whether the record is there and that no other known write has replaced. */
	marksOf(row: number): readonly LifeMark[] {
		if (this.#states[row] === erased) return [];
		return this.#marks.get(row) ?? [{ alive: this.#states[row] === live, ordinal: this.#lastMark[row]! }];
	}

	/** Folds one operation in and answers the row it concerns. */
	fold(op: Op, reach: Reach): number {
		const row = this.rowOf(op.id) ?? this.#newRow(op.id, reach.ordinal);
		if (this.#states[row] === erased) return row;
		switch (op.do) {
			case 'put':
				for (const field of Object.keys(op.fields))
					this.#column(field).put(row, this.#own[row]!, op.fields[field]!, reach);
				this.#mark(row, true, reach);
				break;
			case 'set':
				this.#column(op.field).set(row, this.#own[row]!, op.added, op.removed, reach);
				this.#mark(row, true, reach);
				break;
			case 'restore':
				this.#mark(row, true, reach);
				break;
			case 'drop':
				this.#mark(row, false, reach);
				break;
			case 'erase':
			case 'gone':
				// An operation loses its content only because its record was erased.
				this.erase(row);
				break;
		}
		return row;
	}

	/** Forgets all values of a record for good; nothing that arrives later brings them back. */
	erase(row: number): void {
		for (const column of this.columns.values()) column.clear(row);
		this.#marks.delete(row);
		this.#enter(row, erased!);
	}

	/** The rows as they are kept on disk; pauses after each column, so that packing many does not hold up a screen. */
	*packing(): Generator<void, PackedRows> {
		const columns: [string, PackedField][] = [];
		for (const [field, column] of this.columns) {
			columns.push([field, column.pack(this.count)]);
			yield;
		}
		return {
			ids: this.#ids.pack(this.count),
			own: Uint32Array.from(this.#own),
			states: Uint8Array.from(this.#states),
			lastMark: Uint32Array.from(this.#lastMark),
			marks: [...this.#marks].map(([row, marks]) => [row, [...marks]]),
			columns
		};
	}

	#index(): Map<string, number> {
		const rows = new Map<string, number>();
		const ids = this.#ids.all(this.count);
		for (let row = 0; row < ids.length; row++) rows.set(ids[row] as string, row);
		return rows;
	}

	#column(field: string): Column {
		let column = this.columns.get(field);
		if (!column) this.columns.set(field, (column = new Column(this.#stamps)));
		return column;
	}

	#newRow(id: string, ordinal: number): number {
		const row = this.#own.push(ordinal) - 1;
		this.#ids.write(row, id);
		this.#rows?.set(id, row);
		this.#states.push(live!);
		this.#lastMark.push(ordinal);
		return row;
	}

	#mark(row: number, alive: boolean, reach: Reach): void {
		const before = this.marksOf(row).length;
		const marks = replaced(this.marksOf(row), [{ alive, ordinal: reach.ordinal }], reach);
		if (marks.length === 1) {
			this.#marks.delete(row);
			this.#lastMark[row] = reach.ordinal;
			this.#enter(row, alive ? live! : dropped!);
			return;
		}
		this.#marks.set(row, marks);
		// Where nothing was replaced, only one more has to agree with those before it.
		const isMore = marks.length === before + 1;
		const agreed = isMore
			? this.#states[row] === (alive ? live : dropped)
			: marks.every((mark) => mark.alive === alive);
		this.#enter(row, agreed ? (alive ? live! : dropped!) : contested!);
	}

	#enter(row: number, state: number): void {
		const before = this.isHidden(row);
		this.#states[row] = state;
		const after = this.isHidden(row);
		if (before !== after) this.#hidden += after ? 1 : -1;
	}
}
