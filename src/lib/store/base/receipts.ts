import type { Changeset } from '../../domain/records/changeset';
import type { Conflict } from '../../domain/records/conflict';
import type { Waiting } from '../../domain/merge/waiting';
import type { CopyFound } from './copies-found';

/** A record that a write concerned. */
export interface Touched {
	readonly kind: string;
	readonly id: string;
}

/** What creating a record wrote. */
export interface Created extends Receipt {
	/** Of the record. */
	readonly id: string;
}

/** Something an undo did not put back, because somebody has changed it since. */
export interface Left extends Touched {
	/** Absent where the whole record is meant. */
	readonly field?: string;
}

/** What takes an action back: which row of the undo stack, or of the redo stack where the action was an undo. */
export interface Reversible {
	/** Undefined where nothing of it can be taken back, as of an erasure. */
	readonly reversal: number | undefined;
}

/** What one action wrote. */
export interface Receipt extends Reversible {
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

export type { Waiting };

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
	/** Browsers that turned out to write under one name. */
	readonly copies: readonly CopyFound[];
}
