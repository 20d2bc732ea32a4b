import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inProportion } from './in-proportion';

it('gives what does not divide to the largest remainders, the first of equal ones', () => {
	expect(inProportion(100, [1, 1, 1])).toEqual([34, 33, 33]);
	expect(inProportion(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
	expect(inProportion(10, [5, 3, 1])).toEqual([6, 3, 1]);
	expect(inProportion(7, [0, 0])).toEqual([0, 0]);
	expect(inProportion(7, [])).toEqual([]);
});

it('sums to the amount exactly, and no part is further than a unit from its proportion', () => {
	const weights = fc.array(
		fc.integer({ min: 1, max: 100_000 }).map((weight) => weight / 100),
		{
			minLength: 1,
			maxLength: 30
		}
	);
	fc.assert(
		fc.property(fc.integer({ min: -1e11, max: 1e11 }), weights, (amount, given) => {
			const parts = inProportion(amount, given);
			const whole = given.reduce((sum, weight) => sum + weight, 0);
			expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
			parts.forEach((part, at) =>
				expect(Math.abs(part - (amount * given[at]!) / whole)).toBeLessThanOrEqual(1.01)
			);
		})
	);
});
