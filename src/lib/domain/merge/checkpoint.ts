import type { PackedRows } from '../records/row-store';
import type { StampColumns } from '../records/stamps';
import type { Changeset } from '../records/changeset';
import type { KnowledgeColumns } from './knowledge';

/** Changes with every change to what a checkpoint holds; one of another format is built anew from the log. */
export const checkpointFormat = 3;

/**
 * A folded portfolio as it is kept on disk: everything needed to show it and to go on folding. Plain data that
 * structured cloning keeps as it is.
 */
export interface Checkpoint {
	readonly format: number;
	readonly stamps: StampColumns;
	readonly knowledge: KnowledgeColumns;
	/** Digest of the newest changeset of each replica. */
	readonly newest: readonly (readonly [replica: string, digest: string])[];
	readonly parked: readonly Changeset[];
	/** Changesets that have lost content to erasures. */
	readonly hollow: readonly (readonly [replica: string, seqs: readonly number[]])[];
	readonly tables: readonly (readonly [kind: string, rows: PackedRows])[];
}
