import type { Changeset } from '../../domain/records/changeset';
import { forkedOrigins, planIncoming, relaid } from '../../domain/merge/incoming';
import { finished } from '../../domain/base/steps';
import { tried } from '../base/unfoldable';
import { salvage, type Salvaged } from './salvage';

/** One log made of what two places have. */
export type United = Pick<Salvaged, 'log' | 'parked'>;

/**
 * Puts together what the browser still has with what a snapshot holds, as a merge would: where both have a number
 * with another content, both are kept. What of either does not follow from the rest is left out: what comes of it
 * always folds.
 */
export function unite(remains: readonly Changeset[], snapshot: readonly Changeset[]): United {
	const held = salvage(remains);
	if (snapshot.length === 0) return held;
	return (
		tried(() => merged(held.log, held.parked, snapshot)) ??
		tried(() => merged(held.log, [], snapshot)) ??
		salvage([...held.log, ...snapshot, ...held.parked])
	);
}

/** Undefined where something in it does not follow from what it says it follows. */
function merged(
	held: readonly Changeset[],
	waiting: readonly Changeset[],
	incoming: readonly Changeset[]
): United | undefined {
	// What waits is in the plan; where it stayed in the state too, it would take another's turn.
	const { state } = salvage(held);
	const arrival = { waiting, incoming };
	const origins = finished(forkedOrigins(state, arrival));
	const planned = origins.ok && planIncoming(state, arrival, origins.value, held);
	if (!planned || !planned.ok) return undefined;
	const { fresh, parked } = planned.value;
	const log = [...relaid(held, planned.value), ...fresh];
	return salvage(log).log.length === log.length ? { log, parked } : undefined;
}
