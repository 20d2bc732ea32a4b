import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tablesOf, type Records } from '../../../../tests/support/tables-of';
import { returnOf, type ReturnChoice } from './return';

const today = '2026-11-30';
const choice: ReturnChoice = { stage: 'approved', split: 'states', from: 2024, to: 2025 };
const francs = (amount: number) => ({ amount, currency: 'CHF' });

/** Estonia joins in August 2024; Slovenia changes status twice in the window; nobody entered the share of Switzerland. */
const records = {
	country: Object.fromEntries(['PL', 'EE', 'SI', 'CH', 'TR'].map((code) => [code, { code, nameEn: code }])),
	countryStatus: {
		pl: { country: 'PL', status: 'member', period: { from: '1991-07-01' } },
		ee0: { country: 'EE', status: 'preStage', period: { from: '2021-02-01', to: '2024-08-30' } },
		ee1: { country: 'EE', status: 'member', period: { from: '2024-08-30' } },
		si0: { country: 'SI', status: 'preStage', period: { from: '2017-07-04', to: '2024-04-15' } },
		si1: { country: 'SI', status: 'member', period: { from: '2024-04-15', to: '2025-09-30' } },
		si2: { country: 'SI', status: 'observer', period: { from: '2025-10-01' } },
		ch: { country: 'CH', status: 'member', period: { from: '1954-09-29' } },
		tr: { country: 'TR', status: 'associate', period: { from: '2015-05-06' } }
	},
	contribution: {
		pl4: { country: 'PL', year: 2024, percent: 40 },
		pl5: { country: 'PL', year: 2025, percent: 40 },
		ee4: { country: 'EE', year: 2024, percent: 20 },
		si5: { country: 'SI', year: 2025, percent: 30 },
		ch0: { country: 'CH', year: 2025, percent: 0 }
	},
	partner: {
		pl: { name: 'Warsaw', country: 'PL' },
		pl2: { name: 'Kraków', country: 'PL' },
		ee: { name: 'Tartu', country: 'EE' },
		si: { name: 'Ljubljana', country: 'SI' },
		ch: { name: 'Bern', country: 'CH' },
		tr: { name: 'Ankara', country: 'TR' },
		all: { name: 'WHO', country: 'CH', kind: 'international-organisation' }
	},
	project: { P: { title: 'P' }, Q: { title: 'Q' }, R: { title: 'R' } },
	participation: {
		p1: { project: 'P', partner: 'pl' },
		p2: { project: 'P', partner: 'ee' },
		p3: { project: 'P', partner: 'tr' },
		p4: { project: 'P', partner: 'all' },
		q1: { project: 'Q', partner: 'pl' },
		q2: { project: 'Q', partner: 'si' },
		q3: { project: 'Q', partner: 'ch' }
	},
	budgetLine: {
		p: { project: 'P', year: 2024, stage: 'approved', money: francs(120000) },
		q: { project: 'Q', year: 2025, stage: 'approved', money: francs(90000) },
		r: { project: 'R', year: 2025, stage: 'approved', money: francs(100) },
		spent: { project: 'P', year: 2024, stage: 'spent', money: francs(777) },
		before: { project: 'P', year: 2023, stage: 'approved', money: francs(555) }
	}
} satisfies Records;

const told = (more: Partial<ReturnChoice> = {}, of: Records = records) =>
	returnOf(tablesOf(of), { ...choice, ...more }, today);

describe('the KT return of the Member States', () => {
	it('is value received less the share of the total, by months, and sums to zero', () => {
		// 2024: 42'500 among weights 40·12, 20·5 and 30·9; 2025: 52'500 among 40·12, 20·12 and 30·9.
		expect(
			told().states.map(({ country, months, received, expected, surplus }) => [
				country,
				months,
				received.amount,
				expected,
				surplus
			])
		).toEqual([
			['PL', 24, 30000 + 30000, 24000 + 25455, 10545],
			['EE', 5 + 12, 12500, 5000 + 12727, -5227],
			['SI', 9 + 9, 22500, 13500 + 14318, -5318]
		]);
		expect(told().total.amount).toBe(95000);
	});

	it('keeps Associates, other statuses, what has no State and Members without a share apart', () => {
		const { apart, withoutShare, total } = told();
		expect(
			[apart.associates, apart.others, apart.noState, apart.withoutShare].map((one) => one.amount)
		).toEqual([17500 + 30000, 7500, 30000 + 100, 30000]);
		expect(withoutShare).toEqual(['CH']);
		expect(total.amount + 47500 + 7500 + 30100 + 30000).toBe(210100);
	});

	it('says where the shares do not sum to 100 %, and which scales were taken', () => {
		expect(told().uneven).toEqual([
			{ year: 2024, percent: 90 },
			{ year: 2025, percent: 90 }
		]);
		expect(told().scales).toEqual([2024, 2025]);
		const even = {
			...records,
			contribution: { ...records.contribution, ch0: { country: 'CH', year: 2025, percent: 10 } }
		};
		expect(told({}, even).uneven).toEqual([]);
		expect(told({}, even).withoutShare).toEqual([]);
	});

	it('splits among partners too, where that is the rule', () => {
		const two = {
			...records,
			participation: { ...records.participation, q4: { project: 'Q', partner: 'pl2' } }
		};
		const of = (split: ReturnChoice['split']) =>
			told({ split, from: 2025 }, two).states.find(({ country }) => country === 'PL')!.received.amount;
		expect(of('states')).toBe(30000);
		expect(of('partners')).toBe(45000);
	});

	it('has no coefficient under five participations', () => {
		const many = (count: number): Records => ({
			...records,
			project: Object.fromEntries(Array.from({ length: count }, (_, at) => [`X${at}`, { title: `X${at}` }])),
			participation: Object.fromEntries(
				Array.from({ length: count }, (_, at) => [`x${at}`, { project: `X${at}`, partner: 'pl' }])
			),
			budgetLine: Object.fromEntries(
				Array.from({ length: count }, (_, at) => [
					`l${at}`,
					{ project: `X${at}`, year: 2025, stage: 'approved', money: francs(100) }
				])
			)
		});
		const poland = (count: number) =>
			told({ from: 2025 }, many(count)).states.find(({ country }) => country === 'PL')!;
		expect(poland(4)).toMatchObject({ participations: 4, coefficient: undefined });
		// All of it, against 40 · 12 of 990: 242.42…, and the centime that is left.
		expect(poland(5)).toMatchObject({ participations: 5, expected: 243 });
		expect(poland(5).coefficient).toBeCloseTo(500 / 243, 10);
	});

	it('has nothing to say without shares, or in a window that ends before it begins', () => {
		expect(told({}, { ...records, contribution: {} })).toMatchObject({ states: [], scales: undefined });
		expect(told({ from: 2026, to: 2025 })).toMatchObject({ states: [], uneven: [] });
	});

	it('sums to zero whatever the amounts and shares', () => {
		fc.assert(
			fc.property(
				fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1e9, max: 1e9 })),
				fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 })),
				fc.constantFrom('states' as const, 'partners' as const),
				([p, q], [pl, ee], split) => {
					const { states } = told(
						{ split },
						{
							...records,
							contribution: {
								...records.contribution,
								pl4: { country: 'PL', year: 2024, percent: pl / 100 },
								ee4: { country: 'EE', year: 2024, percent: ee / 100 }
							},
							budgetLine: {
								p: { project: 'P', year: 2024, stage: 'approved', money: francs(p) },
								q: { project: 'Q', year: 2025, stage: 'approved', money: francs(q) }
							}
						}
					);
					expect(states.reduce((sum, { surplus }) => sum + surplus, 0)).toBe(0);
				}
			),
			{ numRuns: 60 }
		);
	});
});
