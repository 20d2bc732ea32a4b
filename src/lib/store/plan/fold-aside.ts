import type { Changeset } from '../../domain/records/changeset';
import { PortfolioState } from '../../domain/merge/state';
import { opsOf } from '../log/log';
import type { Touched } from '../base/receipts';
import type { Slices } from '../base/slices';
import { foldIn } from '../base/unfoldable';

/** An action of more operations than this is folded aside. */
const few = 5000;

/** Of the way of such an action, folding takes about this share, writing the rest. */
export const foldingShare = 0.4;

/** A fold with the records that the newest changesets in it concern. */
export interface FoldedAside {
	readonly state: PortfolioState;
	readonly touched: readonly Touched[];
}

/** A copy of a folded portfolio. */
export async function copyOf(state: PortfolioState, slices: Slices): Promise<PortfolioState> {
	return new PortfolioState(await slices.through(state.packing()));
}

/**
 * Folds many changesets, which must apply, into a copy of a state, in slices; few are none of its business. So a large action shows all at once,
 * holds nothing up, and can be given up before it is written.
 *
 * @param digests those known already, by position
 */
export async function foldAside(
	state: PortfolioState,
	changesets: readonly Changeset[],
	digests: readonly (string | undefined)[],
	slices: Slices,
	progress?: (done: number) => void
): Promise<FoldedAside | undefined> {
	if (opsOf(changesets) <= few) return undefined;
	const copy = await copyOf(state, slices);
	const touched = new Map<string, Touched>();
	for (const [at, changeset] of changesets.entries()) {
		for (const place of foldIn(copy, changeset, digests[at]).touched)
			touched.set(`${place.kind} ${place.id}`, place);
		const rest = slices.pause();
		if (!rest) continue;
		await rest;
		progress?.((at + 1) / changesets.length);
	}
	return { state: copy, touched: [...touched.values()] };
}
