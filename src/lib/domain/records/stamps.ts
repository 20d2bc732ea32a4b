import { timeOf } from '../days/instant';
import { Interned } from './interned';
import type { Stamp } from '../schema/record';

/**
 * The changesets that have been applied, each known by its ordinal: the order in which this laptop applied
 * them. Ordinals are small and cheap to keep beside every value; they mean nothing on another laptop.
 */
export class Stamps {
	readonly replicas: Interned;
	readonly authors: Interned;
	readonly replicaOf: number[];
	readonly seqOf: number[];
	/** Milliseconds since 1970, by the writer's clock. */
	readonly atOf: number[];
	readonly authorOf: number[];

	constructor(from?: StampColumns) {
		this.replicas = new Interned(from?.replicas);
		this.authors = new Interned(from?.authors);
		this.replicaOf = Array.from(from?.replica ?? []);
		this.seqOf = Array.from(from?.seq ?? []);
		this.atOf = Array.from(from?.at ?? []);
		this.authorOf = Array.from(from?.author ?? []);
	}

	/** The ordinal of a changeset applied now. */
	add(stamp: Stamp): number {
		this.replicaOf.push(this.replicas.codeOf(stamp.replica));
		this.seqOf.push(stamp.seq);
		this.atOf.push(timeOf(stamp.at));
		this.authorOf.push(this.authors.codeOf(stamp.author));
		return this.seqOf.length - 1;
	}

	stamp(ordinal: number): Stamp {
		return {
			replica: this.replicas.textOf(this.replicaOf[ordinal]!),
			seq: this.seqOf[ordinal]!,
			at: new Date(this.atOf[ordinal]!).toISOString(),
			author: this.authors.textOf(this.authorOf[ordinal]!)
		};
	}

	/** Orders writes for display, the one to show last: by time, then by replica, the same on every laptop. */
	compare(a: number, b: number): number {
		if (a === b) return 0;
		const apart = this.atOf[a]! - this.atOf[b]!;
		if (apart !== 0) return apart;
		const left = this.replicas.textOf(this.replicaOf[a]!);
		const right = this.replicas.textOf(this.replicaOf[b]!);
		if (left !== right) return left < right ? -1 : 1;
		return this.seqOf[a]! - this.seqOf[b]!;
	}

	toColumns(): StampColumns {
		return {
			replicas: [...this.replicas.texts],
			authors: [...this.authors.texts],
			replica: Uint32Array.from(this.replicaOf),
			seq: Float64Array.from(this.seqOf),
			at: Float64Array.from(this.atOf),
			author: Uint32Array.from(this.authorOf)
		};
	}
}

export interface StampColumns {
	readonly replicas: readonly string[];
	readonly authors: readonly string[];
	readonly replica: Uint32Array;
	readonly seq: Float64Array;
	readonly at: Float64Array;
	readonly author: Uint32Array;
}

/** What the changeset being applied has seen, and so what its writes replace. */
export class Reach {
	readonly ordinal: number;
	readonly #stamps: Stamps;
	readonly #seen: readonly number[];
	readonly #replica: number;
	readonly #own: number;

	/**
	 * @param seen the last seq seen of each other replica, by the replica's code; a hole is none
	 * @param own the last of the writer itself
	 */
	constructor(stamps: Stamps, ordinal: number, seen: readonly number[], own = stamps.seqOf[ordinal]! - 1) {
		this.ordinal = ordinal;
		this.#stamps = stamps;
		this.#seen = seen;
		this.#replica = stamps.replicaOf[ordinal]!;
		this.#own = own;
	}

	/** Whether a write was known to this changeset, or made earlier within it. */
	covers(ordinal: number): boolean {
		if (ordinal === this.ordinal) return true;
		const replica = this.#stamps.replicaOf[ordinal]!;
		const seen = replica === this.#replica ? this.#own : this.#seen[replica];
		return seen !== undefined && this.#stamps.seqOf[ordinal]! <= seen;
	}
}
