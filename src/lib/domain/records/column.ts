import type { Json } from '../base/json';
import {
	cellOf,
	copyOf,
	distinct,
	emptyCell,
	isConflict,
	packCell,
	plainOf,
	putInto,
	setInto,
	shownOf,
	unpackCell,
	type Cell,
	type PackedCell
} from './cell';
import type { Packed } from './packed';
import { Slots } from './slots';
import type { Reach, Stamps } from './stamps';

/** A column as it is kept on disk. */
export interface PackedField {
	readonly shown: Packed;
	readonly ordinals: Uint32Array;
	readonly cells: readonly (readonly [row: number, ...PackedCell])[];
}

/**
 * One field of all records of a kind, by row. What most cells are, one value written by the changeset that
 * created the record, costs a slot; the changeset is kept apart only where it is another, and the writes
 * themselves only where there are several.
 */
export class Column {
	readonly #stamps: Stamps;
	readonly #shown: Slots;
	/** One more than the ordinal of a value's changeset, 0 where it is the row's own. */
	#ordinals: number[];
	readonly #cells = new Map<number, Cell>();
	readonly #conflicts = new Set<number>();
	/** Rows with several writes whose value is yet to be worked out: not at each of thousands, but when it is asked for. */
	readonly #stale = new Set<number>();

	constructor(stamps: Stamps, from?: PackedField) {
		this.#stamps = stamps;
		this.#shown = new Slots(from?.shown);
		this.#ordinals = Array.from(from?.ordinals ?? []);
		for (const [row, wholes, elements] of from?.cells ?? []) {
			const cell = unpackCell(wholes, elements);
			this.#cells.set(row, cell);
			if (isConflict(cell)) this.#conflicts.add(row);
		}
	}

	/** The value shown. */
	at(row: number): Json | undefined {
		if (this.#stale.has(row)) this.#settle();
		return this.#shown.at(row);
	}

	/** The values shown, of all rows. */
	all(rows: number): readonly (Json | undefined)[] {
		this.#settle();
		return this.#shown.all(rows);
	}

	/** All writes of the field that stand. */
	cell(row: number, own: number): Cell {
		return this.#cells.get(row) ?? cellOf(this.at(row), this.#ordinal(row, own));
	}

	/** The rows whose writes disagree. */
	get conflicts(): ReadonlySet<number> {
		this.#settle();
		return this.#conflicts;
	}

	/** @param own the ordinal of the changeset that created the row. */
	put(row: number, own: number, value: Json, reach: Reach): void {
		const kept = copyOf(Array.isArray(value) ? distinct(value) : value);
		const plain = kept !== null && !(Array.isArray(kept) && kept.length === 0);
		const single = plain && !this.#cells.has(row);
		if (single && (this.at(row) === undefined || reach.covers(this.#ordinal(row, own))))
			this.#write(row, own, kept, reach.ordinal);
		else this.#store(row, own, putInto(this.cell(row, own), kept, reach));
	}

	set(row: number, own: number, added: readonly Json[], removed: readonly Json[], reach: Reach): void {
		this.#store(row, own, setInto(this.cell(row, own), copyOf(added), removed, reach));
	}

	clear(row: number): void {
		this.#store(row, 0, emptyCell);
	}

	pack(rows: number): PackedField {
		this.#settle();
		return {
			shown: this.#shown.pack(rows),
			ordinals: Uint32Array.from(this.#ordinals),
			cells: [...this.#cells].map(([row, cell]) => [row, ...packCell(cell)])
		};
	}

	#ordinal(row: number, own: number): number {
		const other = this.#ordinals[row];
		return other ? other - 1 : own;
	}

	#store(row: number, own: number, cell: Cell): void {
		const plain = plainOf(cell, this.#stamps);
		if (plain || cell.wholes.length + cell.elements.length === 0) {
			this.#cells.delete(row);
			this.#stale.delete(row);
			this.#conflicts.delete(row);
			this.#write(row, own, plain?.value, plain?.ordinal ?? own);
		} else {
			this.#cells.set(row, cell);
			this.#stale.add(row);
		}
	}

	#settle(): void {
		for (const row of this.#stale) {
			const cell = this.#cells.get(row)!;
			if (isConflict(cell)) this.#conflicts.add(row);
			else this.#conflicts.delete(row);
			this.#write(row, 0, shownOf(cell, this.#stamps), 0);
		}
		this.#stale.clear();
	}

	#write(row: number, own: number, value: Json | undefined, ordinal: number): void {
		this.#shown.write(row, value);
		if (ordinal === own && this.#ordinals.length <= row) return;
		while (this.#ordinals.length < row) this.#ordinals.push(0);
		this.#ordinals[row] = ordinal === own ? 0 : ordinal + 1;
	}
}
