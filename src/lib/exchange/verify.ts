import type { ChainProblem } from '../domain/merge/chain';
import type { Changeset, Heads } from '../domain/records/changeset';
import { changesetDigest } from '../domain/merge/digest';
import { erasedBy, isHollow, lacksContent } from '../domain/merge/hollow';
import { fail, ok, type Result } from '../domain/base/result';
import { Slices } from './slices';

export interface VerifyOptions {
	readonly signal?: AbortSignal;
	/** Called with the number of changesets verified so far. */
	readonly progress?: (changesets: number) => void;
	/** Digest of the newest changeset of a replica as known from elsewhere, for the end of its chain. */
	readonly newest?: (replica: string) => string;
	/** What the log does not hold because its readers have it already. */
	readonly since?: Heads;
}

export interface Verified {
	readonly changesets: number;
	readonly replicas: number;
}

/** Where a chain does not hold, with whose entry it is and when they wrote it; of a missing one, of the next. */
export type BrokenEntry = (ChainProblem | Withheld) & Pick<Changeset, 'author' | 'at'>;

/** The chain holds, but content is missing of a record that nobody erased. */
export interface Withheld {
	readonly type: 'withheld';
	readonly replica: string;
	readonly seq: number;
}

/**
 * Verifies in slices that every changeset follows from the one before it, replica by replica, and names the
 * first place where that fails.
 *
 * @param log in an order in which the changesets of one replica ascend
 */
export async function verifyLog(
	log: AsyncIterable<Changeset> | Iterable<Changeset>,
	{ signal, progress, newest, since = {} }: VerifyOptions = {}
): Promise<Result<Verified, BrokenEntry>> {
	const slices = new Slices(signal);
	const ends = new Map<string, End>();
	const absences = new Absences();
	let changesets = 0;
	for await (const changeset of log) {
		const { replica } = changeset;
		absences.note(changeset);
		const broken = brokenAt(changeset, ends.get(replica), since[replica] ?? 0);
		if (broken) return fail(broken);
		ends.set(replica, { changeset, digest: changesetDigest(changeset) });
		changesets++;
		const rest = slices.pause();
		if (!rest) continue;
		await rest;
		progress?.(changesets);
	}
	for (const [replica, { changeset, digest }] of ends)
		if (newest && newest(replica) !== digest) return fail({ type: 'altered', ...entryOf(changeset) });
	// The new part of a log may lack what was erased by a part that its readers have.
	const withheld = Object.keys(since).length === 0 ? absences.without : undefined;
	if (withheld) return fail({ type: 'withheld', ...entryOf(withheld) });
	return ok({ changesets, replicas: ends.size });
}

/** What has lost its content, and what was erased. */
class Absences {
	readonly #hollow: Changeset[] = [];
	readonly #erasing: Changeset[] = [];

	note(changeset: Changeset): void {
		if (isHollow(changeset)) this.#hollow.push(changeset);
		if (changeset.ops.some((op) => op.do === 'erase')) this.#erasing.push(changeset);
	}

	/** The first that lacks content without a cause. */
	get without(): Changeset | undefined {
		const isErased = erasedBy(this.#erasing);
		return this.#hollow.find((changeset) => lacksContent(changeset, isErased));
	}
}

/** The last changeset of a replica that has been seen. */
interface End {
	readonly changeset: Changeset;
	readonly digest: string;
}

/** @param known the seq of the last one that is known not to be there, as in the new part of a log */
function brokenAt(changeset: Changeset, end: End | undefined, known: number): BrokenEntry | undefined {
	const { seq, prev } = changeset;
	const before = end?.changeset.seq ?? known;
	if (seq === before) return { type: 'two-of-one', ...entryOf(changeset) };
	if (seq !== before + 1) return { type: 'cut-out', ...entryOf(changeset), seq: before + 1 };
	if (!end && known > 0) return undefined;
	if (prev !== (end?.digest ?? '')) return { type: 'altered', ...entryOf(end?.changeset ?? changeset) };
	return undefined;
}

function entryOf({
	replica,
	seq,
	author,
	at
}: Changeset): Pick<Changeset, 'replica' | 'seq' | 'author' | 'at'> {
	return { replica, seq, author, at };
}
