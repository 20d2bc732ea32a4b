import { expect, it } from 'vitest';
import { changedSince } from './changed-since';
import { toColumns, type BudgetEntry } from './columns';

function entry(measure: string, amount: number, project = '', fund = 'MA'): BudgetEntry {
	const money = { amount, currency: 'CHF' };
	const keys = { measure, fund, year: '2026', project };
	return { kind: 'budgetLine', id: '', keys, money, amount, illustrative: false, conflict: false };
}

const of2026 = { year: new Set(['2026']) };
const then = toColumns(
	[entry('envelope', 700), entry('approved', 300, 'A'), entry('approved', 100, 'B')],
	'CHF'
);
const now = toColumns(
	[
		entry('envelope', 780),
		entry('approved', 300, 'A'),
		entry('approved', 60, 'B'),
		entry('approved', 150, 'C'),
		entry('approved', 9, 'C', 'KT'),
		entry('spent', 44, 'A')
	],
	'CHF'
);

it('leads from what was left to what is left, project by project', () => {
	const changed = changedSince(then, now, of2026)!;
	expect(changed.before.amount).toBe(300);
	expect(changed.envelopes.amount).toBe(80);
	expect(changed.projects.map(({ project, approved }) => [project, approved.amount])).toEqual([
		['C', 150],
		['B', -40]
	]);
	expect(changed.after.amount).toBe(270);
});

it('has nothing to say without an envelope, and nothing changed where nothing did', () => {
	expect(changedSince(then, now, { ...of2026, fund: new Set(['KT']) })).toBeUndefined();
	const same = changedSince(now, now, of2026)!;
	expect([same.envelopes.amount, same.projects.length, same.before.amount]).toEqual([
		0,
		0,
		same.after.amount
	]);
});
