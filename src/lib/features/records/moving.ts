/** Records are to get another value of the field that makes their board; the mover of their kind asks what else it takes. */
export interface Moving {
	/** The first, or only, one. */
	readonly id: string;
	/** All of them: more than one only for movers that take many at once. */
	readonly ids: readonly string[];
	readonly to: string;
	/** Called once: moved, or given up. */
	done(moved: boolean): void;
}
