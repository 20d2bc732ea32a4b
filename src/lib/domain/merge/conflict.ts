import type { Entry, Stamp } from '../records/record';

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
	  };
