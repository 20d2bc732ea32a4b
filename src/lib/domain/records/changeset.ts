import type { Json } from '../base/json';

/** Which changesets of each replica somebody holds: replica id to the last seq without a gap. */
export type Heads = Readonly<Record<string, number>>;

/** What was done, as data, so that every reader gets it in their own language. */
export interface Label {
	readonly act:
		| 'seed'
		| 'create'
		| 'edit'
		| 'drop'
		| 'restore'
		| 'erase'
		| 'import'
		| 'settle'
		| 'join'
		| 'unite'
		| 'separate'
		| 'move'
		| 'schedule'
		| 'decide'
		| 'score'
		| 'undo'
		| 'redo';
	/** The kind concerned, where it is one. */
	readonly kind?: string;
	/** The record concerned, where it is one. */
	readonly id?: string;
	/**
	 * The name of a file, a snapshot or a portfolio. Earlier versions wrote the title of the record here too, which is
	 * read by nobody: see `labelWords`.
	 */
	readonly name?: string;
	/** How many records, where it is not one. */
	readonly count?: number;
	/** For undo and redo: what was undone. */
	readonly of?: Label;
}

/** The field-wise content of an operation; see `Op`. */
export type Change =
	/** The fields that changed, whole; `null` clears one. */
	| {
			readonly do: 'put';
			readonly kind: string;
			readonly id: string;
			readonly fields: Readonly<Record<string, Json>>;
	  }
	/** Elements of one many-valued field. */
	| {
			readonly do: 'set';
			readonly kind: string;
			readonly id: string;
			readonly field: string;
			readonly added: readonly Json[];
			readonly removed: readonly Json[];
	  }
	| { readonly do: 'drop'; readonly kind: string; readonly id: string }
	| { readonly do: 'restore'; readonly kind: string; readonly id: string }
	/** Removes a person's data for good; beats any edit, whenever it arrives. */
	| { readonly do: 'erase'; readonly kind: string; readonly id: string };

/**
 * One operation in the log. `salt` (16 characters, random) goes into its digest, so that an erased operation
 * can lose its content, keep its digest (`gone`) and let nobody guess the content from it.
 */
export type Op =
	| (Change & { readonly salt: string })
	| { readonly do: 'gone'; readonly kind: string; readonly id: string; readonly digest: string };

/** One user action in the log (or a part of one of more than `maxOps` operations, joined by `group`). */
export interface Changeset {
	/** The browser profile and portfolio that wrote it, random. */
	readonly replica: string;
	/** 1, 2, 3 … without a gap. */
	readonly seq: number;
	/** When, by the writer's clock: ISO instant with milliseconds, UTC. Decides display only. */
	readonly at: string;
	/** Who, as they named themselves in Settings. */
	readonly author: string;
	/** Version of the app that wrote it. */
	readonly app: string;
	readonly label: Label;
	/** Joins the changesets of one action. */
	readonly group?: string;
	/**
	 * What the writer had applied of the other replicas; written only when it changed since the writer's
	 * previous changeset, that is after an import.
	 */
	readonly after?: Heads;
	/** The mark of each changeset that `after` names, which tells two of one number apart; see `copies.ts`. */
	readonly saw?: Readonly<Record<string, string>>;
	/** Digest of the writer's previous changeset, empty for the first. */
	readonly prev: string;
	readonly ops: readonly Op[];
	/** Of a changeset issued again because a copy of a browser wrote it under a number already taken: what it was. */
	readonly copyOf?: Origin;
}

/** Where a changeset that was issued again came from; with it the original can be put together again. */
export interface Origin {
	readonly replica: string;
	readonly seq: number;
	/** The digest that stood in its `prev`. */
	readonly prev: string;
}

/** A larger action is several changesets with one group. */
export const maxOps = 1000;
