import type { Changeset } from '../../domain/records/changeset';
import { markOf, originalOf } from '../../domain/merge/copies';
import type { Knowledge } from '../../domain/merge/knowledge';
import type { PortfolioState } from '../../domain/merge/state';
import { newcomersOf, type Newcomer } from '../../domain/signature/authorship';
import { Proofs, type Proof, type Signed } from '../../domain/signature/proofs';
import type { CheckedSignatures, Signature } from '../../domain/signature/signature';
import { unprovedAmong } from '../../domain/signature/unproved';
import type { CopyFound, CopySide } from '../../store/base/copies-found';
import { withSigned } from '../../store/keys/signed';
import { signedBy } from '../../store/log/signing';
import type { Preview } from '../preview/preview';
import { Slices } from '../slices';

/** What is said to be of somebody who signs, and is not signed. */
export interface Claim {
	/** Whose it is said to be. */
	readonly replica: string;
	readonly authors: readonly string[];
	readonly changesets: number;
	/** The file brought a signature of that replica which does not fit. */
	readonly unfit: boolean;
}

/** A name that comes with a laptop for the first time, and how sure that is. */
export type Met = Newcomer & { readonly proof: Proof };

/** What the signatures of a file tell of who wrote what it brings. */
export interface Authorship {
	readonly checked: CheckedSignatures;
	readonly claims: readonly Claim[];
	readonly met: readonly Met[];
	/** How many changesets that are here are proved by it, and were not before. */
	readonly proves: number;
	/** How sure it would be who wrote what, once the file is taken in. */
	readonly proofs: Proofs;
}

/** The portfolio a file is held to. */
export interface AuthorshipGround {
	/** Under which this browser writes. */
	readonly replica: string;
	readonly state: PortfolioState;
	readonly parked: readonly Changeset[];
	readonly signed: Signed;
	readonly proofs: Proofs;
	ownSignature(): Promise<Signature | undefined>;
}

/** Works out, before anything is taken in, who wrote what a file brings and how sure that is. */
export async function authorshipOf(
	ground: AuthorshipGround,
	changesets: readonly Changeset[],
	{ after, copies, parks }: Pick<Preview, 'after' | 'copies' | 'parks'>,
	checked: CheckedSignatures,
	signal?: AbortSignal
): Promise<Authorship> {
	const { replica, state, signed, parked } = ground;
	const slices = new Slices(signal);
	// What somebody else writes under this browser's name is held to what this browser wrote.
	const own = copies.length > 0 || parks ? await ground.ownSignature() : undefined;
	const news = signedBy(state, { fresh: changesets, parked }, checked, own);
	const all = news ? withSigned(after.knowledge, signed, news) : signed;
	const taken = copies.some(({ ours }) => ours);
	const proofs = new Proofs(after.knowledge, all, taken ? '' : replica);
	const doubtful = parks || proofs.unproved.length > 0;
	const fresh = doubtful ? await freshOf([...changesets, ...parked], state.knowledge, proofs, slices) : [];
	const unproved = await slices.through(
		unprovedAmong(fresh, all.signatures, (origin) => proofs.isSigner(origin))
	);
	return {
		checked,
		claims: claimsOf(unproved, new Set(checked.unfit)),
		met: metIn(state, after, proofs, replica),
		proves: newlyProved(state.knowledge, ground.proofs, proofs, replica),
		proofs
	};
}

/** Those of signing replicas that are not held. */
async function freshOf(
	changesets: readonly Changeset[],
	knowledge: Knowledge,
	proofs: Proofs,
	slices: Slices
): Promise<Changeset[]> {
	const fresh: Changeset[] = [];
	for (const changeset of changesets) {
		const { replica, seq } = originalOf(changeset);
		if (!proofs.isSigner(replica)) continue;
		if (!knowledge.find({ replica, seq }, markOf(changeset))) fresh.push(changeset);
		await slices.pause();
	}
	return fresh;
}

function claimsOf(unproved: readonly Changeset[], unfit: ReadonlySet<string>): Claim[] {
	const claims = new Map<string, { authors: Set<string>; changesets: number }>();
	for (const changeset of unproved) {
		const { replica, author } = originalOf(changeset);
		const claim = claims.get(replica) ?? { authors: new Set(), changesets: 0 };
		claim.authors.add(author);
		claim.changesets++;
		claims.set(replica, claim);
	}
	return [...claims].map(([replica, { authors, changesets }]) => ({
		replica,
		authors: [...authors],
		changesets,
		unfit: unfit.has(replica)
	}));
}

function metIn(before: PortfolioState, after: PortfolioState, proofs: Proofs, own: string): Met[] {
	const known = new Set(newcomersOf(before.stamps, before.knowledge).map(pairOf(before.knowledge)));
	const pair = pairOf(after.knowledge);
	return newcomersOf(after.stamps, after.knowledge)
		.filter((one) => one.replica !== own && !known.has(pair(one)))
		.map((one) => ({ ...one, proof: proofs.of(one.replica, one.seq) }));
}

function pairOf(knowledge: Knowledge): (one: Newcomer) => string {
	return ({ replica, author }) => `${knowledge.originOf(replica)} ${author}`;
}

function newlyProved({ heads }: Knowledge, before: Proofs, after: Proofs, own: string): number {
	let count = 0;
	for (const [replica, head] of Object.entries(heads))
		if (replica !== own)
			count += Math.max(0, Math.min(head, after.covered(replica)) - before.covered(replica));
	return count;
}

/**
 * Whether what two browsers wrote under one name is proved to be of one that was copied: each side is signed with
 * the key of that name. Anybody can write the other thing.
 */
export function isProvedCopy({ replica, common, sides }: CopyFound, proofs: Proofs): boolean {
	const isProved = (side: CopySide): boolean => {
		const proof = proofs.of(side.replica, side.replica === replica ? common + 1 : 1);
		return proof === 'proved' || proof === 'own';
	};
	return sides.length > 0 && sides.every(isProved);
}
