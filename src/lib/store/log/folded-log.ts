import type { Changeset } from '../../domain/records/changeset';
import { timeOf } from '../../domain/days/instant';
import { PortfolioState } from '../../domain/merge/state';
import { verifiedDigests } from '../../domain/merge/verified-digests';
import { mustBeChangeset } from './changeset-shape';
import type { Disk } from './disk';
import type { Notes } from './notes';
import { opsOf, readLog, readSpan } from './log';
import { foldIn, foldingRead, mustAnswer, Unfoldable } from '../base/unfoldable';

/** The fold of the first `n` changesets of the log. */
export interface Folded {
	readonly state: PortfolioState;
	readonly n: number;
	/** Of which laying of the log. */
	readonly relaid: number;
}

/** What a start makes of the disk. */
export interface Started {
	readonly state: PortfolioState;
	readonly notes: Notes;
	/** Operations that no checkpoint has. */
	readonly behind: number;
}

/**
 * Folds the whole log.
 *
 * @throws Unfoldable
 */
export async function foldedAnew(disk: Disk): Promise<Started> {
	const notes = await disk.notes();
	try {
		return await foldingRead(() => foldedWhole(disk, notes));
	} catch (error) {
		// Another tab may have laid it anew in the midst of it.
		if (!(error instanceof Unfoldable) || (await disk.notes()).relaid === notes.relaid) throw error;
		return foldedAnew(disk);
	}
}

async function foldedWhole(disk: Disk, notes: Notes): Promise<Started> {
	const state = new PortfolioState();
	let left = notes.tip;
	let behind = 0;
	for await (const part of readLog(disk.db)) {
		const news = part.slice(0, left);
		// What is in the log was verified before it came there.
		const digests = verifiedDigests(news);
		for (const [i, changeset] of news.entries()) foldIn(state, mustBeChangeset(changeset), digests[i]);
		behind += opsOf(news);
		if ((left -= news.length) === 0) break;
	}
	if (left > 0) throw new Unfoldable(`${notes.tip - left}/${notes.tip}`);
	return { state: mustAnswer(state), notes, behind };
}

/** Folds what of the log lies behind a checkpoint; undefined where the log does not go on from it. */
export async function foldedOn(disk: Disk, { state, n, relaid }: Folded): Promise<Started | undefined> {
	const notes = await disk.notes();
	if (n === 0 || relaid !== notes.relaid || n > notes.tip) return undefined;
	try {
		return await foldingRead(async () => {
			// The last changeset of the checkpoint is read once more, to see that it is of this log.
			const [last, ...news] = await readSpan(disk.db, n, notes.tip);
			const { replicas, replicaOf, seqOf, atOf } = state.stamps;
			const isLast =
				last !== undefined &&
				seqOf.length === n &&
				sum(Object.values(state.heads)) === n &&
				seqOf[n - 1] === last.seq &&
				replicas.textOf(replicaOf[n - 1]!) === last.replica &&
				atOf[n - 1] === timeOf(last.at);
			if (!isLast || news.length < notes.tip - n) return undefined;
			const digests = verifiedDigests(news);
			for (const [i, changeset] of news.entries()) foldIn(state, mustBeChangeset(changeset), digests[i]);
			return { state: mustAnswer(state), notes, behind: opsOf(news) };
		});
	} catch (error) {
		if (error instanceof Unfoldable) return undefined;
		throw error;
	}
}

/**
 * Reads what the log has got behind the first `tip` changesets of it.
 *
 * @throws Unfoldable where something of it is missing, or no changeset
 */
export function readNews(
	disk: Disk,
	tip: number,
	to: number
): Promise<{ readonly changesets: readonly Changeset[]; readonly digests: readonly (string | undefined)[] }> {
	return foldingRead(async () => {
		const changesets = await readSpan(disk.db, tip + 1, to);
		if (changesets.length < to - tip) throw new Unfoldable(`${tip + changesets.length}/${to}`);
		return { changesets: changesets.map(mustBeChangeset), digests: verifiedDigests(changesets) };
	});
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}
