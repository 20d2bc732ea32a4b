import type { Changeset, Heads } from '../../domain/records/changeset';
import { markOf } from '../../domain/merge/copies';
import type { Passage } from '../../domain/merge/passage';
import type { PortfolioState } from '../../domain/merge/state';
import type { Steps } from '../../domain/base/steps';
import type { PortfolioFile } from './reader';

/**
 * Of the passages of a file that has been taken in, those all of whose changesets are held as they stand there. In
 * steps: what was held before is digested, once.
 *
 * @param before the heads before the file was taken in; the merge has verified what is newer
 */
export function* vouched(
	{ knowledge }: Pick<PortfolioState, 'knowledge'>,
	{ changesets, passages }: Pick<PortfolioFile, 'changesets' | 'passages'>,
	before: Heads
): Steps<Passage[]> {
	const isHeldAsItIs = (changeset: Changeset): boolean => {
		const { replica, seq } = changeset;
		if (seq > knowledge.head(replica)) return false;
		return seq > (before[replica] ?? 0) || markOf(changeset) === knowledge.markAt(replica, seq);
	};
	const found: Passage[] = [];
	for (const { digest, from, to } of passages) {
		const ends = new Map<string, number>();
		let operations = 0;
		let at = from;
		for (; at < to && isHeldAsItIs(changesets[at]!); at++) {
			const { replica, seq, ops } = changesets[at]!;
			ends.set(replica, Math.max(ends.get(replica) ?? 0, seq));
			operations += ops.length;
		}
		yield;
		if (at < to) continue;
		const marked = [...ends].map(
			([replica, seq]) => [replica, seq, knowledge.markAt(replica, seq)!] as const
		);
		found.push({ digest, changesets: to - from, operations, ends: marked });
	}
	return found;
}
