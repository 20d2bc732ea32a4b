import type { Json } from '../base/json';
import type { AnyValues } from '../schema/kind';
import type { Aliases } from './aliases';
import { ListedTable, type LeftOut, type Values } from './listed-table';
import { mergedInto, type EntityRecord } from '../schema/record';
import type { Table } from './table';

/**
 * A table in which joined records are one: they are not listed, and whatever holds the id of one holds that of
 * the record it is read as. Made only while something is joined.
 */
export class ResolvedTable extends ListedTable {
	readonly #aliases: Aliases;
	readonly #records = new WeakMap<EntityRecord, EntityRecord>();

	constructor(table: Table, aliases: Aliases) {
		super(table);
		this.#aliases = aliases;
	}

	/** The record of an id; a joined one in the state `joined`, with the record it is read as. */
	get(id: string): EntityRecord | undefined {
		const record = this.table.get(id);
		return record && this.#read(record);
	}

	protected leftOut(): LeftOut | undefined {
		return this.#aliases.of(this.kind);
	}

	protected override readAll(records: readonly EntityRecord[]): readonly EntityRecord[] {
		return records.map((record) => this.#read(record));
	}

	protected override readColumn(field: string, values: Values): Values {
		if (field === mergedInto) return values;
		let resolved: (Json | undefined)[] | undefined;
		for (let at = 0; at < values.length; at++) {
			const value = this.#resolve(values[at]);
			if (value !== values[at]) (resolved ??= values.slice())[at] = value;
		}
		return resolved ?? values;
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
