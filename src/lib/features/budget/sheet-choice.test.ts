import { expect, test } from 'vitest';
import { readSheetChoice, sheetAddress } from './sheet-choice';

const known = {
	years: ['2016', '2017', '2030'],
	funds: ['F'],
	categories: ['material'],
	today: '2027-03-01'
};
const choice = (query: string) => readSheetChoice(new URLSearchParams(query), known);

test('what an address does not say, or says wrongly, is the usual', () => {
	for (const query of ['', 'stage=gone&fund=X&category=Y&from=1800&to=later&rows=some'])
		expect(choice(query)).toEqual({
			stage: 'requested',
			fund: undefined,
			category: undefined,
			years: [2024, 2025, 2026, 2027, 2028, 2029, 2030],
			used: false
		});
});

test('an address says stage, fund, category, years and rows', () => {
	expect(choice('stage=all&fund=F&category=material&from=2017&to=2016&rows=used')).toEqual({
		stage: undefined,
		fund: 'F',
		category: 'material',
		years: [2016, 2017],
		used: true
	});
});

test('without money there are years to plan', () => {
	const { years } = readSheetChoice(new URLSearchParams(), { ...known, years: [] });
	expect(years).toEqual([2027, 2028, 2029]);
});

test('an address with one part changed keeps the others', () => {
	const url = new URL('https://host/budget?view=sheet&fund=F');
	expect(sheetAddress(url, 'stage', 'all')).toBe('/budget?view=sheet&fund=F&stage=all');
	expect(sheetAddress(url, 'fund', undefined)).toBe('/budget?view=sheet');
});
