import { expect, it } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import { unreadable } from './own-check';

const noted = (notes: string[]) =>
	new Laptop('Anna', 1).write([
		{ do: 'put', kind: 'partner', id: 'A00000000000000A', fields: { notes } }
	])[0]!;

it('a changeset is written only if a file may carry it', () => {
	expect(unreadable(noted(['a'.repeat(1_000_000), 'b']))).toBeUndefined();
	expect(unreadable(noted(['a'.repeat(1_000_001)]))?.type).toBe('too-long');
	// As bytes, which is what a line is measured in.
	expect(unreadable(noted(new Array<string>(3).fill('漢'.repeat(1_000_000))))?.type).toBe('too-long');
});
