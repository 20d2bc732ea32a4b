import type { Knowledge } from './knowledge';

/**
 * Some lines of a portfolio file that were read and checked once, all of whose changesets came to be held as they
 * stand there. Lines of the same bytes need not be read again.
 */
export interface Passage {
	/** SHA-256 of its bytes, in hex. */
	readonly digest: string;
	/** How many it has. */
	readonly changesets: number;
	readonly operations: number;
	/** The last changeset of each replica in it, with its mark. */
	readonly ends: readonly (readonly [replica: string, seq: number, mark: string])[];
}

/**
 * Whether all changesets of a passage are still held under their names. The mark of the last of a replica vouches for
 * those before it, as each names the one before; it is another once a copy has taken their place.
 */
export function isHeld({ ends }: Passage, knowledge: Knowledge): boolean {
	return ends.every(([replica, seq, mark]) => knowledge.markAt(replica, seq) === mark);
}
