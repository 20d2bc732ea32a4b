import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { budgetColumns } from './entries';
import { leftAfter } from './left-after';

const chf = (amount: number) => ({ amount, currency: 'CHF' });
const line = { year: 2027, fund: 'F', stage: 'approved' };
const columns = budgetColumns(
	tablesOf({
		envelope: { e: { fund: 'F', year: 2027, money: chf(1_000) } },
		budgetLine: {
			a: { ...line, money: chf(600) },
			b: { ...line, stage: 'requested', money: chf(9_000) },
			c: { ...line, year: 2028, money: chf(50) },
			d: { ...line, fund: 'G', money: chf(70) }
		}
	})
);

test.each([
	[0, 400],
	[400, 0],
	[401, -1],
	[-600, 1_000]
])('with %d more approved, %d of the envelope is left', (more, left) => {
	expect(leftAfter(columns, { fund: 'F', year: '2027' }, more)).toBe(left);
});

test('where no envelope is entered nothing is said to be left', () => {
	expect(leftAfter(columns, { fund: 'F', year: '2028' }, 0)).toBeUndefined();
	expect(leftAfter(columns, { fund: 'G', year: '2027' }, 0)).toBeUndefined();
});

test('nor where an amount has no rate', () => {
	const some = budgetColumns(
		tablesOf({
			envelope: { e: { fund: 'F', year: 2027, money: chf(1_000) } },
			budgetLine: { a: { ...line, money: { amount: 1, currency: 'EUR' } } }
		})
	);
	expect(leftAfter(some, { fund: 'F', year: '2027' }, 0)).toBeUndefined();
});
