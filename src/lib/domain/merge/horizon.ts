import type { Changeset, Heads } from '../records/changeset';
import { timeOf } from '../days/instant';
import type { PortfolioState } from './state';

/**
 * What of a log belongs to the past: the changesets written no later than an instant, of which the same is true of
 * everything their writers had seen. So the past is always a portfolio that could have been, whatever the clocks
 * say, and nothing in it waits for anything.
 */
export class Horizon {
	readonly #until: number;
	readonly #heads = new Map<string, number>();
	#count = 0;

	/** @param until ISO instant; what was written at it is included */
	constructor(until: string) {
		this.#until = Date.parse(until);
	}

	/**
	 * The horizon of a portfolio, from what its fold remembers of each changeset: the log is not read.
	 *
	 * @param times when each was written, in the order of the stamps; as the writers' clocks say where not given
	 */
	static of(
		{ stamps, knowledge }: PortfolioState,
		until: string,
		times: readonly number[] = stamps.atOf
	): Horizon {
		const horizon = new Horizon(until);
		for (let ordinal = 0; ordinal < stamps.seqOf.length; ordinal++) {
			const replica = stamps.replicas.textOf(stamps.replicaOf[ordinal]!);
			const seq = stamps.seqOf[ordinal]!;
			horizon.#take(replica, seq, times[ordinal]!, knowledge.newsAt(replica, seq));
		}
		return horizon;
	}

	/** Whether a changeset belongs to it by its own clock. To be asked of the whole log, in an order that applies. */
	takes({ replica, seq, at, after = {} }: Changeset): boolean {
		return this.#take(replica, seq, timeOf(at), after);
	}

	/** Whether a changeset is among those that have been taken. */
	has({ replica, seq }: Pick<Changeset, 'replica' | 'seq'>): boolean {
		return seq <= this.#head(replica);
	}

	/** The last changeset of each replica that belongs to it. */
	get heads(): Heads {
		return Object.fromEntries(this.#heads);
	}

	/** How many changesets belong to it. */
	get count(): number {
		return this.#count;
	}

	#take(replica: string, seq: number, at: number, seen: Heads): boolean {
		if (at > this.#until || seq !== this.#head(replica) + 1) return false;
		for (const other in seen) if (other !== replica && seen[other]! > this.#head(other)) return false;
		this.#heads.set(replica, seq);
		this.#count++;
		return true;
	}

	#head(replica: string): number {
		return this.#heads.get(replica) ?? 0;
	}
}
