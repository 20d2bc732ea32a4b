import { idOf } from '../base/id';
import type { Changeset } from '../records/changeset';
import { changesetDigest } from './digest';

/**
 * A copied browser profile, or an old backup put back, goes on writing under the name and numbers of the
 * browser it was copied from. The changesets of a name then are no chain but a tree, in which each follows the
 * one whose digest is its `prev`. A *line* is a way through that tree: where several follow one, the smallest
 * digest stays in the line and each other begins a line of its own, issued again under a name that its digest
 * gives it. So the same changesets make the same lines on every laptop, whoever finds the copy first.
 */

/** The name of the line that begins with a changeset, by the digest it had originally. */
export function lineId(origin: string, digest: string): string {
	return idOf('copy', origin, digest);
}

/** A changeset as its writer wrote it. */
export function originalOf(changeset: Changeset): Changeset {
	if (!changeset.copyOf) return changeset;
	const { copyOf, ...rest } = changeset;
	return { ...rest, ...copyOf };
}

/** The replica that wrote a changeset first, whatever line it stands in. */
export function originOf({ replica, copyOf }: Changeset): string {
	return copyOf?.replica ?? replica;
}

/** An original issued again at a place of a line. */
export function issuedAgain(original: Changeset, line: string, seq: number, prev: string): Changeset {
	const copyOf = { replica: original.replica, seq: original.seq, prev: original.prev };
	return { ...original, replica: line, seq, prev, copyOf };
}

/** The mark of a changeset: the start of the digest of its original. */
export function markOf(changeset: Changeset): string {
	return markOfDigest(changesetDigest(originalOf(changeset)));
}

export function markOfDigest(digest: string): string {
	return digest.slice(0, 12);
}
