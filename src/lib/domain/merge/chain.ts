import { fail, ok, type Result } from '../base/result';
import { finished, type Steps } from '../base/steps';
import type { Changeset } from '../records/changeset';
import { changesetDigest } from './digest';

/** Where a chain does not hold. */
export type ChainProblem =
	/** This changeset is not as it was when the next one, or the digest known of it, was written. */
	| { readonly type: 'altered'; readonly replica: string; readonly seq: number }
	/** The ones before and after it are there. */
	| { readonly type: 'cut-out'; readonly replica: string; readonly seq: number }
	/** It is there twice, with different content. */
	| { readonly type: 'two-of-one'; readonly replica: string; readonly seq: number };

/** A digest known from elsewhere: of the newest changeset of a replica, from the log or the foot of a file. */
export type KnownDigest = (replica: string, seq: number) => string | undefined;

/**
 * Verifies that each changeset follows from the one before it, replica by replica, and names the first that
 * does not. The end of a chain vouches for nothing after it: give its digest if it is known.
 *
 * @returns the digest of each changeset, in the order given
 */
export function verifyChain(
	changesets: readonly Changeset[],
	known?: KnownDigest
): Result<readonly string[], ChainProblem> {
	return finished(verifyingChain(changesets, known));
}

/** `verifyChain` in steps, one for each changeset. */
export function* verifyingChain(
	changesets: readonly Changeset[],
	known: KnownDigest = () => undefined
): Steps<Result<readonly string[], ChainProblem>> {
	const digests: string[] = [];
	for (const changeset of changesets) {
		digests.push(changesetDigest(changeset));
		yield;
	}
	const byReplica = new Map<string, Link[]>();
	changesets.forEach((changeset, i) => {
		const links = byReplica.get(changeset.replica) ?? [];
		byReplica.set(changeset.replica, links);
		links.push({ seq: changeset.seq, prev: changeset.prev, digest: digests[i]! });
	});
	for (const [replica, links] of [...byReplica].sort(([a], [b]) => (a < b ? -1 : 1))) {
		links.sort((a, b) => a.seq - b.seq || (a.digest < b.digest ? -1 : 1));
		const problem = firstBreak(replica, links, known);
		if (problem) return fail(problem);
	}
	return ok(digests);
}

interface Link {
	readonly seq: number;
	readonly prev: string;
	readonly digest: string;
}

function firstBreak(replica: string, links: readonly Link[], known: KnownDigest): ChainProblem | undefined {
	const chain = links.filter((link, i) => !isSame(link, links[i - 1]));
	/** Whether something later says that a changeset was another. */
	const isDoubted = (i: number): boolean => {
		const { seq, digest } = chain[i]!;
		return (known(replica, seq) ?? chain[i + 1]?.prev ?? digest) !== digest;
	};
	for (const [i, { seq, prev }] of chain.entries()) {
		const last = chain[i - 1];
		if (last?.seq === seq) return { type: 'two-of-one', replica, seq };
		if (last && last.seq < seq - 1) return { type: 'cut-out', replica, seq: seq - 1 };
		const before = seq === 1 ? '' : (known(replica, seq - 1) ?? last?.digest ?? prev);
		// Of two that do not fit, the later is the altered one only if there is more to say so.
		if (before !== prev) return { type: 'altered', replica, seq: last && !isDoubted(i) ? seq - 1 : seq };
		if (known(replica, seq) !== undefined && isDoubted(i)) return { type: 'altered', replica, seq };
	}
	return undefined;
}

function isSame(a: Link, b: Link | undefined): boolean {
	return a.seq === b?.seq && a.digest === b.digest;
}
