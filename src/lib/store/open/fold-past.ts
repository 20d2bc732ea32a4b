import type { Changeset } from '../../domain/records/changeset';
import type { Horizon } from '../../domain/merge/horizon';
import { PortfolioState } from '../../domain/merge/state';
import { verifiedDigests } from '../../domain/merge/verified-digests';
import type { Follow } from '../base/follow';
import { breathe, Slice } from '../base/idle';
import { foldIn } from '../base/unfoldable';

/**
 * Folds what of a log lies within a horizon, in slices that let the page answer.
 *
 * @returns undefined when it was stopped
 * @throws Unfoldable
 */
export async function foldPast(
	log: AsyncIterable<readonly Changeset[]>,
	horizon: Horizon,
	{ signal, progress }: Follow = {}
): Promise<PortfolioState | undefined> {
	const state = new PortfolioState();
	let slice = new Slice();
	let done = 0;
	for await (const { changesets, digests } of withDigests(log, horizon)) {
		for (const [i, changeset] of changesets.entries()) {
			foldIn(state, changeset, digests[i]);
			done++;
			if (!slice.isOver) continue;
			progress?.(done / horizon.count);
			await breathe();
			slice = new Slice();
			if (signal?.aborted) return undefined;
		}
		if (signal?.aborted) return undefined;
	}
	return state;
}

interface Portion {
	readonly changesets: readonly Changeset[];
	readonly digests: readonly (string | undefined)[];
}

/**
 * The portions of the log with the digests of what is in them. Each stands in the next changeset of the same
 * replica, which is mostly in the portion after; hashing them all would take longer than folding them.
 */
async function* withDigests(
	log: AsyncIterable<readonly Changeset[]>,
	horizon: Horizon
): AsyncGenerator<Portion> {
	let held: readonly Changeset[] = [];
	let left = horizon.count;
	for await (const part of log) {
		const next = part.filter((changeset) => horizon.has(changeset));
		if (next.length === 0) continue;
		const digests = verifiedDigests([...held, ...next]);
		if (held.length > 0) yield { changesets: held, digests: digests.slice(0, held.length) };
		held = next;
		left -= next.length;
		if (left === 0) break;
	}
	yield { changesets: held, digests: verifiedDigests(held) };
}
