import type { AnyValues } from './kind';

/** What a trait makes of a record. Only records that share a key are compared. */
export interface Read {
	readonly keys: readonly string[];
}

/** How telling a likeness is: 3 all but proves that two are one, 2 speaks for it, 1 is worth a look. */
export type Weight = 1 | 2 | 3;

/**
 * One way in which two records of a kind may look like the same thing. It only proposes: identity is the id, and
 * people join. A kind names its traits, so shared code never asks what a contact or a partner is.
 */
export interface Trait<R extends Read = Read> {
	/** The fields in which the likeness lies, to be shown as the reason. */
	readonly fields: readonly string[];
	/** Worked out once for each record; undefined when it says nothing by which it could be compared. */
	read(values: AnyValues): R | undefined;
	/** How alike two records with a key in common are; undefined when they are not. */
	compare(a: R, b: R): Weight | undefined;
}
