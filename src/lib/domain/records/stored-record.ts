import { deepFreeze } from './deep-freeze';
import type { Json } from '../base/json';
import type { EntityRecord, RecordState } from '../schema/record';
import { storedIn } from '../schema/record';
import type { RowStore } from './row-store';

/**
 * A record as the log has it, to be held against what it was: nothing of it is looked at before it is asked for, so
 * that comparing thousands costs what differs. Good until something is folded in.
 */
export interface StoredRecord {
	readonly state: RecordState;
	/** The fields that may hold something: those in which a record of its kind has, or had, a value. */
	readonly fields: Iterable<string>;
	/** What a field holds, whether this version can read it or not. */
	stored(field: string): Json | undefined;
	/** What this version can read of it. */
	read(field: string): Json | undefined;
	isConflict(field: string): boolean;
}

/** A row of a table as such. */
export class StoredRow implements StoredRecord {
	readonly #rows: RowStore;
	readonly #row: number;
	readonly #readOf: (field: string, row: number, stored: Json | undefined) => Json | undefined;

	/** @param readOf what this version reads of a value that a row holds in a field */
	constructor(
		rows: RowStore,
		row: number,
		readOf: (field: string, row: number, stored: Json | undefined) => Json | undefined
	) {
		this.#rows = rows;
		this.#row = row;
		this.#readOf = readOf;
	}

	get state(): RecordState {
		return this.#rows.stateOf(this.#row);
	}

	get fields(): Iterable<string> {
		return this.#rows.columns.keys();
	}

	stored(field: string): Json | undefined {
		const value = this.#rows.columns.get(field)?.at(this.#row);
		return value === undefined ? undefined : deepFreeze(value);
	}

	read(field: string): Json | undefined {
		return this.#readOf(field, this.#row, this.stored(field));
	}

	isConflict(field: string): boolean {
		return this.#rows.columns.get(field)?.conflicts.has(this.#row) ?? false;
	}
}

/** A record that was kept, as such: for one of the past, whose row holds something else by now. */
export function storedRecord(record: EntityRecord): StoredRecord {
	const values = storedIn(record) as Readonly<Record<string, Json>>;
	return {
		state: record.state,
		fields: Object.keys(values),
		stored: (field) => values[field],
		read: (field) => record.values[field] as Json | undefined,
		isConflict: (field) => record.conflicts?.includes(field) ?? false
	};
}
