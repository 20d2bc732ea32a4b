import type { Change } from '../records/changeset';
import type { PortfolioState } from '../merge/state';

/** Changes made on what people read, for what the log holds: who takes out an element takes out those read as it. */
export function withJoinedRemovals(state: PortfolioState, changes: readonly Change[]): readonly Change[] {
	const { aliases } = state;
	if (aliases.isEmpty) return changes;
	return changes.map((change) => {
		if (change.do !== 'set') return change;
		const held = state.table(change.kind).get(change.id)?.values[change.field];
		if (!Array.isArray(held)) return change;
		const removed = new Set(change.removed);
		const alike = held.filter(
			(one) => typeof one === 'string' && !removed.has(one) && removed.has(aliases.resolve(one) ?? one)
		);
		return alike.length === 0 ? change : { ...change, removed: [...change.removed, ...alike] };
	});
}
