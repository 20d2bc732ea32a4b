import type { FieldProblem } from '../../domain/schema/field';
import type { ReadOnlyReason } from './read-only';

/** Why the store could not do something that may fail. Words for people are in `lib/problems`. */
export type StoreProblem =
	| { readonly type: 'unknown-kind'; readonly kind: string }
	| { readonly type: 'unknown-field'; readonly kind: string; readonly id: string; readonly field: string }
	| { readonly type: 'unknown-record'; readonly kind: string; readonly id: string }
	| { readonly type: 'bad-id'; readonly kind: string; readonly id: string }
	| {
			readonly type: 'invalid-value';
			readonly kind: string;
			readonly id: string;
			readonly field: string;
			readonly problem: FieldProblem;
	  }
	/** What would be written is more, or otherwise, than any reader of it takes; `path` tells where. */
	| { readonly type: 'unreadable'; readonly path: string }
	| { readonly type: 'too-many-replicas'; readonly max: number }
	/** The disk or the browser's quota is full. */
	| { readonly type: 'storage-full' }
	/** Storage is switched off or forbidden in this browser window. */
	| { readonly type: 'storage-missing' }
	| { readonly type: 'storage-failed'; readonly detail: string }
	/** Nothing can be written into the portfolio as it is now. */
	| { readonly type: 'read-only'; readonly reason: ReadOnlyReason }
	/** A newer version of the app wrote the data in a way that this one cannot even read. */
	| { readonly type: 'too-new' }
	/** The same replica wrote two different changesets of this number: a copied profile or an old backup. */
	| { readonly type: 'forked'; readonly replica: string; readonly seq: number }
	/** The portfolio is no longer the one that a preview was made of. */
	| { readonly type: 'changed-since' }
	| { readonly type: 'other-portfolio'; readonly expected: string; readonly found: string }
	/** It is in this browser already. */
	| { readonly type: 'known-portfolio'; readonly id: string; readonly name: string }
	| { readonly type: 'unknown-portfolio'; readonly id: string }
	/** Something of it is missing, and the person is being asked what to do. */
	| { readonly type: 'to-rescue' }
	/** Parts of the log are missing: fewer changesets could be read than there should be. */
	| { readonly type: 'log-torn'; readonly found: number; readonly expected: number }
	/** The log has changesets that do not follow from one another, or rows that are none. */
	| { readonly type: 'log-unfoldable'; readonly detail: string }
	/** A snapshot is not as it was written, or cannot be read. */
	| { readonly type: 'snapshot-damaged' }
	/** Something was done since the action that was to be undone or redone, so that another would be. */
	| { readonly type: 'not-newest' }
	| { readonly type: 'cancelled' };
