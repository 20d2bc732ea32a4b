import type { Changeset } from '../../domain/records/changeset';
import { logDigest } from '../../domain/merge/log-digest';
import { PortfolioState } from '../../domain/merge/state';
import { fail, ok, type Result } from '../../domain/base/result';
import type { Source } from '../../domain/reading/source';
import type { StoreProblem } from '../../store/base/problems';
import type { Shelf } from '../../store/snapshots/shelf';
import type { Snapshot, Trial } from '../../store/snapshots/snapshot';
import { Slices } from '../slices';
import { readSnapshot } from './source';

/** The portfolio that the log of a snapshot makes, folded in slices; one that does not fold whole is damaged. */
export async function folded(
	changesets: readonly Changeset[],
	signal?: AbortSignal
): Promise<Result<PortfolioState, StoreProblem>> {
	const slices = new Slices(signal);
	const state = new PortfolioState();
	try {
		for (const changeset of changesets) {
			if (state.apply(changeset).status !== 'applied') return fail({ type: 'snapshot-damaged' });
			await slices.pause();
		}
	} catch (error) {
		if (signal?.aborted) return fail({ type: 'cancelled' });
		throw error;
	}
	return ok(state);
}

/**
 * Tries what a restore would: reads a snapshot, folds it, and compares the digest of its changesets and the number
 * of its records with those noted when it was taken. The outcome is noted with the snapshot.
 */
export async function tryReading(shelf: Shelf, snapshot: Snapshot, now: () => string): Promise<Trial> {
	const source = await readSnapshot(shelf, snapshot);
	const state = source.ok ? await folded(source.value.changesets) : source;
	const good = state.ok && isAsNoted(state.value, snapshot);
	const trial = { at: now(), good };
	await shelf.note({ ...snapshot, trial });
	return trial;
}

function isAsNoted(state: PortfolioState, { fingerprint, counts }: Snapshot): boolean {
	return logDigest(state) === fingerprint && recordsIn(state) === counts.records;
}

/** How many records are in sight, of all kinds. */
export function recordsIn(portfolio: Pick<PortfolioState, 'kinds'> & Source): number {
	return portfolio.kinds.reduce((sum, kind) => sum + portfolio.table(kind).size, 0);
}
