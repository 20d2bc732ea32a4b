import fc from 'fast-check';
import { expect, it } from 'vitest';
import { product, signChanges, valueAt, type Polynomial } from './polynomial';

it('finds every root at which the sign changes', () => {
	const root = fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 10);
	fc.assert(
		fc.property(fc.uniqueArray(root, { maxLength: 4 }), fc.constantFrom(1, -2.5), (roots, leading) => {
			const whole = roots.reduce<Polynomial>((sofar, one) => product(sofar, [-one, 1]), [leading]);
			const found = signChanges(whole, 0, 50);
			expect(found).toHaveLength(roots.length);
			roots.sort((a, b) => a - b).forEach((one, at) => expect(found[at]).toBeCloseTo(one, 5));
		})
	);
});

it('leaves out where it only touches, and what has no root', () => {
	expect(signChanges(product([-2, 1], [-2, 1]), 0, 10)).toEqual([]);
	expect(signChanges([3], 0, 10)).toEqual([]);
	expect(signChanges([], 0, 10)).toEqual([]);
	expect(valueAt([1, 2, 3], 2)).toBe(17);
});
