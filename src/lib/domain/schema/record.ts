import type { Json } from '../base/json';
import type { AnyValues } from './kind';

/** Which changeset wrote something, when by the writer's clock, and who. */
export interface Stamp {
	readonly replica: string;
	readonly seq: number;
	readonly at: string;
	readonly author: string;
}

/** One write of a field that no other known write has replaced. */
export interface Entry extends Stamp {
	/** `null` where the field was cleared; of a many-valued field, one element. */
	readonly value: Json;
}

/** joined: said to be the same thing as another record, and read as that one; never stored as such. */
export type RecordState = 'live' | 'dropped' | 'contested' | 'erased' | 'joined';

/**
 * The field in which a record says that it is the same thing as another of its kind. It belongs to every record,
 * whatever its kind, as being deleted does; nothing that refers to a joined record is rewritten.
 */
export const mergedInto = 'mergedInto';

/**
 * A record as screens see it: a frozen view of the values shown now. Replaced as a whole when anything in it
 * changes, so it may be compared by identity.
 */
export interface EntityRecord<V = AnyValues> {
	readonly kind: string;
	readonly id: string;
	/**
	 * The value shown of each field, for a field in conflict the one with the later `at`: only what this version of
	 * the app can read, so that its type may be trusted.
	 */
	readonly values: V;
	/** What is stored in fields of which it cannot read all; absent when there are none. Only to show and to pass on. */
	readonly unreadable?: AnyValues;
	/** contested: dropped by one, edited by another who did not know; stays whole until a person decides. */
	readonly state: RecordState;
	/** Fields whose entries differ; absent when there are none. */
	readonly conflicts?: readonly string[];
	/** The record it was joined into and is read as; absent for all others. */
	readonly mergedInto?: string;
	/** It is kept but shown to nobody unasked: `values` says that and nothing else. Absent for all others. */
	readonly withheld?: true;
}

/** Whether people meet the record in lists and searches: neither deleted nor joined nor withheld. */
export function isListed<R extends EntityRecord>(record: R | undefined): record is R {
	return (record?.state === 'live' || record?.state === 'contested') && !record.withheld;
}

/**
 * All that a record holds, whether this version of the app can read it or not: to compare with, to write back and
 * to pass on, never to compute with.
 */
export function storedIn({ values, unreadable }: Pick<EntityRecord, 'values' | 'unreadable'>): AnyValues {
	return unreadable ? { ...values, ...unreadable } : values;
}
