import type { Changeset, Heads } from './changeset';

/**
 * What of a log belongs to the past: the changesets written no later than an instant by their own clocks, of
 * which the same is true of everything their writers had seen. So the past is always a portfolio that
 * could have been, whatever the clocks say, and nothing in it waits for anything.
 */
export class Horizon {
	readonly #until: string;
	readonly #heads = new Map<string, number>();

	/** @param until ISO instant with milliseconds, UTC; what was written at it is included */
	constructor(until: string) {
		this.#until = until;
	}

	/** Whether a changeset belongs to it. To be asked of the whole log, in an order that applies. */
	takes({ replica, seq, at, after }: Changeset): boolean {
		if (at > this.#until || seq !== this.#head(replica) + 1) return false;
		for (const other in after) if (other !== replica && after[other]! > this.#head(other)) return false;
		this.#heads.set(replica, seq);
		return true;
	}

	/** The last changeset of each replica that belongs to it, of those asked about so far. */
	get heads(): Heads {
		return Object.fromEntries(this.#heads);
	}

	#head(replica: string): number {
		return this.#heads.get(replica) ?? 0;
	}
}
