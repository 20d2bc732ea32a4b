import { expect, test } from 'vitest';
import type { AnyValues } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { budgetSheet, sheetKey, stageTotals } from './sheet';

const chf = (amount: number) => ({ amount, currency: 'CHF' });
const line = (id: string, values: AnyValues): EntityRecord => ({ id, values, state: 'live' }) as EntityRecord;

const lines = [
	line('A', { year: 2028, fund: 'F', category: 'material', stage: 'requested', money: chf(100) }),
	line('B', { year: 2027, fund: 'F', category: 'material', stage: 'requested', money: chf(250) }),
	line('C', { year: 2027, fund: 'F', category: 'material', stage: 'approved', money: chf(200) }),
	line('D', {
		year: 2027,
		fund: 'F',
		category: 'material',
		stage: 'approved',
		money: { amount: 5, currency: 'EUR' }
	}),
	line('E', { year: 2027, fund: 'F', stage: 'requested', money: chf(1) }),
	line('F', { stage: 'spent', money: chf(3), illustrative: true }),
	line('G', { year: 2027, fund: 'F', stage: 'requested' })
];

test('a row is a year, a fund and a category; a cell its lines of a stage', () => {
	const rows = budgetSheet(lines);
	expect(rows.map(({ year, category }) => [year, category])).toEqual([
		[2027, undefined],
		[2027, 'material'],
		[2028, 'material'],
		[undefined, undefined]
	]);
	expect(rows[1]!.cells['approved']!.map(({ id }) => id)).toEqual(['C', 'D']);
	expect(rows[3]!.cells['spent']).toEqual([{ id: 'F', money: chf(3), illustrative: true }]);
});

test('a total is of one stage, and of each currency', () => {
	const rows = budgetSheet(lines);
	expect(stageTotals(rows, 'requested')).toEqual([chf(351)]);
	expect(stageTotals(rows, 'approved')).toEqual([chf(200), { amount: 5, currency: 'EUR' }]);
	expect(stageTotals(rows, 'committed')).toEqual([]);
});

test('years sort before none', () => {
	expect(sheetKey({ year: 2027 }) < sheetKey({})).toBe(true);
	expect(sheetKey({ year: 2027, fund: 'A' }) < sheetKey({ year: 2028 })).toBe(true);
});
