import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothing, type Total } from '../budget/roll-up';
import { countByCountry, type Counting, type Participant } from './by-country';
import { equalParts } from './share';

const today = '2026-11-22';
const money = (amount: number): Total => ({ ...nothing, amount, entries: 1 });

const at = (
	project: string,
	partner: string,
	country: string,
	date?: string,
	latest?: string
): Participant => ({
	project,
	partner,
	country,
	date,
	latest,
	illustrative: false
});

const participants: Participant[] = [
	at('A', 'p1', 'SI', '2016'),
	at('A', 'p2', 'CH', '2016'),
	at('A', 'p3', 'CH', '2016'),
	at('B', 'p1', 'SI', '2026-03'),
	at('B', 'p4', '', '2026-03'),
	at('C', 'p1', 'SI')
];

const counting: Counting = {
	participants,
	periods: new Map([
		['SI', [{ id: 'x', status: 'member', from: '2025-06-21' }]],
		['CH', [{ id: 'y', status: 'member', from: '1954-09-29' }]]
	]),
	statusAt: 'start',
	today,
	money: (project) => money({ A: 100, B: 31, C: 7 }[project] ?? 0),
	sharing: 'whole'
};

const of = (more: Partial<Counting>, code: string) =>
	countByCountry({ ...counting, ...more }).countries.find(({ country }) => country === code);

describe('participation by country', () => {
	it('counts partners and projects once each', () => {
		expect(of({}, 'CH')).toMatchObject({ partners: ['p2', 'p3'], projects: ['A'] });
		expect(of({}, 'SI')).toMatchObject({ partners: ['p1'], projects: ['A', 'B', 'C'] });
		expect(of({}, '')).toMatchObject({ partners: ['p4'], projects: ['B'] });
		expect(countByCountry(counting)).toMatchObject({ projects: 3, partners: 4, money: { amount: 138 } });
	});

	it('counts a country by its status when the project began', () => {
		expect([...of({}, 'SI')!.byStatus]).toEqual([
			['none', ['A']],
			['member', ['B']],
			['unknown', ['C']]
		]);
		expect(of({ statuses: new Set(['member']) }, 'SI')?.projects).toEqual(['B']);
		expect(of({ statuses: new Set(['member']) }, 'CH')?.projects).toEqual(['A']);
		expect(of({ statuses: new Set(['member']) }, '')).toBeUndefined();
	});

	it('or by its status on one date for all', () => {
		const members = { statuses: new Set(['member']) };
		expect(of({ ...members, statusAt: { date: '2016' } }, 'SI')).toBeUndefined();
		expect(of({ ...members, statusAt: { date: '2026' } }, 'SI')?.projects).toEqual(['A', 'B', 'C']);
	});

	it('is certain without a date where every possible one gives the same', () => {
		const undated = {
			participants: [at('C', 'p5', 'CH'), at('C', 'p1', 'SI'), at('D', 'p1', 'SI', undefined, '2016')]
		};
		const members = countByCountry({ ...counting, ...undated, statuses: new Set(['member']) });
		expect(members.countries.map(({ country, projects }) => [country, projects])).toEqual([['CH', ['C']]]);
		expect([...of(undated, 'SI')!.byStatus]).toEqual([
			['unknown', ['C']],
			['none', ['D']]
		]);
	});

	it('gives the money whole to each, or in parts that sum to it', () => {
		expect(of({}, 'SI')?.money.amount).toBe(138);
		expect(of({ sharing: 'split' }, '')?.money.amount).toBe(16);
		expect(of({ sharing: 'split' }, 'SI')?.money.amount).toBe(50 + 15 + 7);
	});

	it('splits so that the countries sum to the total exactly', () => {
		const participant = fc.record({
			project: fc.constantFrom('A', 'B', 'C', 'D'),
			partner: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5'),
			country: fc.constantFrom('CH', 'DE', 'FR', 'SI', ''),
			date: fc.constantFrom('2016', '2025', undefined),
			latest: fc.constantFrom('2020', undefined),
			illustrative: fc.boolean()
		});
		fc.assert(
			fc.property(
				fc.array(participant),
				fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), fc.integer()),
				(list, amounts) => {
					const counted = countByCountry({
						...counting,
						participants: list,
						sharing: 'split',
						money: (project) => money(amounts[project] ?? 0)
					});
					const parts = counted.countries.reduce((total, { money }) => total + money.amount, 0);
					expect(parts).toBe(counted.money.amount);
				}
			)
		);
	});

	it('shares in parts that differ by one unit at most', () => {
		expect(equalParts(100, 3)).toEqual([34, 33, 33]);
		expect(equalParts(-100, 3)).toEqual([-34, -33, -33]);
		expect(equalParts(2, 3)).toEqual([1, 1, 0]);
	});
});
