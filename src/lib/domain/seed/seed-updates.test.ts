import { describe, expect, test } from 'vitest';
import { seededBytes } from '../../../../tests/support/laptop';
import type { Change } from '../records/changeset';
import { composeChangesets } from '../merge/compose';
import { PortfolioState } from '../merge/state';
import { seedChanges, stageId } from './seed-changes';
import { seedUpdates } from './seed-updates';

const writer = { replica: '0000000000000001', author: 'Ada', app: 'test' };
const idea = { kind: 'stage', id: stageId('Idea') };

/** A portfolio started by an older version, whose stages knew nothing of staleness. */
function olderPortfolio(): PortfolioState {
	const older = seedChanges().map((change) => {
		if (change.do !== 'put' || change.kind !== 'stage') return change;
		const { staleDays: _, ...fields } = change.fields;
		return { ...change, fields };
	});
	const state = new PortfolioState();
	write(state, older);
	return state;
}

function write(state: PortfolioState, changes: readonly Change[]): void {
	const about = { label: { act: 'seed' }, changes, at: '2026-01-05T08:00:00.000Z' } as const;
	for (const changeset of composeChangesets(state, writer, about, seededBytes(1))) state.apply(changeset);
}

describe('what an older portfolio lacks of the starting data', () => {
	test('is nothing where it started with them', () => {
		const state = new PortfolioState();
		write(state, seedChanges());
		expect(seedUpdates(state)).toEqual([]);
	});

	test('are the fields that nobody has written, once', () => {
		const state = olderPortfolio();
		expect(seedUpdates(state)).toContainEqual({ do: 'put', ...idea, fields: { staleDays: 90 } });
		write(state, seedUpdates(state));
		expect(seedUpdates(state)).toEqual([]);
	});

	test('never what people have cleared, changed or deleted', () => {
		const state = olderPortfolio();
		const gone = { kind: 'stage', id: stageId('Advice') };
		write(state, [
			{ do: 'put', ...idea, fields: { staleDays: 10, exitTest: null } },
			{ do: 'drop', ...gone }
		]);
		const updates = seedUpdates(state).map(({ id }) => id);
		expect(updates).not.toContain(idea.id);
		expect(updates).not.toContain(gone.id);
	});

	test('are whole records where there was none of them', () => {
		const all = seedChanges();
		expect(seedUpdates(new PortfolioState())).toHaveLength(all.length);
	});
});
