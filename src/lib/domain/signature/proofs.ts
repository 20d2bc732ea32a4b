import type { Heads } from '../records/changeset';
import { markOfDigest } from '../merge/copies';
import type { Knowledge } from '../merge/knowledge';
import type { Spot } from '../merge/line';
import type { Signature } from './signature';

/**
 * How sure it is who wrote a changeset. own: this browser. proved: a signature covers it. unsigned: nothing is
 * known to be signed of that replica, as from before there were signatures. unproved: it is said to be of a replica
 * that signs, and no signature covers it.
 */
export type Proof = 'own' | 'proved' | 'unsigned' | 'unproved';

/** What is known of who signed what; see `SignaturesRow`. */
export interface Signed {
	/** Verified ones. */
	readonly signatures: readonly Signature[];
	/** Replicas of which a file brought a signature that does not fit: what comes behind this number is not proved. */
	readonly doubted: Heads;
}

export const nothingSigned: Signed = { signatures: [], doubted: {} };

/** Consecutive changesets of one line. */
export interface Span {
	readonly replica: string;
	readonly from: number;
	readonly to: number;
}

type Known = Pick<Knowledge, 'find' | 'lines' | 'originOf' | 'head' | 'heads'>;

/**
 * Which of the changesets held are proved: those a signed one follows from, through the lines of copies too. It is
 * worked out anew for what is held now, so that a signature which comes later proves what came before it.
 */
export class Proofs {
	readonly #known: Known;
	readonly #own: string;
	readonly #doubted: Heads;
	/** Replicas that have signed anything. */
	readonly #signers: ReadonlySet<string>;
	/** How far each line is covered. */
	readonly #covered: ReadonlyMap<string, number>;

	/** @param own the replica this browser writes under */
	constructor(known: Known, { signatures, doubted }: Signed, own: string) {
		this.#known = known;
		this.#own = own;
		this.#doubted = doubted;
		this.#signers = new Set(signatures.map(({ replica }) => replica));
		this.#covered = coverOf(known, signatures);
	}

	/** How sure it is who wrote a changeset that is held, by the name and number it stands under. */
	of(replica: string, seq: number): Proof {
		if (replica === this.#own) return 'own';
		if (seq <= this.covered(replica)) return 'proved';
		return seq > this.#unsignedUpTo(replica) ? 'unproved' : 'unsigned';
	}

	/** The changesets held that are not proved though their replica signs, by line. */
	get unproved(): readonly Span[] {
		const spans: Span[] = [];
		for (const [replica, to] of Object.entries(this.#known.heads)) {
			if (replica === this.#own) continue;
			const from = Math.max(this.covered(replica), this.#unsignedUpTo(replica)) + 1;
			if (from <= to) spans.push({ replica, from, to });
		}
		return spans;
	}

	/** How many changesets of a line, from its first, are proved by signatures. */
	covered(replica: string): number {
		return this.#covered.get(replica) ?? 0;
	}

	/** Whether anything of a replica ought to be signed. */
	isSigner(origin: string): boolean {
		return this.#signers.has(origin) || this.#doubted[origin] !== undefined;
	}

	/** The number up to which nobody expects a signature in a line; Infinity where nothing was ever signed. */
	#unsignedUpTo(replica: string): number {
		const origin = this.#known.originOf(replica);
		if (this.#signers.has(origin)) return 0;
		const doubted = this.#doubted[origin];
		if (doubted === undefined) return Infinity;
		return replica === origin ? doubted : 0;
	}
}

/** Where the changeset stands that a signature is of; undefined while it is not here. */
export function signedSpot(
	known: Pick<Knowledge, 'find'>,
	{ replica, seq, digest }: Signature
): Spot | undefined {
	return known.find({ replica, seq }, markOfDigest(digest));
}

/** How far each line is covered by signatures, those it left included. */
function coverOf(known: Known, signatures: readonly Signature[]): Map<string, number> {
	const parents = new Map(known.lines.map(({ line, parent }) => [line, parent]));
	const covered = new Map<string, number>();
	for (const signature of signatures) {
		let at = signedSpot(known, signature);
		// What is covered already has its ancestors covered.
		for (; at && at.seq > (covered.get(at.replica) ?? 0); at = parents.get(at.replica))
			covered.set(at.replica, at.seq);
	}
	return covered;
}

/** Those of the signatures without which less would be proved, and those whose changesets are not here. */
export function needed(known: Known, signatures: readonly Signature[]): Signature[] {
	const covered = coverOf(known, signatures);
	const kept: Signature[] = [];
	for (const signature of signatures) {
		const spot = signedSpot(known, signature);
		if (spot && spot.seq < covered.get(spot.replica)!) continue;
		kept.push(signature);
	}
	return kept;
}
