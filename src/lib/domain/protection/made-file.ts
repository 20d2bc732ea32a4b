import { maxElements } from '../fields/many';
import type { FileForm } from '../kinds/file-given';
import type { AnyValues } from '../schema/kind';

/**
 * A file with personal data that this browser has written. It tells people by id and by number, never by name, so that
 * an erasure need not reach it.
 */
export interface MadeFile {
	/** The id of its entry in the register, once there is one. */
	readonly id: string;
	/** Whole. */
	readonly on: string;
	readonly form: FileForm;
	/** Without the name of a person. */
	readonly file: string;
	/** What it holds, in the words of who made it. */
	readonly scope: string;
	/** How many people are in it. */
	readonly count: number;
	/** Who; absent where it holds everybody. */
	readonly people?: readonly string[];
}

/** So many are kept: older ones are in the register, or nobody has asked for them. */
export const mostMade = 500;

/** What is kept once another was written, the newest first. */
export function withMade(made: readonly MadeFile[], file: MadeFile): readonly MadeFile[] {
	return [file, ...made].slice(0, mostMade);
}

/** How many people a list of them may have; where there are more, a file is taken to hold everybody. */
export const mostPeople = maxElements;

/** What the register says of a file: its entry, without a recipient. */
export function entryValues({ on, form, file, scope, count, people }: MadeFile): AnyValues {
	return { on, form, file, scope, count, ...(people ? { people } : { everybody: true }) };
}
