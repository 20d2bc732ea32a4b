import { expect, test } from 'vitest';
import { Desk, wordId } from '../../../../tests/support/desk';
import { Laptop } from '../../../../tests/support/laptop';
import { contentDigest } from './content-digest';
import { logDigest } from './log-digest';

const codes = (laptop: { readonly state: Laptop['state'] }) => [
	logDigest(laptop.state),
	contentDigest(laptop.state)
];

const put = (fields: Record<string, string | readonly string[] | null>, id = wordId('A'), kind = 'partner') =>
	[{ do: 'put', kind, id, fields }] as never;

/** Anna has written a portfolio, and Ben has taken it in. */
function two(): readonly [Laptop, Laptop] {
	const [anna, ben] = [new Laptop('Anna', 1), new Laptop('Ben', 2)];
	anna.write(put({ name: 'CHUV', city: 'Lausanne' }));
	ben.merge(anna.log);
	return [anna, ben];
}

test('two laptops that hold the same have the same code of both sorts', () => {
	const [anna, ben] = two();
	expect(codes(anna)).toEqual(codes(ben));
});

test('after undo and redo on one laptop the records are the same, and the history is another', () => {
	const [anna, ben] = two();
	anna.write(put({ city: 'Vevey' }));
	ben.merge(anna.log);
	anna.write(put({ city: 'Lausanne' }), undefined, { act: 'undo' });
	expect(contentDigest(anna.state)).not.toBe(contentDigest(ben.state));
	anna.write(put({ city: 'Vevey' }), undefined, { act: 'redo' });
	expect(logDigest(anna.state)).not.toBe(logDigest(ben.state));
	expect(contentDigest(anna.state)).toBe(contentDigest(ben.state));
	ben.merge(anna.log);
	expect(codes(anna)).toEqual(codes(ben));
});

test('the store’s own undo and redo give the code of the records back, of what was made and taken away too', () => {
	const desk = new Desk({ partner: { A: { name: 'CHUV' } } });
	const before = contentDigest(desk.state);
	desk.act([
		...(put({ name: 'GSI', medicalFields: ['dosimetry', 'hadron-therapy'] }, wordId('B')) as []),
		...(put({ city: 'Bern' }) as [])
	]);
	const after = contentDigest(desk.state);
	expect(after).not.toBe(before);
	for (let round = 0; round < 2; round++) {
		desk.undo();
		expect(contentDigest(desk.state)).toBe(before);
		desk.redo();
		expect(contentDigest(desk.state)).toBe(after);
	}
	desk.act([{ do: 'drop', kind: 'partner', id: wordId('B') }, ...(put({ city: null }) as [])]);
	expect(contentDigest(desk.state)).toBe(before);
});

test('two people who typed the same have the same records before they exchange files, and after', () => {
	const [anna, ben] = two();
	for (const laptop of [anna, ben]) laptop.write(put({ city: 'Genève' }));
	expect(logDigest(anna.state)).not.toBe(logDigest(ben.state));
	expect(contentDigest(anna.state)).toBe(contentDigest(ben.state));
	const mine = [...anna.log];
	anna.merge(ben.log);
	ben.merge(mine);
	expect(codes(anna)).toEqual(codes(ben));
});

test('elements count in no order, a value and a record of a kind nobody here knows count', () => {
	const digestOf = (...all: Parameters<typeof put>[]) => {
		const laptop = new Laptop('Anna', 3);
		for (const one of all) laptop.write(put(...one));
		return contentDigest(laptop.state);
	};
	const plain = digestOf([{ name: 'A', tags: ['x', 'y'] }]);
	expect(digestOf([{ name: 'A', tags: ['y', 'x'] }])).toBe(plain);
	expect(digestOf([{ name: 'A', tags: ['y'] }])).not.toBe(plain);
	expect(digestOf([{ name: 'A', tags: ['x', 'y'], later: '1' }])).not.toBe(plain);
	expect(digestOf([{ name: 'A', tags: ['x', 'y'] }], [{ n: '1' }, wordId('Z'), 'unheardOf'])).not.toBe(plain);
});
