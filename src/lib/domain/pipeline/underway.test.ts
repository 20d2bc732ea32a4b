import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { isUnderway } from './underway';

const stage = {
	idea: { order: 0 },
	light: { order: 1, gate: 'greenLight' },
	agreements: { order: 2 },
	closed: { order: 3, closed: true },
	hold: { order: 100, side: true }
};
const granted = { D: { project: 'P', type: 'greenLight', outcome: 'approved', date: '2026-11-20' } };

test.each<[string | undefined, object, boolean]>([
	[undefined, {}, false],
	['idea', {}, false],
	['light', {}, false],
	['light', { decision: granted }, true],
	['agreements', {}, true],
	['closed', { decision: granted }, false],
	['hold', {}, false],
	['hold', { stageChange: { C: { project: 'P', from: 'agreements', to: 'hold', on: '2026-11-20' } } }, true]
])('a project at %s with %j: %s', (at, more, expected) => {
	expect(isUnderway(tablesOf({ stage, project: { P: at ? { stage: at } : {} }, ...more }), 'P')).toBe(
		expected
	);
});
