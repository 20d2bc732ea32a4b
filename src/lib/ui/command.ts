import type { Keys } from './shortcuts/keys';

/** Something to do or a place to go, offered by its words. */
export interface Command {
	/** The same for the same thing, whatever the language. */
	readonly id: string;
	readonly label: string;
	readonly hint?: string;
	/** Shown, not bound: whoever owns the key registers it. */
	readonly keys?: Keys;
	run(): unknown;
	/** The same with a text typed after its words, for those that can use one. */
	readonly runWith?: (text: string) => unknown;
}
