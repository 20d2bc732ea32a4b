import { expect, it } from 'vitest';
import { findOptions } from './options';

const options = [
	{ key: 'geneva', label: 'Université de Genève' },
	{ key: 'eth', label: 'ETH Zürich' },
	{ key: 'zurich', label: 'Zürich University' },
	{ key: 'old', label: 'Zurich Polytechnic', retired: true }
];
const keys = (typed: string, chosen: readonly string[] = []) =>
	findOptions(options, typed, new Set(chosen)).shown.map((option) => option.key);

it('finds every word without accents, what begins with the text first', () => {
	expect(keys('zurich')).toEqual(['zurich', 'eth']);
	expect(keys('geneve univ')).toEqual(['geneva']);
	expect(keys('')).toEqual(['geneva', 'eth', 'zurich']);
	expect(keys('lyon')).toEqual([]);
});

it('offers a retired option only where it is chosen already', () => {
	expect(keys('poly')).toEqual([]);
	expect(keys('poly', ['old'])).toEqual(['old']);
});

it('says how many more there are, and whether one is called just so', () => {
	const many = Array.from({ length: 10_000 }, (_, at) => ({ key: String(at), label: `Partner ${at}` }));
	expect(findOptions(many, 'partner', new Set())).toMatchObject({ more: 9_950, exact: false });
	expect(findOptions(many, 'PARTNER 12', new Set()).exact).toBe(true);
});

it('finds by what stands beside, and offers the unlikely where nothing likelier fits', () => {
	const people = [
		{
			key: 'mira',
			label: 'Mira Osmium',
			beside: 'HUG, physicist',
			foundBy: 'Hôpitaux Genève',
			unlikely: true
		},
		{ key: 'tom', label: 'Tom Tin', beside: 'CNAO' }
	];
	const found = (typed: string, chosen: readonly string[] = []) =>
		findOptions(people, typed, new Set(chosen)).shown.map((option) => option.key);
	expect(found('')).toEqual(['tom']);
	expect(found('mira geneve')).toEqual(['mira']);
	expect(found('hug')).toEqual(['mira']);
	expect(found('', ['mira'])).toEqual(['mira', 'tom']);
	expect(findOptions(people, 'Tom Tin', new Set()).exact).toBe(true);
});
