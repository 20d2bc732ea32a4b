import type { Changeset } from '../records/changeset';
import { originalOf } from '../merge/copies';
import { changesetDigest } from '../merge/digest';
import type { Steps } from '../base/steps';
import type { Signature } from './signature';

/**
 * Of changesets that are not held yet, those that no signature covers though their replica signs. In steps: each
 * changeset of such a replica is digested.
 *
 * @param signatures verified ones; one whose changeset is held already covers nothing that is not
 * @param signs whether a replica is one that signs
 */
export function* unprovedAmong(
	changesets: readonly Changeset[],
	signatures: readonly Signature[],
	signs: (origin: string) => boolean
): Steps<Changeset[]> {
	const open = new Map<string, Changeset>();
	for (const changeset of changesets) {
		const original = originalOf(changeset);
		if (!signs(original.replica)) continue;
		open.set(changesetDigest(original), changeset);
		yield;
	}
	for (const { digest } of signatures) {
		let next = digest;
		for (let at = open.get(next); at; at = open.get(next)) {
			open.delete(next);
			next = originalOf(at).prev;
		}
		yield;
	}
	return [...open.values()];
}
