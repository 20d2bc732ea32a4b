import type { ChainProblem } from '../domain/merge/chain';
import type { Changeset } from '../domain/merge/changeset';
import { changesetDigest } from '../domain/merge/digest';
import { fail, ok, type Result } from '../domain/result';
import { Slices } from './slices';

export interface VerifyOptions {
	readonly signal?: AbortSignal;
	/** Called with the number of changesets verified so far. */
	readonly progress?: (changesets: number) => void;
	/** Digest of the newest changeset of a replica as known from elsewhere, for the end of its chain. */
	readonly newest?: (replica: string) => string;
}

export interface Verified {
	readonly changesets: number;
	readonly replicas: number;
}

/**
 * Verifies in slices that every changeset follows from the one before it, replica by replica, and names the
 * first place where that fails.
 *
 * @param log in an order in which the changesets of one replica ascend
 */
export async function verifyLog(
	log: AsyncIterable<Changeset> | Iterable<Changeset>,
	{ signal, progress, newest }: VerifyOptions = {}
): Promise<Result<Verified, ChainProblem>> {
	const slices = new Slices(signal);
	const ends = new Map<string, { readonly seq: number; readonly digest: string }>();
	let changesets = 0;
	for await (const changeset of log) {
		const { replica, seq, prev } = changeset;
		const before = ends.get(replica) ?? { seq: 0, digest: '' };
		if (seq === before.seq) return fail({ type: 'two-of-one', replica, seq });
		if (seq !== before.seq + 1) return fail({ type: 'cut-out', replica, seq: before.seq + 1 });
		if (prev !== before.digest) return fail({ type: 'altered', replica, seq: Math.max(before.seq, 1) });
		ends.set(replica, { seq, digest: changesetDigest(changeset) });
		changesets++;
		const rest = slices.pause();
		if (!rest) continue;
		await rest;
		progress?.(changesets);
	}
	for (const [replica, { seq, digest }] of ends)
		if (newest && newest(replica) !== digest) return fail({ type: 'altered', replica, seq });
	return ok({ changesets, replicas: ends.size });
}
