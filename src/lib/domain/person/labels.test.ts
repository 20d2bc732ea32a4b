import { expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import type { Label } from '../records/changeset';
import { isNamedIn } from './labels';

const id = 'C000000000000001';

test.each<[Label, boolean]>([
	[{ act: 'edit', kind: 'contact', id, name: 'Mira' }, true],
	[{ act: 'edit', kind: 'affiliation', id: 'A000000000000001', name: 'Mira Ōsmium – CNAO' }, true],
	[{ act: 'undo', of: { act: 'edit', kind: 'contact', id, name: 'Mira' } }, true],
	[{ act: 'edit', kind: 'contact', id }, false],
	[{ act: 'import', name: 'a.csv' }, false]
])('whether a label holds the name of a person: %j', (label, isNamed) => {
	const [changeset] = new Laptop('Ada', 1).write(
		[{ do: 'put', kind: 'contact', id, fields: {} }],
		undefined,
		label
	);
	expect(isNamedIn(changeset!, new Set([id]), ['osmium'])).toBe(isNamed);
});
