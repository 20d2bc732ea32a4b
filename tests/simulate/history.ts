import fc from 'fast-check';
import type { Json } from '../../src/lib/domain/base/json';
import type { Change } from '../../src/lib/domain/records/changeset';
import { Laptop } from '../support/laptop';

/** One step of a few laptops: somebody does something, or reads what another has. */
export type Step =
	| { readonly by: number; readonly changes: readonly Change[]; readonly at: string }
	| { readonly by: number; readonly reads: number };

const place = fc.record({
	kind: fc.constantFrom('partner', 'contact'),
	id: fc.constantFrom('000000000000000A', '000000000000000B')
});
const scalar = fc.constantFrom<Json>('ion', 'dose', 3, null, { amount: 5, currency: 'CHF' });
const elements = fc.subarray<Json>(['a', 'b', 'c']);

export const someChange: fc.Arbitrary<Change> = fc
	.oneof(
		{ weight: 5, arbitrary: fc.tuple(place, fc.dictionary(fc.constantFrom('name', 'city'), scalar)) },
		{ weight: 3, arbitrary: fc.tuple(place, fc.record({ tags: fc.oneof(elements, scalar) })) }
	)
	.map(([at, fields]): Change => ({ do: 'put', ...at, fields }));

const otherChange: fc.Arbitrary<Change> = fc.oneof(
	fc
		.tuple(place, elements, elements)
		.map(([at, added, removed]): Change => ({ do: 'set', ...at, field: 'tags', added, removed })),
	place.map((at): Change => ({ do: 'drop', ...at })),
	place.map((at): Change => ({ do: 'restore', ...at }))
);

const erase = place.map((at): Change => ({ do: 'erase', ...at }));

/** Anything but an erasure. */
export const anyChange = fc.oneof(
	{ weight: 3, arbitrary: someChange },
	{ weight: 2, arbitrary: otherChange }
);

export const anyHistory = fc.array(
	fc.oneof(
		{
			weight: 3,
			arbitrary: fc.record({
				by: fc.nat(2),
				changes: fc.array(fc.oneof({ weight: 12, arbitrary: anyChange }, { weight: 1, arbitrary: erase }), {
					minLength: 1,
					maxLength: 3
				}),
				at: fc
					.date({ min: new Date('2016-01-01'), max: new Date('2036-01-01'), noInvalidDate: true })
					.map((date) => date.toISOString())
			})
		},
		{ weight: 2, arbitrary: fc.record({ by: fc.nat(2), reads: fc.nat(2) }) }
	),
	{ maxLength: 14 }
);

/** Three laptops after a history. */
export function play(steps: readonly Step[]): [Laptop, Laptop, Laptop] {
	const laptops = [new Laptop('anna', 1), new Laptop('ben', 2), new Laptop('carol', 3)] as [
		Laptop,
		Laptop,
		Laptop
	];
	for (const step of steps) {
		const laptop = laptops[step.by]!;
		if ('reads' in step) laptop.read([...laptops[step.reads]!.log]);
		else laptop.write(step.changes, step.at);
	}
	return laptops;
}
