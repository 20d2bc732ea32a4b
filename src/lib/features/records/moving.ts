/** A record is to get another value of the field that makes its board; the mover of its kind asks what else it takes. */
export interface Moving {
	readonly id: string;
	readonly to: string;
	/** Called once: moved, or given up. */
	done(moved: boolean): void;
}
