import type { Changeset } from '../domain/merge/changeset';
import type { Conflict } from '../domain/merge/conflict';

/** A record that a write concerned. */
export interface Touched {
	readonly kind: string;
	readonly id: string;
}

/** Something an undo did not put back, because somebody has changed it since. */
export interface Left extends Touched {
	/** Absent where the whole record is meant. */
	readonly field?: string;
}

/** What one action wrote. */
export interface Receipt {
	readonly changesets: readonly Pick<Changeset, 'replica' | 'seq'>[];
	readonly touched: readonly Touched[];
	/** For undo and redo: what was left as it is. */
	readonly left: readonly Left[];
}

/** Records of one kind, as a reader of the table counts them. */
export interface KindCount {
	readonly added: number;
	readonly changed: number;
	readonly dropped: number;
}

/** Changesets that wait for others of a replica, which somebody's file would bring. */
export interface Waiting {
	readonly missing: Pick<Changeset, 'replica' | 'seq'>;
	readonly changesets: number;
	readonly authors: readonly string[];
}

/** What a merge did. */
export interface MergeReceipt extends Receipt {
	/** Changesets that were new here and applied. */
	readonly fresh: number;
	/** Changesets that were here already. */
	readonly known: number;
	readonly kinds: Readonly<Record<string, KindCount>>;
	/** Conflicts that were not there before. */
	readonly conflicts: readonly Conflict[];
	readonly waiting: readonly Waiting[];
}
