import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { AnyValues } from '../schema/kind';
import { budgetColumns } from './entries';
import { latenessesOf } from './expected';
import type { Total } from './roll-up';
import { movableIn, variancesIn, variancesOf } from './variance';

const today = '2026-11-30';
const chf = (centimes: number, currency = 'CHF') => ({ amount: centimes, currency });
const line = (
	project: string,
	stage: string,
	year: number,
	centimes: number,
	more: AnyValues = {}
): AnyValues => ({ project, stage, year, fund: 'MA', money: chf(centimes), ...more });

const source = tablesOf({
	project: { P: { title: 'P' }, late: { title: 'Late', expectedLate: 1 }, bare: { title: 'Bare' } },
	budgetLine: {
		A: line('P', 'approved', 2026, 600_050),
		A2: line('P', 'approved', 2026, 100_000, { fund: 'KT' }),
		B: line('P', 'committed', 2026, 650_075),
		C: line('P', 'spent', 2026, 500_000),
		D: line('P', 'approved', 2025, 70_000),
		E: line('P', 'spent', 2025, 69_999),
		F: line('late', 'approved', 2026, 200_000),
		G: line('late', 'committed', 2026, 100_001),
		H: line('bare', 'spent', 2026, 30_000),
		I: line('bare', 'requested', 2024, 30_000),
		J: line('bare', 'approved', 2024, 30_000)
	}
});
const columns = budgetColumns(source);
const late = latenessesOf(source);
const amount = (total: Total | undefined) => (total && total.entries > 0 ? total.amount : undefined);
const told = (project: string) =>
	variancesOf(columns, late, project, today).map((one) => [
		one.year,
		...[one.approved, one.committed, one.spent, one.expected.total, one.rest, one.excess].map(amount)
	]);

describe('the variance of a project', () => {
	it('tells each stage of a year by itself, to the centime, and leaves out what is not entered', () => {
		expect(told('P')).toEqual([
			['2025', 70_000, undefined, 69_999, 69_999, 1, undefined],
			['2026', 700_050, 650_075, 500_000, 750_075, -50_025, undefined]
		]);
		// Nothing is said of what an unapproved project may still spend, and a wish is no plan.
		expect(told('bare')).toEqual([
			['2024', 30_000, undefined, undefined, undefined, undefined, undefined],
			['2026', undefined, undefined, 30_000, 30_000, undefined, undefined]
		]);
	});

	it('follows money that slips into a year without lines', () => {
		// Of 1000.01 over November and December the later part comes in January.
		expect(told('late')).toEqual([
			['2026', 200_000, 100_001, undefined, 50_001, 149_999, undefined],
			['2027', undefined, undefined, undefined, 50_000, undefined, undefined]
		]);
	});

	it('is the same read for all projects of a year at once, and kept until something changes', () => {
		const all = variancesIn(columns, late, '2026', today);
		expect([...all.keys()].sort()).toEqual(['P', 'bare', 'late']);
		for (const [project, one] of all)
			expect(one).toEqual(variancesOf(columns, late, project, today).find(({ year }) => year === '2026'));
		expect(variancesIn(columns, late, '2026', today)).toBe(all);
		expect(variancesIn(columns, late, '2026', '2026-12-01')).not.toBe(all);
	});

	it('tells by how much more is committed or spent than approved, unless an amount has no rate', () => {
		const over = (more: Record<string, AnyValues>) => {
			const tables = tablesOf({
				budgetLine: { A: line('P', 'approved', 2026, 100), B: line('P', 'committed', 2026, 130), ...more }
			});
			const one = variancesIn(budgetColumns(tables), new Map(), '2026', today).get('P')!;
			return [amount(one.excess), amount(one.rest)];
		};
		expect(over({})).toEqual([30, -30]);
		expect(over({ C: line('P', 'spent', 2026, 140) })).toEqual([40, -40]);
		expect(over({ C: line('P', 'spent', 2026, 0, { money: chf(140, 'EUR') }) })).toEqual([
			undefined,
			undefined
		]);
	});
});

describe('money that can move', () => {
	const free = (year: string, day = today) =>
		movableIn(columns, late, year, day).map((one) => [one.project, one.fund, amount(one.free)]);

	it('is approved and neither committed nor expected to be spent, by project and fund', () => {
		expect(free('2026')).toEqual([['late', 'MA', 99_999]]);
	});

	it('has lapsed in a year that is over; where nothing says what was spent, nothing is said', () => {
		expect(free('2025')).toEqual([['P', 'MA', 1]]);
		expect(free('2024')).toEqual([]);
	});

	it('is what slips, where nothing is committed yet', () => {
		const tables = tablesOf({
			project: { P: { title: 'P', expectedLate: 12 } },
			budgetLine: { A: line('P', 'approved', 2026, 99) }
		});
		const found = movableIn(budgetColumns(tables), latenessesOf(tables), '2026', today);
		expect(found.map((one) => [amount(one.free), amount(one.expected.total)])).toEqual([[99, 0]]);
	});

	it('is left open where an amount has no rate', () => {
		const tables = tablesOf({
			budgetLine: {
				A: line('P', 'approved', 2026, 100),
				B: line('P', 'committed', 2026, 0, { money: chf(10, 'EUR') })
			}
		});
		expect(movableIn(budgetColumns(tables), new Map(), '2026', today)).toMatchObject([{ free: undefined }]);
	});
});
