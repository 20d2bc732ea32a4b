import type { Json } from '../json';
import { storedIn, type EntityRecord, type Entry } from '../records/record';
import type { Table } from '../records/table';
import { masked, withholds, type Withholding } from './withheld';

type Column = readonly (Json | undefined)[];

/**
 * A table in which withheld records are not listed and, asked for by id, say nothing but that. What every reader
 * gets, so that a screen need not know; `revealed` tables are for the page of one record.
 */
export class WithheldTable implements Table {
	readonly #table: Table;
	readonly #withholding: Withholding;
	readonly #withheld: () => ReadonlySet<string>;
	readonly #columns = new Map<string, { readonly from: Column; readonly column: Column }>();
	#listed: { from: readonly string[]; without: ReadonlySet<string>; ids: readonly string[]; at: number[] };
	#all: { readonly from: readonly EntityRecord[]; readonly all: readonly EntityRecord[] } | undefined;

	/** @param withheld the ids that are, the same set until they change */
	constructor(table: Table, withholding: Withholding, withheld: () => ReadonlySet<string>) {
		this.#table = table;
		this.#withholding = withholding;
		this.#withheld = withheld;
		this.#listed = { from: [], without: new Set(), ids: [], at: [] };
	}

	get kind(): string {
		return this.#table.kind;
	}

	get size(): number {
		return this.ids().length;
	}

	get fields(): readonly string[] {
		return this.#table.fields;
	}

	get(id: string): EntityRecord | undefined {
		const record = this.#table.get(id);
		return record && this.#isWithheld(record) ? masked(record, this.#withholding) : record;
	}

	all(): readonly EntityRecord[] {
		const from = this.#table.all();
		const { at } = this.#places();
		if (this.#all?.from !== from) {
			const all = at.length === from.length ? from : Object.freeze(at.map((place) => from[place]!));
			this.#all = { from, all };
		}
		return this.#all.all;
	}

	ids(): readonly string[] {
		return this.#places().ids;
	}

	column(field: string): Column {
		const { at } = this.#places();
		const from = this.#table.column(field);
		const held = this.#columns.get(field);
		if (held?.from === from) return held.column;
		const column = at.length === from.length ? from : Object.freeze(at.map((place) => from[place]));
		this.#columns.set(field, { from, column });
		return column;
	}

	entries(id: string, field: string): readonly Entry[] {
		return this.get(id)?.withheld ? [] : this.#table.entries(id, field);
	}

	contest(id: string): ReturnType<Table['contest']> {
		return this.#table.contest(id);
	}

	/** A deleted one is in no list, and answers for itself. */
	#isWithheld(record: EntityRecord): boolean {
		return this.#withheld().has(record.id) || withholds(storedIn(record)[this.#withholding.by]);
	}

	/** Which rows of the table underneath are listed. */
	#places() {
		const from = this.#table.ids();
		const without = this.#withheld();
		if (this.#listed.from !== from || this.#listed.without !== without) {
			const at: number[] = [];
			for (let row = 0; row < from.length; row++) if (!without.has(from[row]!)) at.push(row);
			const ids = at.length === from.length ? from : Object.freeze(at.map((row) => from[row]!));
			this.#listed = { from, without, ids, at };
			this.#columns.clear();
			this.#all = undefined;
		}
		return this.#listed;
	}
}
