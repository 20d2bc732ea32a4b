import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { budgetColumns } from './entries';
import { ratesUsed } from './rates-used';
import { totalBudget } from './roll-up';

const line = (year: number, amount: number, currency = 'CHF') => ({
	year,
	stage: 'approved',
	money: { amount, currency }
});
const source = tablesOf({
	budgetLine: {
		A: line(2026, 9300),
		B: line(2026, 500, 'EUR'),
		C: line(2020, 100),
		D: line(2026, 1000, 'USD')
	},
	rate: {
		R: { currency: 'EUR', date: '2025-11', francs: 0.95 },
		S: { currency: 'EUR', date: '2026-01-15', francs: 0.93 },
		T: { currency: 'USD', date: '2026-01', francs: 0.8 }
	}
});
const approved = { measure: new Set(['approved']) };

test('read in euros, francs go by the rate of their year, and what has none stands apart as entered', () => {
	const total = totalBudget(budgetColumns(source, 'EUR'), approved);
	expect(total.amount).toBe(10000 + 500 + 860);
	expect(total.apart).toEqual([{ amount: 100, currency: 'CHF' }]);
	expect(totalBudget(budgetColumns(source), approved).apart).toEqual([]);
});

test('the rates behind a figure are told with their days and years, and what lacks one is counted', () => {
	expect(ratesUsed(source, budgetColumns(source, 'EUR'), approved)).toEqual({
		rates: [
			{ currency: 'EUR', date: '2026-01-15', rate: 0.93, years: ['2026'] },
			{ currency: 'USD', date: '2026-01', rate: 0.8, years: ['2026'] }
		],
		missing: 1
	});
});
