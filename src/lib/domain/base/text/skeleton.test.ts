import { describe, expect, test } from 'vitest';
import { foreignSigns, isPlainlyWritten, KnownTexts, nameSkeleton, skeleton } from './skeleton';

describe('look-alikes', () => {
	test.each([
		['Bеn', 'Ben'],
		['Ben\u200b', 'Ben'],
		['\u202eBen', 'Ben'],
		['Ｂｅｎ', 'Ben'],
		['Βen', 'Ben'],
		['𝐁𝐞𝐧', 'Ben'],
		['Ben\u3000', 'Ben'],
		['B\u00aden', 'Ben'],
		['Вєn', 'Bєn'],
		['Сlinique', 'Clinique'],
		['Clinіque Générаle', 'Clinique Générale'],
		['Аnnа', 'Anna'],
		['Ϲlinique', 'Clinique'],
		['Ꮯlinique', 'Clinique']
	])('%j looks like %j', (text, other) => {
		expect(skeleton(text)).toBe(skeleton(other));
		expect(new KnownTexts([other]).lookalikeOf(text)).toBe(other);
		expect(new KnownTexts([text]).lookalikeOf(other)).toBe(text);
	});

	test.each([
		['Bén', 'Ben'],
		['ben', 'Ben'],
		['Lot 1', 'Lot I'],
		['Clinique', 'Cliniques'],
		['Ольга', 'Olga']
	])('%j is not taken for %j', (text, other) =>
		expect(new KnownTexts([other]).lookalikeOf(text)).toBeUndefined()
	);

	test('of persons’ names within our own letters', () => {
		for (const [text, other] of [
			['AIice', 'Alice'],
			['Bob1', 'Bobl'],
			['Mamie', 'Marnie'],
			['OIivia', '0livia']
		] as const)
			expect(new KnownTexts([other], nameSkeleton).lookalikeOf(text)).toBe(other);
	});

	test('are none where the text is known itself', () => {
		const known = new KnownTexts(['Ben', 'Bеn']);
		expect(known.lookalikeOf('Ben')).toBeUndefined();
		expect(known.lookalikeOf('Bеn')).toBeUndefined();
		expect(new KnownTexts(['Projet : un']).lookalikeOf('Projet\u00a0: un')).toBeUndefined();
	});

	test('names the signs by which they differ', () => {
		expect(foreignSigns('Bеn\u200b', 'Ben')).toEqual(['U+0435', 'U+200B']);
	});

	test.each(['Clinique', 'Générale d’été', 'Zürich – Genève', '李', 'Projet\u00a0: un'])(
		'%s hides nothing',
		(text) => expect(isPlainlyWritten(text)).toBe(true)
	);

	test.each(['Ben\u200b', 'Сlinique', 'Ｂen', 'x\u2066'])('%j hides something', (text) =>
		expect(isPlainlyWritten(text)).toBe(false)
	);
});

test('every letter that is taken for another is beyond ASCII, and its other within', () => {
	for (const letter of 'АВСЕНІЈКМОРЅТХаеорсухіј') expect(skeleton(letter)).toMatch(/^[A-Za-z]$/);
});
