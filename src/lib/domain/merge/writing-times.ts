import type { Heads } from '../records/changeset';
import type { PortfolioState } from './state';

/**
 * The latest moment at which a changeset can have been written, in milliseconds since 1970: when it was here, by
 * the clock of this laptop.
 */
export type LatestTime = (replica: string, seq: number) => number;

/** Something that was here before a changeset of this number was written, or after: at what time. */
interface Sighting {
	readonly seq: number;
	readonly time: number;
}

/**
 * When each changeset was written, as far as clocks can be believed. A clock may be years ahead, and what builds on
 * such a changeset is later than it: one year 9999 would move everything after it out of every past. So a time that
 * is later than the changeset's arrival counts for nothing; the changeset counts as written when it arrived, or
 * when the first who had seen it wrote, whichever is earlier. A time that may be true is left as it is: a clock
 * behind must not pull down what it has seen.
 */
export class WritingTimes {
	/** In the order of the fold's stamps, in milliseconds since 1970. */
	readonly inOrder: readonly number[];
	readonly #state: Pick<PortfolioState, 'stamps' | 'knowledge'>;
	#ordinals: ReadonlyMap<string, readonly number[]> | undefined;

	constructor(state: Pick<PortfolioState, 'stamps' | 'knowledge'>, latest: LatestTime) {
		this.#state = state;
		const { atOf, seqOf, replicaOf, replicas } = state.stamps;
		const times = [...atOf];
		const ahead = new Map<string, number[]>();
		for (let ordinal = 0; ordinal < times.length; ordinal++) {
			const replica = replicas.textOf(replicaOf[ordinal]!);
			const bound = latest(replica, seqOf[ordinal]!);
			if (times[ordinal]! <= bound) continue;
			times[ordinal] = bound;
			const others = ahead.get(replica);
			if (others) others.push(ordinal);
			else ahead.set(replica, [ordinal]);
		}
		this.inOrder = times;
		if (ahead.size > 0) this.#lower(times, ahead);
	}

	/** When a changeset was written; undefined when it is not here. */
	of(replica: string, seq: number): number | undefined {
		const ordinal = this.#ordinalsOf(replica)?.[seq - 1];
		return ordinal === undefined ? undefined : this.inOrder[ordinal];
	}

	/** Who had seen a changeset wrote later: of those whose clock was ahead, the first of them tells. */
	#lower(times: number[], ahead: ReadonlyMap<string, readonly number[]>): void {
		const sightings = this.#sightings(times, ahead);
		for (const [replica, ordinals] of ahead) {
			const seen = sightings.get(replica)!.sort((a, b) => b.seq - a.seq);
			let earliest = Infinity;
			let at = 0;
			for (const ordinal of ordinals.toReversed()) {
				const seq = this.#state.stamps.seqOf[ordinal]!;
				for (; at < seen.length && seen[at]!.seq >= seq; at++) earliest = Math.min(earliest, seen[at]!.time);
				times[ordinal] = Math.min(times[ordinal]!, earliest);
			}
		}
	}

	/** For each of some replicas, up to which number others had seen it, and when the first of those wrote. */
	#sightings(times: readonly number[], ahead: ReadonlyMap<string, unknown>): Map<string, Sighting[]> {
		const found = new Map<string, Sighting[]>([...ahead.keys()].map((replica) => [replica, []]));
		const note = (seen: Heads, time: number) => {
			for (const other in seen) found.get(other)?.push({ seq: seen[other]!, time });
		};
		for (const [replica, head, sights] of this.#state.knowledge.told()) {
			const ordinals = this.#ordinalsOf(replica)!;
			// The earliest time from each number on: whoever has seen something has seen it ever after.
			const from = new Array<number>(head + 1).fill(Infinity);
			for (let seq = head; seq >= 1; seq--) from[seq - 1] = Math.min(from[seq]!, times[ordinals[seq - 1]!]!);
			for (const { from: first, news } of sights) note(news, from[first - 1]!);
			if (ahead.has(replica)) for (let seq = 1; seq < head; seq++) note({ [replica]: seq }, from[seq]!);
		}
		return found;
	}

	#ordinalsOf(replica: string): readonly number[] | undefined {
		this.#ordinals ??= this.#allOrdinals();
		return this.#ordinals.get(replica);
	}

	/** Of each replica, the ordinals of its changesets, which are numbered 1, 2, 3 … in the order of the fold. */
	#allOrdinals(): Map<string, number[]> {
		const { replicaOf, replicas } = this.#state.stamps;
		const all = new Map<string, number[]>();
		for (const [ordinal, code] of replicaOf.entries()) {
			const replica = replicas.textOf(code);
			const held = all.get(replica);
			if (held) held.push(ordinal);
			else all.set(replica, [ordinal]);
		}
		return all;
	}
}
