import type { Interned } from '../records/interned';
import type { Heads } from '../records/changeset';
import type { Line, Spot } from './line';

/** What a replica had seen at one of its changesets and not before. */
export interface Sight {
	readonly from: number;
	readonly news: Heads;
}

/** All that a replica had seen from one of its changesets on. */
export interface WholeSight {
	readonly from: number;
	readonly seen: Heads;
}

/** The last seq seen of each replica, by its code; a hole is none. */
type Vector = number[];

/** Vectors kept ready, of the replicas that wrote last. */
const mostVectors = 32;

/**
 * What each replica had seen of the others, from which of its changesets on. Each sight says only what was new, so
 * that all of them take no more room than the changesets they come from, however many replicas there are. Nobody
 * unlearns: the vector of a changeset is all that its replica's sights up to it say, and, in a line, all that the
 * changeset it leaves its origin behind had seen, and that one.
 */
export class Sights {
	readonly #replicas: Interned;
	readonly #lines: ReadonlyMap<string, Line>;
	readonly #sights = new Map<string, Sight[]>();
	/** The newest vectors of some replicas, the one used last at the end. */
	readonly #vectors = new Map<string, Vector>();

	constructor(replicas: Interned, lines: ReadonlyMap<string, Line>) {
		this.#replicas = replicas;
		this.#lines = lines;
	}

	get(replica: string): readonly Sight[] {
		return this.#sights.get(replica) ?? [];
	}

	set(replica: string, sights: readonly Sight[]): void {
		if (sights.length > 0) this.#sights.set(replica, [...sights]);
	}

	/** What a replica has seen by now; to be read, and given up before the next call. */
	newest(replica: string): Vector {
		const vector = this.#vectors.get(replica) ?? this.#vectorAt({ replica, seq: Infinity });
		this.#vectors.delete(replica);
		this.#vectors.set(replica, vector);
		if (this.#vectors.size > mostVectors) this.#vectors.delete(this.#vectors.keys().next().value!);
		return vector;
	}

	/** Takes note of what a changeset names. */
	see(replica: string, seq: number, spots: readonly Spot[]): void {
		const vector = this.newest(replica);
		const news: Record<string, number> = {};
		for (const spot of spots) this.#see(spot, vector, news);
		const sight = { from: seq, news };
		const sights = this.#sights.get(replica);
		if (sights) sights.push(sight);
		else this.#sights.set(replica, [sight]);
	}

	at(replica: string, seq: number): Heads {
		return this.#named(this.#vectorAt({ replica, seq }), replica);
	}

	of(spot: Spot, other: string): number {
		let found = 0;
		for (let at: Spot | undefined = spot; at; at = this.#lines.get(at.replica)?.parent) {
			const { seq } = at;
			if (at !== spot && at.replica === other) found = Math.max(found, seq);
			const sight = this.get(at.replica).findLast(
				({ from, news }) => from <= seq && Object.hasOwn(news, other)
			);
			found = Math.max(found, sight?.news[other] ?? 0);
		}
		return found;
	}

	newsAt(replica: string, seq: number): Heads {
		const sights = this.get(replica);
		const sight = sights[countUpTo(sights, seq) - 1];
		const news = sight?.from === seq ? sight.news : {};
		const parent = seq === 1 ? this.#lines.get(replica)?.parent : undefined;
		return parent ? { ...news, [parent.replica]: Math.max(news[parent.replica] ?? 0, parent.seq) } : news;
	}

	/** The sights of a replica, one that begins a line with all it then had seen. */
	told(replica: string): readonly Sight[] {
		const sights = this.get(replica);
		if (!this.#lines.get(replica)?.parent) return sights;
		return [{ from: 1, news: this.#named(this.#vectorAt({ replica, seq: 0 }), replica) }, ...sights];
	}

	/**
	 * All that was seen at each sight of a replica.
	 * @param most undefined is returned where there would be more names than these
	 */
	whole(replica: string, most: number): readonly WholeSight[] | undefined {
		const sights = this.get(replica);
		const begins = this.#lines.get(replica)?.parent && sights[0]?.from !== 1 ? [{ from: 1, news: {} }] : [];
		const vector = this.#vectorAt({ replica, seq: 0 });
		const whole: WholeSight[] = [];
		let names = 0;
		for (const { from, news } of [...begins, ...sights]) {
			this.#raise(vector, news);
			const seen = this.#named(vector, replica);
			names += Object.keys(seen).length;
			if (names > most) return undefined;
			whole.push({ from, seen });
		}
		return whole;
	}

	#vectorAt(spot: Spot): Vector {
		const chain: Spot[] = [];
		for (let at: Spot | undefined = spot; at; at = this.#lines.get(at.replica)?.parent) chain.push(at);
		const vector: Vector = [];
		for (const at of chain.reverse()) {
			const sights = this.get(at.replica);
			for (const { news } of sights.slice(0, countUpTo(sights, at.seq))) this.#raise(vector, news);
			if (at !== spot) this.#raise(vector, { [at.replica]: at.seq });
		}
		return vector;
	}

	#raise(vector: Vector, heads: Heads): void {
		for (const other of Object.keys(heads)) {
			const code = this.#replicas.codeOf(other);
			vector[code] = Math.max(vector[code] ?? 0, heads[other]!);
		}
	}

	/** Whoever has seen a changeset of a line has seen what the line begins behind. */
	#see(spot: Spot, vector: Vector, news: Record<string, number>): void {
		for (let at: Spot | undefined = spot; at; at = this.#lines.get(at.replica)?.parent) {
			const code = this.#replicas.codeOf(at.replica);
			if ((vector[code] ?? 0) >= at.seq) return;
			vector[code] = news[at.replica] = at.seq;
		}
	}

	#named(vector: Vector, replica: string): Heads {
		const own = this.#replicas.codeOf(replica);
		const seen: Record<string, number> = {};
		vector.forEach((seq, code) => {
			if (code !== own) seen[this.#replicas.textOf(code)] = seq;
		});
		return Object.freeze(seen);
	}
}

/** How many sights there are up to a changeset. */
function countUpTo(sights: readonly Sight[], seq: number): number {
	let [low, high] = [0, sights.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sights[middle]!.from <= seq) low = middle + 1;
		else high = middle;
	}
	return low;
}
