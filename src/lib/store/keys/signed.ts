import type { Changeset } from '../../domain/records/changeset';
import { originalOf } from '../../domain/merge/copies';
import { changesetDigest } from '../../domain/merge/digest';
import type { Knowledge } from '../../domain/merge/knowledge';
import { needed, signedSpot, type Signed } from '../../domain/signature/proofs';
import type { Signature } from '../../domain/signature/signature';

/** What is known of who signed what, with some more: of each line of a replica the newest signature stays. */
export function withSigned(known: Knowledge, held: Signed, news: Signed): Signed {
	const { signatures, doubted } = unitedSigned([held, news]);
	return { signatures: needed(known, signatures), doubted };
}

/** All of it, where nothing tells which are needed. */
export function unitedSigned(some: readonly Signed[]): Signed {
	const signatures = new Map<string, Signature>();
	const doubted: Record<string, number> = {};
	for (const one of some) {
		for (const signature of one.signatures) {
			const { replica, seq, digest } = signature;
			signatures.set(`${replica} ${seq} ${digest}`, signature);
		}
		// The first doubt reaches furthest back.
		for (const [replica, seq] of Object.entries(one.doubted))
			doubted[replica] = Math.min(seq, doubted[replica] ?? seq);
	}
	return { signatures: [...signatures.values()], doubted };
}

/** Those signatures whose changesets are held, or wait to be. */
export function signaturesHere(
	known: Knowledge,
	parked: readonly Changeset[],
	{ signatures }: Signed
): readonly Signature[] {
	const absent = signatures.filter((one) => !signedSpot(known, one));
	if (absent.length === 0) return signatures;
	const waiting = new Set(parked.map((changeset) => changesetDigest(originalOf(changeset))));
	const missing = new Set(absent.filter(({ digest }) => !waiting.has(digest)));
	return signatures.filter((one) => !missing.has(one));
}
