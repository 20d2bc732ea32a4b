import { expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import { erasedWith } from './erasing';

const at = { kind: 'contact', id: 'C0NTACT000000001' } as const;

test('an erasure is news where the log may hold something of the record, and once', () => {
	const [ada, ben] = [new Laptop('Ada', 1), new Laptop('Ben', 2)];
	const made = ada.write([{ do: 'put', ...at, fields: { lastName: 'Keller' } }]);
	const erasing = ada.write([{ do: 'erase', ...at }]);

	const unknown = erasedWith(ben.state, erasing);
	expect(unknown.news).toBe(false);
	expect(unknown.isErased(at)).toBe(true);

	ben.read(made);
	expect(erasedWith(ben.state, erasing).news).toBe(true);
	expect(erasedWith(ben.state, made).news).toBe(false);

	ben.read(erasing);
	const again = erasedWith(ben.state, erasing);
	expect(again.news).toBe(false);
	expect(erasedWith(ben.state, []).isErased(at)).toBe(true);
});
