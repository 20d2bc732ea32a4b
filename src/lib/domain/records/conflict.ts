import type { Entry, Stamp } from '../schema/record';

/** Something a person must decide. Derived from the log, so every laptop has the same list. */
export type Conflict =
	/** Several wrote a field, none of them knowing of the others, and they differ; the last entry is shown. */
	| {
			readonly type: 'field';
			readonly kind: string;
			readonly id: string;
			readonly field: string;
			readonly entries: readonly Entry[];
	  }
	/** Some dropped the record, others wrote to it, and neither knew. */
	| {
			readonly type: 'contested';
			readonly kind: string;
			readonly id: string;
			readonly drops: readonly Stamp[];
			readonly edits: readonly Stamp[];
	  }
	/** Several records say what may be said once, and whoever wrote one of them did not know of the other. */
	| {
			readonly type: 'twice';
			readonly kind: string;
			/** The first of the records. */
			readonly id: string;
			/** All of them, in order. */
			readonly ids: readonly string[];
	  };

/** What makes a conflict the same one after something else was settled. */
export function conflictKey(conflict: Conflict): string {
	const { type, kind, id } = conflict;
	return `${type} ${kind} ${id} ${type === 'field' ? conflict.field : ''}`;
}
