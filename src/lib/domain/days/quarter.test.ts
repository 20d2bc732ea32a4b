import { expect, test } from 'vitest';
import { addQuarters, daysOf, quarterKey, quarterOf, readQuarter } from './quarter';

test('a quarter is read from an address and from a day, and nothing else is one', () => {
	expect(readQuarter('2026-Q4')).toEqual({ year: 2026, number: 4 });
	for (const text of ['2026-Q5', '2026Q1', '0000-Q1', '', null, undefined])
		expect(readQuarter(text)).toBeUndefined();
	expect(quarterKey(quarterOf('2026-11-27'))).toBe('2026-Q4');
	expect(quarterKey(quarterOf('2026-03-31'))).toBe('2026-Q1');
});

test('quarters are counted over the turn of the year, and have their first and last days', () => {
	const from = { year: 2026, number: 4 };
	expect(quarterKey(addQuarters(from, 1))).toBe('2027-Q1');
	expect(quarterKey(addQuarters(from, -4))).toBe('2025-Q4');
	expect(daysOf({ year: 2024, number: 1 })).toEqual({ first: '2024-01-01', last: '2024-03-31' });
	expect(daysOf({ year: 2026, number: 2 }).last).toBe('2026-06-30');
	expect(daysOf(from)).toEqual({ first: '2026-10-01', last: '2026-12-31' });
});
