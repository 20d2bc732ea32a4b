import type { Changeset } from '../../domain/merge/changeset';
import { forkedOrigins, planIncoming, relaid } from '../../domain/merge/incoming';
import { PortfolioState } from '../../domain/merge/state';
import { finished } from '../../domain/steps';

/** One log made of what two places have. */
export interface United {
	/** In an order that applies. */
	readonly log: readonly Changeset[];
	/** What waits for changesets that neither has. */
	readonly parked: readonly Changeset[];
}

/**
 * Puts together what the browser still has with what a snapshot holds, as a merge would: where both have a number
 * with another content, both are kept. What of the browser's own does not follow from itself any more is left out.
 */
export function unite(remains: readonly Changeset[], snapshot: readonly Changeset[]): United {
	const state = new PortfolioState();
	const end = remains.findIndex((changeset) => state.apply(changeset).status !== 'applied');
	const prefix = end < 0 ? remains : remains.slice(0, end);
	return (
		merged(state, prefix, remains.slice(prefix.length), snapshot) ??
		merged(state, prefix, [], snapshot) ??
		merged(new PortfolioState(), [], [], snapshot) ?? { log: prefix, parked: [] }
	);
}

/** Undefined where something in it does not follow from what it says it follows. */
function merged(
	state: PortfolioState,
	held: readonly Changeset[],
	waiting: readonly Changeset[],
	incoming: readonly Changeset[]
): United | undefined {
	const arrival = { waiting, incoming };
	const origins = finished(forkedOrigins(state, arrival));
	const planned = origins.ok && planIncoming(state, arrival, origins.value, held);
	if (!planned || !planned.ok) return undefined;
	const { fresh, parked } = planned.value;
	return { log: [...relaid(held, planned.value), ...fresh], parked };
}
