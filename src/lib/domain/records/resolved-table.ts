import type { Json } from '../json';
import type { AnyValues } from '../kind';
import { mergedInto, type Aliases } from './aliases';
import type { EntityRecord, Entry } from './record';
import type { Table } from './table';

type Column = readonly (Json | undefined)[];

/**
 * A table in which joined records are one: they are not listed, and whatever holds the id of one holds that of
 * the record it is read as. Made only while something is joined; what did not change is handed on as it is.
 */
export class ResolvedTable implements Table {
	readonly #table: Table;
	readonly #aliases: Aliases;
	readonly #records = new WeakMap<EntityRecord, EntityRecord>();
	readonly #columns = new Map<string, { readonly from: Column; readonly column: Column }>();
	#listed: { readonly from: readonly string[]; readonly ids: readonly string[]; at: number[] } | undefined;
	#all: { readonly from: readonly EntityRecord[]; readonly all: readonly EntityRecord[] } | undefined;

	constructor(table: Table, aliases: Aliases) {
		this.#table = table;
		this.#aliases = aliases;
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

	/** The record of an id; a joined one in the state `joined`, with the record it is read as. */
	get(id: string): EntityRecord | undefined {
		const record = this.#table.get(id);
		return record && this.#read(record);
	}

	all(): readonly EntityRecord[] {
		const from = this.#table.all();
		if (this.#all?.from !== from) {
			const joined = this.#aliases.of(this.kind);
			const listed = joined ? from.filter(({ id }) => !joined.has(id)) : from;
			this.#all = { from, all: Object.freeze(listed.map((record) => this.#read(record))) };
		}
		return this.#all.all;
	}

	ids(): readonly string[] {
		return this.#places().ids;
	}

	column(field: string): Column {
		const from = this.#table.column(field);
		const held = this.#columns.get(field);
		if (held?.from === from) return held.column;
		const { at, ids } = this.#places();
		const listed = ids.length === from.length ? from : at.map((place) => from[place]);
		const column = this.#resolveAll(field, listed);
		this.#columns.set(field, { from, column });
		return column;
	}

	entries(id: string, field: string): readonly Entry[] {
		return this.#table.entries(id, field);
	}

	contest(id: string): ReturnType<Table['contest']> {
		return this.#table.contest(id);
	}

	/** Which rows of the table underneath are listed. */
	#places() {
		const from = this.#table.ids();
		if (this.#listed?.from !== from) {
			const joined = this.#aliases.of(this.kind);
			const at: number[] = [];
			if (joined) for (let row = 0; row < from.length; row++) if (!joined.has(from[row]!)) at.push(row);
			const ids = joined ? Object.freeze(at.map((row) => from[row]!)) : from;
			this.#listed = { from, ids, at };
		}
		return this.#listed;
	}

	#read(record: EntityRecord): EntityRecord {
		let read = this.#records.get(record);
		if (!read) this.#records.set(record, (read = this.#resolveRecord(record)));
		return read;
	}

	#resolveRecord(record: EntityRecord): EntityRecord {
		const values = this.#resolveValues(record.values);
		if (!this.#aliases.isJoined(record.kind, record.id))
			return values === record.values ? record : Object.freeze({ ...record, values });
		const state = record.state === 'dropped' ? record.state : 'joined';
		const survivor = this.#aliases.survivorOf(record.kind, record.id);
		return Object.freeze({ ...record, values, state, mergedInto: survivor });
	}

	#resolveValues(values: AnyValues): AnyValues {
		let resolved: Record<string, Json | undefined> | undefined;
		for (const field in values) {
			const held = values[field];
			const value = field === mergedInto ? undefined : this.#resolve(held);
			if (value !== held) (resolved ??= { ...values })[field] = value;
		}
		if (!resolved) return values;
		return Object.freeze(
			Object.fromEntries(Object.entries(resolved).filter(([field]) => field !== mergedInto))
		);
	}

	#resolveAll(field: string, column: Column): Column {
		if (field === mergedInto) return column;
		let resolved: (Json | undefined)[] | undefined;
		for (let at = 0; at < column.length; at++) {
			const value = this.#resolve(column[at]);
			if (value !== column[at]) (resolved ??= column.slice())[at] = value;
		}
		return Object.freeze(resolved ?? column);
	}

	/** A value with ids of joined records replaced; the same value where there are none. */
	#resolve(value: Json | undefined): Json | undefined {
		if (typeof value === 'string') return this.#aliases.resolve(value) ?? value;
		if (!Array.isArray(value)) return value;
		const elements = value as readonly Json[];
		const holds = elements.some((one) => typeof one === 'string' && this.#aliases.resolve(one) !== undefined);
		if (!holds) return value;
		const read = elements.map((one) => (typeof one === 'string' ? (this.#aliases.resolve(one) ?? one) : one));
		return Object.freeze([...new Set(read)]);
	}
}
