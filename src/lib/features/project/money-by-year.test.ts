import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { moneyByYear } from './money-by-year';

const chf = (amount: number) => ({ amount, currency: 'CHF' });

test('asked and granted stand by year and currency, and what is spent is neither', () => {
	const portfolio = tablesOf({
		budgetLine: {
			a: { project: 'P', year: 2027, stage: 'requested', money: chf(100) },
			b: {
				project: 'P',
				year: 2027,
				stage: 'requested',
				category: 'personnel',
				illustrative: true,
				money: chf(50)
			},
			c: { project: 'P', year: 2026, stage: 'approved', money: { amount: 7, currency: 'EUR' } },
			d: { project: 'P', year: 2025, stage: 'spent', money: chf(9) },
			e: { project: 'Q', year: 2027, stage: 'requested', money: chf(1) },
			f: { project: 'P', stage: 'requested', money: chf(3) }
		}
	});
	expect(moneyByYear(portfolio, 'P')).toEqual([
		{ year: 2026, asked: [], granted: [{ amount: 7, currency: 'EUR' }], illustrative: false },
		{ year: 2027, asked: [chf(150)], granted: [], illustrative: true },
		{ year: undefined, asked: [chf(3)], granted: [], illustrative: false }
	]);
});
