import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { funnelOf } from './funnel';

const source = tablesOf({
	stage: {
		idea: { name: 'Idea', order: 0 },
		light: { name: 'Green light', order: 1 },
		run: { name: 'Execution', order: 2 },
		hold: { name: 'On hold', order: 100, side: true },
		gone: { name: 'Withdrawn', order: 101, side: true, closed: true }
	},
	project: {
		A: { title: 'A', stage: 'idea', stageSince: '2026-11-20' },
		B: { title: 'B', stage: 'idea', stageSince: '2026-10-31' },
		C: { title: 'C', stage: 'idea', stageSince: '2026-01' },
		D: { title: 'D', stage: 'run', stageSince: '2027-01-01' },
		E: { title: 'E', stage: 'hold', stageSince: '2026-11-29' },
		F: { title: 'F' }
	}
});

test('the funnel counts the projects of each stage, and takes the middle of the days that are known', () => {
	const { path, beside, nowhere } = funnelOf(source, '2026-11-30');
	const told = (steps: typeof path) =>
		steps.map(({ step, projects, days, undated }) => [step.id, projects, days, undated]);
	expect(told(path)).toEqual([
		['idea', 3, 20, 1],
		['light', 0, undefined, 0],
		['run', 1, undefined, 1]
	]);
	expect(told(beside)).toEqual([['hold', 1, 1, 0]]);
	expect(nowhere).toBe(1);
});
