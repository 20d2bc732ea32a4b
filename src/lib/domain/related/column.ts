import type { Json } from '../base/json';
import type { Source } from '../reading/source';
import type { Field } from '../schema/field';
import type { EntityRecord } from '../schema/record';

/**
 * A column of a list that no field holds: worked out of the records around one. It is shown, sorted, filtered and
 * exported by the type of its field, and typed by nobody.
 */
export interface RelatedColumn {
	/** In addresses of lists, beside the fields of the kind; never one of theirs. */
	readonly name: string;
	readonly field: Field;
	/** The kinds whose records it is worked out of; that of the list itself is understood. */
	readonly reads: readonly string[];
	/** Its value for a record on a day; undefined where there is none. */
	value(source: Source, record: EntityRecord, today: string): Json | undefined;
}

/** The related columns of a kind, and the columns its list shows unless the reader chose others. */
export interface RelatedColumns {
	readonly columns: readonly RelatedColumn[];
	readonly shown: readonly string[];
	/** The related column whose values make the lanes of a board. */
	readonly board?: {
		readonly by: string;
		/** What its cards say: fields and related columns, in the first line what there is, in the second also what there is not. */
		readonly details: readonly string[];
		readonly notes: readonly string[];
	};
}
