import type { Json } from '../base/json';
import type { EntityRecord, Entry } from '../schema/record';
import type { Table } from './table';

export type Values = readonly (Json | undefined)[];

/** Ids that a table leaves out. */
export interface LeftOut {
	readonly size: number;
	has(id: string): boolean;
}

interface Listed {
	readonly from: readonly string[];
	readonly without: LeftOut | undefined;
	readonly ids: readonly string[];
	/** The positions of those listed in the table underneath. */
	readonly at: readonly number[];
}

/**
 * A table that shows another with some of its records out of its lists, and reads the rest in its own way. What did
 * not change underneath is handed on as it is, or as it was made before.
 */
export abstract class ListedTable implements Table {
	protected readonly table: Table;
	#listed: Listed | undefined;
	#all: { readonly from: readonly EntityRecord[]; readonly all: readonly EntityRecord[] } | undefined;
	readonly #columns = new Map<string, { readonly from: Values; readonly column: Values }>();

	constructor(table: Table) {
		this.table = table;
	}

	/** Which are left out; the same object until they are others. */
	protected abstract leftOut(): LeftOut | undefined;

	/** The record of an id, listed or not. */
	abstract get(id: string): EntityRecord | undefined;

	get kind(): string {
		return this.table.kind;
	}

	get size(): number {
		return this.ids().length;
	}

	get fields(): readonly string[] {
		return this.table.fields;
	}

	all(): readonly EntityRecord[] {
		const { at } = this.#places();
		const from = this.table.all();
		if (this.#all?.from !== from) {
			const listed = at.length === from.length ? from : at.map((place) => from[place]!);
			this.#all = { from, all: Object.freeze(this.readAll(listed)) };
		}
		return this.#all.all;
	}

	ids(): readonly string[] {
		return this.#places().ids;
	}

	column(field: string): Values {
		const { at } = this.#places();
		const from = this.table.column(field);
		const held = this.#columns.get(field);
		if (held?.from === from) return held.column;
		const listed = at.length === from.length ? from : at.map((place) => from[place]);
		const column = Object.freeze(this.readColumn(field, listed));
		this.#columns.set(field, { from, column });
		return column;
	}

	entries(id: string, field: string): readonly Entry[] {
		return this.table.entries(id, field);
	}

	contest(id: string): ReturnType<Table['contest']> {
		return this.table.contest(id);
	}

	/** How the listed records are read: as they are, unless a table says otherwise. */
	protected readAll(records: readonly EntityRecord[]): readonly EntityRecord[] {
		return records;
	}

	/** How the values of a field of theirs are. */
	protected readColumn(_field: string, values: Values): Values {
		return values;
	}

	#places(): Listed {
		const from = this.table.ids();
		const without = this.leftOut();
		if (this.#listed?.from === from && this.#listed.without === without) return this.#listed;
		const at: number[] = [];
		for (let place = 0; place < from.length; place++) if (!without?.has(from[place]!)) at.push(place);
		const ids = at.length === from.length ? from : Object.freeze(at.map((place) => from[place]!));
		this.#columns.clear();
		this.#all = undefined;
		return (this.#listed = { from, without, ids, at });
	}
}
