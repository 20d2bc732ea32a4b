import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, convertBetween, rateOn, type DatedRate } from './convert';

const rates: DatedRate[] = [
	{ currency: 'EUR', date: '2024', rate: 0.95 },
	{ currency: 'EUR', date: '2025-03', rate: 0.94 },
	{ currency: 'EUR', date: '2025-03-01', rate: 0.93 },
	{ currency: 'USD', date: '2020', rate: 0.9 }
];

describe('the rate of a date', () => {
	it.each([
		['2023', undefined],
		['2024', 0.95],
		['2024-01-01', 0.95],
		['2025-02-28', 0.95],
		['2025-03-01', 0.93],
		['2025', 0.93],
		['2030', 0.93]
	])('in %s: %s', (date, expected) => {
		expect(rateOn(rates, 'EUR', date)).toBe(expected);
		expect(rateOn(rates.toReversed(), 'EUR', date)).toBe(expected);
	});
});

describe('converting', () => {
	it.each([
		[{ amount: 100, currency: 'EUR' }, 0.95, 95],
		[{ amount: 1, currency: 'EUR' }, 0.5, 1],
		[{ amount: -1, currency: 'EUR' }, 0.5, -1],
		[{ amount: 1, currency: 'EUR' }, 0.4999, 0],
		[{ amount: -1, currency: 'EUR' }, 0.4999, 0],
		[{ amount: 1000, currency: 'JPY' }, 0.0059, 590],
		[{ amount: 12345, currency: 'KWD' }, 2.9, 3580],
		[{ amount: 9_007_199_254_740_991, currency: 'EUR' }, 1, 9_007_199_254_740_991],
		[{ amount: 9_007_199_254_740_991, currency: 'EUR' }, 1.1, Number.NaN]
	])('%o at %s is %s', (money, rate, expected) => {
		expect(convert(money, rate, 'CHF')).toBe(expected);
	});

	it('rounds half away from zero exactly as BigInt does', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -(2 ** 45), max: 2 ** 45 }),
				fc.integer({ min: 1, max: 9_999_999 }),
				fc.integer({ min: 0, max: 6 }),
				(amount, digits, places) => {
					const rate = Number(`${digits}e-${places}`);
					const by = 10n ** BigInt(places);
					const size = (BigInt(Math.abs(amount)) * BigInt(digits) * 2n + by) / (2n * by);
					const expected = Number(amount < 0 ? -size : size);
					const got = convert({ amount, currency: 'EUR' }, rate, 'CHF');
					expect(got).toBe(Number.isSafeInteger(expected) ? expected : Number.NaN);
				}
			)
		);
	});
});

describe('between two currencies', () => {
	it.each([
		[{ amount: 9300, currency: 'CHF' }, 1, 0.93, 'EUR', 10000],
		[{ amount: -9300, currency: 'CHF' }, 1, 0.93, 'EUR', -10000],
		[{ amount: 100, currency: 'CHF' }, 1, 3, 'EUR', 33],
		[{ amount: 200, currency: 'CHF' }, 1, 3, 'EUR', 67],
		[{ amount: 1000, currency: 'JPY' }, 0.0059, 0.93, 'EUR', 634],
		[{ amount: 100, currency: 'CHF' }, 1, 0, 'EUR', Number.NaN]
	])('%o by %s and %s is %s %s', (money, from, to, currency, expected) => {
		expect(convertBetween(money, from, to, currency)).toBe(expected);
	});
});
