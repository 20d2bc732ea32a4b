import { PortfolioState } from '../../src/lib/domain/merge/state';
import { seedChanges } from '../../src/lib/domain/seed/seed-changes';
import { applyChanges, changesOf, type Records } from './tables-of';

const seeds = new PortfolioState();
applyChanges(seeds, seedChanges());
const checkpoint = seeds.toCheckpoint();

/** What a new portfolio starts with, and these records, whose values win over seeds of the same id. */
export function seededWith(records: Records): PortfolioState {
	const state = new PortfolioState(structuredClone(checkpoint));
	applyChanges(state, changesOf(records));
	return state;
}
