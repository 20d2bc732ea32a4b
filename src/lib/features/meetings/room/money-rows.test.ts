import { expect, it } from 'vitest';
import { typedTotal } from './money-rows';

it('sums what is typed only where all of it can be read', () => {
	expect(typedTotal([{ amount: 43_000_00 }, { amount: 0 }, { amount: 70_000_50 }])).toBe(113_000_50);
	expect(typedTotal([{ amount: undefined }, { amount: 70_000_00 }])).toBeUndefined();
});
