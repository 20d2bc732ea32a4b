import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../domain/records/changeset';
import { packInverse, unpackInverse } from './inverse-row';

const id = fc.constantFrom('A', 'B', 'C', 'D');
const kind = fc.constantFrom('partner', 'contact');
const change: fc.Arbitrary<Change> = fc.oneof(
	fc.record({ do: fc.constantFrom('drop' as const, 'restore' as const), kind, id }),
	fc.record({ do: fc.constant('put' as const), kind, id, fields: fc.constant({ name: 'x' }) })
);

/** As `inverse` gives them: the changes of a record side by side. */
const inverses = fc.array(change).map((changes) => [...byPlace(changes).values()].flat());

function byPlace(changes: readonly Change[]): Map<string, Change[]> {
	const groups = new Map<string, Change[]>();
	for (const change of changes) {
		const place = `${change.kind} ${change.id}`;
		groups.set(place, [...(groups.get(place) ?? []), change]);
	}
	return groups;
}

test('what is kept bare comes back, in order for each record', () => {
	fc.assert(
		fc.property(inverses, (changes) => {
			const back = unpackInverse(structuredClone(packInverse(1, changes)));
			expect(byPlace(back)).toEqual(byPlace(changes));
		})
	);
});

test('so many drops are kept as ids alone', () => {
	const drops = ['A', 'B', 'C'].map((id): Change => ({ do: 'drop', kind: 'partner', id }));
	expect(packInverse(7, drops)).toEqual({
		n: 7,
		changes: [],
		drops: [['partner', ['A', 'B', 'C']]],
		restores: []
	});
});
