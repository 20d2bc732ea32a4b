import type { Json } from '../../domain/base/json';
import type { EntityRecord, Entry } from '../../domain/schema/record';
import type { Table } from '../../domain/records/table';
import type { Signal } from '../base/signal';

/**
 * A table whose readers run again when a record of the kind changes. There is a new one after every change,
 * so that a derived which holds the table itself changes too.
 */
export class TrackedTable implements Table {
	readonly kind: string;
	readonly #table: Table;
	readonly #signal: Signal;

	constructor(table: Table, signal: Signal) {
		this.kind = table.kind;
		this.#table = table;
		this.#signal = signal;
	}

	get #tracked(): Table {
		this.#signal.track();
		return this.#table;
	}

	get size(): number {
		return this.#tracked.size;
	}

	get fields(): readonly string[] {
		return this.#tracked.fields;
	}

	get(id: string): EntityRecord | undefined {
		return this.#tracked.get(id);
	}

	all(): readonly EntityRecord[] {
		return this.#tracked.all();
	}

	ids(): readonly string[] {
		return this.#tracked.ids();
	}

	column(field: string): readonly (Json | undefined)[] {
		return this.#tracked.column(field);
	}

	entries(id: string, field: string): readonly Entry[] {
		return this.#tracked.entries(id, field);
	}

	contest(id: string): ReturnType<Table['contest']> {
		return this.#tracked.contest(id);
	}
}
