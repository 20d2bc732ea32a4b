import type { Changeset } from '../../domain/records/changeset';
import { changesetDigest } from '../../domain/merge/digest';
import type { Incoming } from '../../domain/merge/incoming';
import type { PortfolioState } from '../../domain/merge/state';
import type { Signed } from '../../domain/signature/proofs';
import type { CheckedSignatures, Signature } from '../../domain/signature/signature';
import type { Notes } from './notes';
import { signChangeset } from '../keys/signing-key';

/** A changeset to vouch for. */
export type Tip = Pick<Signature, 'seq' | 'digest'>;

/** The newest changeset of a log that stands under a name. */
export function tipOf(log: readonly Changeset[], replica: string): Tip | undefined {
	const newest = log.findLast((changeset) => changeset.replica === replica);
	return newest && { seq: newest.seq, digest: changesetDigest(newest) };
}

/** The same of a whole portfolio. */
export function newestTip(state: PortfolioState, replica: string): Tip | undefined {
	const seq = state.knowledge.head(replica);
	return seq > 0 ? { seq, digest: state.newestDigest(replica) } : undefined;
}

/**
 * Vouches for a changeset that was written here. One for which that was done is not signed again.
 *
 * @returns undefined where there is none, or no key
 */
export async function signatureOf(
	tip: Tip | undefined,
	portfolio: string,
	{ replica, signing, signed }: Pick<Notes, 'replica' | 'signing' | 'signed'>
): Promise<Signature | undefined> {
	if (!tip || !signing) return undefined;
	const held = signed.signatures.find((one) => one.replica === replica && one.digest === tip.digest);
	return held ?? signChangeset(signing, portfolio, tip);
}

/**
 * What is to be kept of the signatures that came with changesets.
 *
 * @returns undefined where that is nothing new
 */
export function signedBy(
	{ knowledge }: PortfolioState,
	{ fresh, parked }: Pick<Incoming, 'fresh' | 'parked'>,
	{ sound, unfit }: CheckedSignatures = { sound: [], unfit: [] },
	own?: Signature
): Signed | undefined {
	const doubted: Record<string, number> = {};
	// Only what arrives is doubted: a signature anybody can spoil takes nothing from what is here.
	const arriving = unfit.length > 0 ? new Set([...fresh, ...parked].map(originOf)) : undefined;
	for (const replica of unfit) if (arriving?.has(replica)) doubted[replica] = knowledge.head(replica);
	const signatures = own ? [...sound, own] : sound;
	if (signatures.length === 0 && Object.keys(doubted).length === 0) return undefined;
	return { signatures, doubted };
}

function originOf({ replica, copyOf }: Incoming['fresh'][number]): string {
	return copyOf?.replica ?? replica;
}
