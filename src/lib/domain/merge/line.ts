/** A place in the log. */
export interface Spot {
	readonly replica: string;
	readonly seq: number;
}

/** A line of changesets issued again: of whom, and behind which one it left their way. */
export interface Line {
	readonly line: string;
	readonly origin: string;
	/** The number, by its origin's count, of the changeset before its first. */
	readonly base: number;
	/** That changeset, where it stands now; absent when the line goes back to the beginning. */
	readonly parent?: Spot;
}
