import type { Json } from '../base/json';
import type { Kind, Values } from '../schema/kind';
import { isListed, type EntityRecord } from '../schema/record';
import { rowsBy } from './index-of';
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
 * trusted; who is deleted, erased or withheld is not there unless asked for.
 */
export interface Reader<K extends Kind> {
	/** The record of an id; none for no id. */
	one(id: string | undefined): RecordOf<K> | undefined;
	/** The same in any state: deleted, erased, joined into another. */
	inAnyState(id: string | undefined): RecordOf<K> | undefined;
	/** All of them, by position. */
	all(): readonly RecordOf<K>[];
	/**
	 * Those whose field has a value, or has it among others, by position; none for no value. Found by an index, kept as
	 * long as no record has another value in the field.
	 */
	by<F extends FieldOf<K>>(field: F, value: Sought<K, F> | undefined): readonly RecordOf<K>[];
	/** Their ids, by position. */
	ids(): readonly string[];
	/** The values shown of a field, by position, without making records: for many thousand rows. */
	column<F extends FieldOf<K>>(field: F): Column<K, F>;
}

/** Reads the records of a kind. */
export function read<K extends Kind>(source: Pick<Source, 'table'>, kind: K): Reader<K> {
	const table = source.table(kind.name);
	// The table hands out what the fields of the kind can read: the one place where that is believed.
	const typed = (record: EntityRecord | undefined) => record as RecordOf<K> | undefined;
	const inAnyState = (id: string | undefined) => (id === undefined ? undefined : typed(table.get(id)));
	return {
		one: (id) => {
			const record = inAnyState(id);
			return record && isListed(record) ? record : undefined;
		},
		inAnyState,
		all: () => table.all() as readonly RecordOf<K>[],
		by: (field, value) =>
			value === undefined
				? []
				: rowsBy(table, field, value as Json).flatMap((id) => typed(table.get(id)) ?? []),
		ids: () => table.ids(),
		column: (field) => table.column(field) as Column<K, typeof field>
	};
}

/** Whether a record is of a kind, so that its values have the types of its fields. */
export function isOf<K extends Kind>(kind: K, record: EntityRecord | undefined): record is RecordOf<K> {
	return record?.kind === kind.name;
}
