import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slip } from './slip';

it.each([
	[1200, 0, 0, [[2026, 1200]]],
	[
		1200,
		0,
		3,
		[
			[2026, 900],
			[2027, 300]
		]
	],
	[
		1200,
		0,
		18,
		[
			[2027, 600],
			[2028, 600]
		]
	],
	[
		1200,
		10,
		1,
		[
			[2026, 600],
			[2027, 600]
		]
	],
	[1200, 10, 3, [[2027, 1200]]],
	[
		1201,
		10,
		1,
		[
			[2026, 601],
			[2027, 600]
		]
	],
	[
		-1201,
		10,
		1,
		[
			[2026, -601],
			[2027, -600]
		]
	]
] as const)('%i from month %i, %i months late', (amount, from, late, parts) => {
	expect([...slip(amount, 2026, from, late)]).toEqual(parts);
});

it('neither makes nor loses a centime, and nothing comes early', () => {
	fc.assert(
		fc.property(
			fc.maxSafeInteger(),
			fc.integer({ min: 0, max: 11 }),
			fc.integer({ min: 0, max: 120 }),
			(amount, from, late) => {
				const parts = slip(amount, 2026, from, late);
				expect([...parts.values()].reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount));
				expect(Math.min(...parts.keys())).toBe(2026 + Math.floor((from + late) / 12));
			}
		)
	);
});
