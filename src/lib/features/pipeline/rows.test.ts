import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { readPath } from '$lib/domain/pipeline/path';
import { countKeys, keptRows, pipelineRows, sortedRows } from './rows';

const source = tablesOf({
	stage: {
		idea: { order: 0, body: 'KT', staleDays: 10 },
		light: { order: 1, body: 'CMASC' }
	},
	project: {
		A: { title: 'Gantry', stage: 'light', stageSince: '2026-11-01', round: 2027, fund: 'MA' },
		B: { title: 'Chip', stage: 'idea', stageSince: '2026-10-01', round: 2026 },
		C: { title: 'Film', stage: 'idea' },
		D: { title: 'Dose' }
	},
	budgetLine: {
		L: { project: 'A', fund: 'MA', year: 2027, stage: 'requested', money: { amount: 500, currency: 'CHF' } },
		M: { project: 'A', fund: 'MA', year: 2028, stage: 'requested', money: { amount: 700, currency: 'CHF' } },
		N: { project: 'A', fund: 'MA', year: 2028, stage: 'approved', money: { amount: 1, currency: 'CHF' } }
	}
});
const rows = pipelineRows(source, {
	path: readPath(source),
	today: '2026-11-20',
	titleOf: (id) => String(source.table('project').get(id)?.values['title'])
});
const titles = (kept: typeof rows) => kept.map(({ title }) => title);

test('a row says where its project stands and what it asks', () => {
	expect(rows.find(({ id }) => id === 'A')).toMatchObject({
		standing: { days: 19, stale: false, body: 'CMASC' },
		keys: { round: '2027', fund: 'MA', body: 'CMASC', field: 'none' },
		asked: { amount: 1200 }
	});
	expect(rows.find(({ id }) => id === 'C')?.standing.days).toBeUndefined();
});

test.each([
	[{ filters: {}, stale: false }, ['Gantry', 'Chip', 'Film', 'Dose']],
	[{ filters: { body: 'KT' }, stale: false }, ['Chip', 'Film']],
	[{ filters: { round: 'none' }, stale: false }, ['Film', 'Dose']],
	[{ filters: { body: 'KT', round: '2026' }, stale: false }, ['Chip']],
	[{ filters: {}, stale: true }, ['Chip']]
])('%j keeps %j', (choice, expected) => {
	expect(titles(keptRows(rows, choice)).sort()).toEqual(expected.sort());
});

test.each([
	['stage', false, ['Chip', 'Film', 'Gantry', 'Dose']],
	['stage', true, ['Gantry', 'Chip', 'Film', 'Dose']],
	['days', true, ['Chip', 'Gantry', 'Dose', 'Film']],
	['title', false, ['Chip', 'Dose', 'Film', 'Gantry']]
] as const)('by %s, descending %s', (sort, descending, expected) => {
	expect(titles(sortedRows(rows, { sort, descending }, (_, key) => key))).toEqual(expected);
});

test('a key of a filter is counted by what is shown of its projects', () => {
	const projects = rows.map(({ id }) => ({ project: id }));
	expect(Object.fromEntries(countKeys(rows, 'fund', projects))).toEqual({ MA: 1, none: 3 });
	const overrides = [{ project: 'A' }, { project: 'A' }, { project: 'gone' }];
	expect(Object.fromEntries(countKeys(rows, 'fund', overrides))).toEqual({ MA: 2, none: 0 });
});
