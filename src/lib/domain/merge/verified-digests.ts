import type { Changeset } from '../records/changeset';
import { changesetDigest } from './digest';

/**
 * The digests of changesets whose chain has been verified, without working them out: each stands in the next
 * changeset of its replica. Only that of the last of each replica is not known.
 */
export function verifiedDigests(changesets: readonly Changeset[]): (string | undefined)[] {
	const next = new Map<string, string>();
	// Filled from its end, an array without its length would become a slow dictionary.
	const digests = new Array<string | undefined>(changesets.length);
	for (let i = changesets.length - 1; i >= 0; i--) {
		const { replica, prev } = changesets[i]!;
		digests[i] = next.get(replica);
		next.set(replica, prev);
	}
	return digests;
}

/** The digests of the changesets of a verified log, worked out where no later one carries them. */
export function digestsOf(changesets: readonly Changeset[]): string[] {
	return verifiedDigests(changesets).map((digest, i) => digest ?? changesetDigest(changesets[i]!));
}
