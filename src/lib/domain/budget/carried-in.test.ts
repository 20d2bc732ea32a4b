import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { AnyValues } from '../schema/kind';
import { carriedIn } from './carried-in';
import { carryRulesOf } from './carry-forward';
import { budgetColumns } from './entries';
import { latenessesOf } from './expected';
import { yearFigures } from './year-figures';

const today = '2026-11-30';
type Line = readonly [measure: string, year: number, francs: number, currency?: string];

function portfolio(rule: AnyValues, lines: readonly Line[], late = 0) {
	const values = ([, year, francs, currency = 'CHF']: Line): AnyValues => ({
		fund: 'F',
		year,
		money: { amount: francs * 100, currency }
	});
	const entries = (isEnvelope: boolean) =>
		lines.flatMap((line, at): [string, AnyValues][] =>
			(line[0] === 'envelope') === isEnvelope
				? [[`L${at}`, isEnvelope ? values(line) : { ...values(line), stage: line[0], project: 'P' }]]
				: []
		);
	const source = tablesOf({
		fund: { F: { name: 'KT Fund', ...rule } },
		project: { P: { title: 'P', expectedLate: late } },
		envelope: Object.fromEntries(entries(true)),
		budgetLine: Object.fromEntries(entries(false))
	});
	const columns = budgetColumns(source);
	const given = [columns, latenessesOf(source), carryRulesOf(source)] as const;
	const into = (year: number) => carriedIn(...given, {}, today)(String(year))[0];
	return {
		into,
		francs: (year: number) => (into(year)?.total.amount ?? Number.NaN) / 100,
		from: (year: number) => into(year)?.from.map(({ year: since, total }) => [since, total.amount / 100]),
		figures: (year: number) => yearFigures(...given, {}, String(year), today)
	};
}

const years: readonly Line[] = [
	['envelope', 2023, 1000],
	['approved', 2023, 900],
	['spent', 2023, 700],
	['envelope', 2024, 1000],
	['approved', 2024, 600],
	['spent', 2024, 650],
	['envelope', 2025, 1000],
	['approved', 2025, 500],
	['spent', 2025, 100],
	['envelope', 2026, 1000],
	['approved', 2026, 300],
	['committed', 2026, 200],
	['spent', 2026, 100]
];

describe('what is carried into a year', () => {
	test('is what was approved and not spent, never what was left undecided', () => {
		const { francs, from } = portfolio({ carryForward: 'carried' }, years);
		// 2023: 900 − 700 = 200; the 100 that nobody granted are not in it.
		expect(francs(2024)).toBe(200);
		// 2024: 650 spent are its own 600, and 50 of the 200.
		expect(from(2025)).toEqual([['2023', 150]]);
		// 2025: 100 of its own 500.
		expect(from(2026)).toEqual([
			['2023', 150],
			['2025', 400]
		]);
		// 2026 expects 200 of its own 300.
		expect(from(2027)).toEqual([
			['2023', 150],
			['2025', 400],
			['2026', 100]
		]);
	});

	test('lapses after the years of its rule', () => {
		const { from, figures } = portfolio({ carryForward: 'carried', carryYears: 1 }, years);
		// The 150 left of 2023 had their year, which was 2024.
		expect(figures(2024).fates).toMatchObject({ lapses: { amount: 15_000 }, carried: { amount: 0 } });
		expect(from(2026)).toEqual([['2025', 400]]);
		expect(from(2027)).toEqual([['2026', 100]]);
	});

	test('is no more than its share of the envelope it leaves, the newest kept', () => {
		const { from, figures } = portfolio({ carryForward: 'carried', carryShare: 52 }, years);
		expect(from(2026)).toEqual([
			['2023', 120],
			['2025', 400]
		]);
		expect(figures(2025).fates).toMatchObject({ lapses: { amount: 3_000 }, carried: { amount: 52_000 } });
	});

	test('is in no envelope and in nothing that is left to decide', () => {
		const { figures } = portfolio({ carryForward: 'carried' }, years);
		const { envelope, rest, carriedIn: before, idle, fates } = figures(2026);
		expect([envelope.amount, rest?.rest.amount]).toEqual([100_000, 70_000]);
		expect(before[0]).toMatchObject({ foreseen: false, total: { amount: 55_000 } });
		expect([idle?.amount, fates.carried.amount]).toEqual([65_000, 65_000]);
	});

	test('is foreseen for the next year, and told for none after', () => {
		const { into } = portfolio({ carryForward: 'carried' }, years);
		expect([into(2027)?.foreseen, into(2028)]).toEqual([true, undefined]);
	});

	test('is none of a fund whose money lapses, or that has no rule', () => {
		expect(portfolio({ carryForward: 'lapses' }, years).into(2026)).toBeUndefined();
		expect(portfolio({}, years).into(2026)).toBeUndefined();
	});

	test('cannot be told after a year with an amount without a rate, or a share of an envelope not entered', () => {
		const euros: Line = ['approved', 2024, 5, 'EUR'];
		const { into } = portfolio({ carryForward: 'carried' }, [...years, euros]);
		expect(into(2026)).toMatchObject({ untold: '2024', total: { amount: 0 } });
		const bare = years.filter(([measure, year]) => measure !== 'envelope' || year !== 2024);
		expect(portfolio({ carryForward: 'carried', carryShare: 50 }, bare).into(2026)?.untold).toBe('2024');
		// Without a limit by share 2024 leaves nothing of its own, and spends 50 more than its own of the 200.
		expect(portfolio({ carryForward: 'carried' }, bare).from(2025)).toEqual([['2023', 150]]);
	});

	test('a franc is spent, lapses or is carried on: none is lost and none is made', () => {
		const amount = fc.integer({ min: 0, max: 1000 });
		fc.assert(
			fc.property(
				fc.array(fc.tuple(amount, amount, amount), { minLength: 1, maxLength: 6 }),
				fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
				fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
				(past, carryShare, carryYears) => {
					const first = 2026 - past.length;
					const lines = past.flatMap(([envelope, approved, spent], at): Line[] => [
						['envelope', first + at, envelope],
						['approved', first + at, approved],
						['spent', first + at, spent]
					]);
					const { figures, into, from } = portfolio(
						{ carryForward: 'carried', carryShare, carryYears },
						lines
					);
					for (const [at, [envelope, approved, spent]] of past.entries()) {
						const year = first + at;
						const { fates } = figures(year);
						const centimes = (of: number) => into(of)!.total.amount;
						const had = centimes(year) + approved * 100;
						expect(fates.lapses.amount + centimes(year + 1)).toBe(Math.max(0, had - spent * 100));
						expect(fates.carried.amount).toBe(centimes(year + 1));
						if (carryShare !== undefined)
							expect(centimes(year + 1)).toBeLessThanOrEqual(envelope * carryShare);
						for (const [since] of from(year + 1) ?? [])
							expect(year + 1 - Number(since)).toBeLessThanOrEqual(carryYears ?? Infinity);
					}
				}
			),
			{ numRuns: 60 }
		);
	});
});
