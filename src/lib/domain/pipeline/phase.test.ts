import { expect, it } from 'vitest';
import { applyChanges, changesOf, tablesOf } from '../../../../tests/support/tables-of';
import { seedChanges, stageId } from '../seed/seed-changes';
import { readPath } from './path';
import { phaseOf } from './phase';

function standing(stage: string | undefined, moves: Record<string, { from?: string; to: string }> = {}) {
	const state = tablesOf({});
	const moved = Object.entries(moves).map(([id, { from, to }]) => [
		id,
		{ project: 'P', on: '2026-05-05', to: stageId(to), ...(from && { from: stageId(from) }) }
	]);
	applyChanges(state, [
		...seedChanges(),
		...changesOf({
			project: { P: { title: 'Phantom', ...(stage && { stage: stageId(stage) }) } },
			stageChange: Object.fromEntries(moved)
		})
	]);
	return phaseOf(state, readPath(state), 'P');
}

it.each([
	[undefined, undefined],
	['Idea', 'proposal'],
	['CMASC green light', 'proposal'],
	['Selection committee', 'proposal'],
	['Funding decided', 'setup'],
	['Budget set up', 'setup'],
	['In execution', 'execution'],
	['Closed', 'closed'],
	['Not funded', 'closed'],
	['Withdrawn', 'closed'],
	['On hold', 'proposal']
])('a project at %s is %s', (stage, phase) => {
	expect(standing(stage)).toBe(phase);
});

it('beside the path it is where it left it', () => {
	expect(standing('On hold', { M: { from: 'In execution', to: 'On hold' } })).toBe('execution');
	expect(standing('On hold', { M: { from: 'Submitted', to: 'On hold' } })).toBe('proposal');
});
