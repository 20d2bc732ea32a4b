import { describe, expect, it } from 'vitest';
import { toColumns, type BudgetEntry } from './columns';
import { headroomsOf } from './headroom';

function entry(measure: string, fund: string, year: string, amount: number): BudgetEntry {
	const money = { amount, currency: 'CHF' };
	const keys = { measure, fund, year };
	return { kind: 'budgetLine', id: '', keys, money, amount, illustrative: false, conflict: false };
}

const columns = toColumns(
	[
		entry('approved', 'MA', '2013', 61_105_600),
		entry('envelope', 'MA', '2025', 100),
		entry('approved', 'MA', '2025', 70),
		entry('envelope', 'MA', '2026', 500),
		entry('approved', 'MA', '2026', 300),
		entry('spent', 'MA', '2026', 9),
		entry('approved', 'KT', '2026', 40),
		entry('envelope', 'KT', '2027', 0),
		entry('approved', 'KT', '2027', 1)
	],
	'CHF'
);
const headrooms = headroomsOf(columns, {}, '2026-11-30');

describe('what envelopes leave', () => {
	it('is not known without one, and what was approved all the same stands apart', () => {
		const found = headrooms(({ year }) => year === '2013');
		expect(found.left).toBeUndefined();
		expect(found.lapsed).toBeUndefined();
		expect(found.outside).toMatchObject({
			approved: { amount: 61_105_600, entries: 1 },
			of: [{ fund: 'MA', year: '2013' }]
		});
	});

	it('counts against an envelope only what is approved of its fund and year', () => {
		const { left, outside } = headrooms(({ year }) => year === '2026');
		expect(left).toMatchObject({
			envelope: { amount: 500 },
			approved: { amount: 300 },
			rest: { amount: 200 }
		});
		expect(left?.of.map(({ fund, year }) => [fund, year])).toEqual([['MA', '2026']]);
		expect(outside.approved.amount).toBe(40);
	});

	it('knows an envelope of 0', () => {
		expect(headrooms(({ year }) => year === '2027').left?.rest.amount).toBe(-1);
	});

	it('lapses when its year is over', () => {
		const { left, lapsed, outside } = headrooms();
		expect(lapsed).toMatchObject({ rest: { amount: 30 }, of: [{ fund: 'MA', year: '2025' }] });
		expect(left?.rest.amount).toBe(199);
		expect(outside.approved.amount).toBe(61_105_640);
		expect(headroomsOf(columns, {}, '2025-12-31')().lapsed).toBeUndefined();
		expect(headroomsOf(columns, { fund: new Set(['KT']) }, '2026-01-01')().left?.rest.amount).toBe(-1);
	});
});
