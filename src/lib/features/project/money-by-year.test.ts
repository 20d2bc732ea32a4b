import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { moneyByYear } from './money-by-year';

const chf = (amount: number) => ({ amount, currency: 'CHF' });

test('asked, recommended and granted stand by year and currency, and what is spent is none of them', () => {
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
			f: { project: 'P', stage: 'requested', money: chf(3) },
			g: { project: 'P', year: 2027, stage: 'recommended', money: chf(120) },
			h: { project: 'P', year: 2028, stage: 'recommended', money: chf(4) }
		}
	});
	expect(moneyByYear(portfolio, 'P')).toEqual([
		{
			year: 2026,
			asked: [],
			recommended: [],
			granted: [{ amount: 7, currency: 'EUR' }],
			illustrative: false
		},
		{ year: 2027, asked: [chf(150)], recommended: [chf(120)], granted: [], illustrative: true },
		{ year: 2028, asked: [], recommended: [chf(4)], granted: [], illustrative: false },
		{ year: undefined, asked: [chf(3)], recommended: [], granted: [], illustrative: false }
	]);
});
