import type { Changeset } from '../../domain/records/changeset';
import { PortfolioState } from '../../domain/merge/state';
import { mustAnswer, tried } from '../base/unfoldable';

/** What of a log folds, and what does not. */
export interface Salvaged {
	/** In an order that applies. */
	readonly log: readonly Changeset[];
	/** The fold of it. */
	readonly state: PortfolioState;
	/** What waits for changesets that are not among them. */
	readonly parked: readonly Changeset[];
	/** What contradicts the rest of the log, or is no changeset. */
	readonly apart: readonly Changeset[];
}

/** So many rows that are no changesets are looked for one by one; where there are more, the log ends at the first. */
const patience = 16;

/** Folds what folds of a log, in its order. What does not is set apart, and changes nothing of the others. */
export function salvage(changesets: readonly Changeset[]): Salvaged {
	const unfit = new Set<Changeset>();
	for (;;) {
		const found = folded(changesets, unfit);
		if ('apart' in found) return found;
		if (unfit.size < patience) unfit.add(found.unfit);
		else for (const changeset of changesets.slice(changesets.indexOf(found.unfit))) unfit.add(changeset);
	}
}

/** A fold in which something was thrown is of no use: it is begun anew without what threw. */
function folded(
	changesets: readonly Changeset[],
	unfit: ReadonlySet<Changeset>
): Salvaged | { readonly unfit: Changeset } {
	const state = new PortfolioState();
	const log: Changeset[] = [];
	const apart: Changeset[] = [...unfit];
	for (const changeset of changesets) {
		if (unfit.has(changeset)) continue;
		const applied = tried(() => state.apply(changeset));
		if (!applied) return { unfit: changeset };
		if (applied.status === 'applied') log.push(...applied.changesets);
		else if (applied.status === 'forked') apart.push(changeset);
	}
	if (tried(() => mustAnswer(state))) return { log, state, parked: state.parked, apart };
	return { unfit: firstWithoutAnswer(log) };
}

/** The first changeset after which a fold has no answer any more. */
function firstWithoutAnswer(log: readonly Changeset[]): Changeset {
	let [low, high] = [0, log.length - 1];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (answers(log.slice(0, middle + 1))) low = middle + 1;
		else high = middle;
	}
	return log[low]!;
}

function answers(log: readonly Changeset[]): boolean {
	const state = new PortfolioState();
	for (const changeset of log) state.apply(changeset);
	return tried(() => mustAnswer(state)) !== undefined;
}
