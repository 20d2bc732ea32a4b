import type { Change } from '../../src/lib/domain/records/changeset';
import { composeChangesets } from '../../src/lib/domain/merge/compose';
import { inverse } from '../../src/lib/domain/merge/inverse';
import type { PortfolioState } from '../../src/lib/domain/merge/state';
import { seededBytes } from './laptop';

/** Writes changes as one action of a laptop; answers with what undoes them. */
export function apply(
	state: PortfolioState,
	changes: readonly Change[],
	replica = '0000000000000001'
): Change[] {
	const undo = inverse(state, changes);
	const writer = { replica, author: 'Ada', app: 'test' };
	const about = { label: { act: 'decide' }, changes, at: '2027-03-04T10:00:00.000Z' } as const;
	for (const changeset of composeChangesets(state, writer, about, seededBytes(7))) state.apply(changeset);
	return undo;
}
