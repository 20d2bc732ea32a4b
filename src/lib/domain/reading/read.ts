import type { Json } from '../base/json';
import type { Kind, Values } from '../schema/kind';
import { isListed, type EntityRecord } from '../schema/record';
import type { Table } from '../records/table';
import { idsBy } from './ids-by';
import type { Source } from './source';

/** A record of a kind, with the values that its fields have. */
export type RecordOf<K extends Kind> = EntityRecord<Values<K>>;

/** The name of a field of a kind. */
export type FieldOf<K extends Kind> = keyof K['fields'] & string;

/** What a field is asked for: of a field of many values, one of them. */
export type Sought<K extends Kind, F extends FieldOf<K>> =
	NonNullable<Values<K>[F]> extends readonly (infer One)[] ? One : NonNullable<Values<K>[F]>;

/** The values shown of a field, by position. */
export type Column<K extends Kind, F extends FieldOf<K>> = readonly Values<K>[F][];

/**
 * The records of a kind, typed by it. A value that this version of the app cannot read reads as none, so types may be
 * trusted; who is deleted, erased, joined into another or withheld is not there unless asked for.
 */
export class Reader<K extends Kind> {
	readonly #table: Table;

	/** @param table of the kind */
	constructor(table: Table) {
		this.#table = table;
	}

	/** The record of an id; none for no id. */
	one(id: string | undefined): RecordOf<K> | undefined {
		const record = this.inAnyState(id);
		return isListed(record) ? record : undefined;
	}

	/** The same in any state: deleted, erased, joined into another. */
	inAnyState(id: string | undefined): RecordOf<K> | undefined {
		// What a table hands out is what the fields of its kind can read: here alone it is believed.
		return id === undefined ? undefined : (this.#table.get(id) as RecordOf<K> | undefined);
	}

	/** All of them, by position; the same array until one of them changes. */
	all(): readonly RecordOf<K>[] {
		return this.#table.all() as readonly RecordOf<K>[];
	}

	/**
	 * Those whose field has a value, or has it among others, by position; none for no value. Found by an index, kept as
	 * long as no record has another value in the field.
	 */
	by<F extends FieldOf<K>>(field: F, value: Sought<K, F> | undefined): readonly RecordOf<K>[] {
		const found: RecordOf<K>[] = [];
		if (value === undefined) return found;
		for (const id of idsBy(this.#table, field, value as Json)) found.push(this.inAnyState(id)!);
		return found;
	}

	/** Their ids, by position. */
	ids(): readonly string[] {
		return this.#table.ids();
	}

	/** The values shown of a field, by position, without making records: for many thousand rows. */
	column<F extends FieldOf<K>>(field: F): Column<K, F> {
		return this.#table.column(field) as Column<K, F>;
	}
}

/** Reads the records of a kind. */
export function read<K extends Kind>(source: Pick<Source, 'table'>, kind: K): Reader<K> {
	return new Reader(source.table(kind.name));
}

/** Whether a record is of a kind, so that its values have the types of its fields. */
export function isOf<K extends Kind>(kind: K, record: EntityRecord | undefined): record is RecordOf<K> {
	return record?.kind === kind.name;
}
