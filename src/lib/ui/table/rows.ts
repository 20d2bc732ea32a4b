import type { Field } from '$lib/domain/schema/field';
import type { Json } from '$lib/domain/base/json';
import type { AnyValues } from '$lib/domain/schema/kind';
import type { RecordState } from '$lib/domain/schema/record';

/** What a table draws from: ids and columns of values in the same order. A `RecordTable` is one. */
export interface Rows {
	readonly size: number;
	ids(): readonly string[];
	column(field: string): readonly (Json | undefined)[];
	get(id: string): Row | undefined;
}

/** A record as far as a table cares. */
export interface Row {
	readonly id: string;
	readonly values: AnyValues;
	/** What is stored in fields that cannot be read whole. */
	readonly unreadable?: AnyValues;
	readonly state: RecordState;
	/** Fields with more than one value to choose from. */
	readonly conflicts?: readonly string[];
}

/** A field as a column: its name in the data and its definition. */
export interface Column {
	readonly name: string;
	readonly field: Field;
}
