import type { Changeset } from '../../domain/records/changeset';
import { PortfolioState } from '../../domain/merge/state';
import { Slices } from '../slices';

/**
 * How many records of each kind a portfolio has once its whole log is folded, by name of the kind; kinds with none
 * are left out.
 *
 * @throws the signal's reason when cancelled
 */
export async function contentsOf(
	changesets: AsyncIterable<Changeset> | Iterable<Changeset>,
	signal?: AbortSignal
): Promise<ReadonlyMap<string, number>> {
	const slices = new Slices(signal);
	const state = new PortfolioState();
	for await (const changeset of changesets) {
		state.apply(changeset);
		await slices.pause();
	}
	const counts = state.kinds.map((kind) => [kind, state.table(kind).ids().length] as const);
	return new Map(counts.filter(([, count]) => count > 0));
}
