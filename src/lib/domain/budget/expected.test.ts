import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { Json } from '../base/json';
import type { AnyValues } from '../schema/kind';
import { budgetColumns } from './entries';
import { expectedOf, latenessesOf } from './expected';
import { yearFigures } from './year-figures';

const today = '2026-11-30';
const money = (francs: number, currency = 'CHF') => ({ amount: francs * 100, currency });
const line = (project: string, stage: string, year: number, amount: Json, fund = 'MA'): AnyValues => ({
	project,
	stage,
	year,
	fund,
	money: amount
});

/* On 30 November two months of 2026 are not over: what is a month late leaves half of its rest to 2027. */
const source = tablesOf({
	project: { on: { title: 'On time' }, late: { title: 'Late', expectedLate: 1 }, plan: { title: 'Plan' } },
	envelope: {
		E1: { fund: 'MA', year: 2026, money: money(780) },
		E2: { fund: 'MA', year: 2027, money: money(800) },
		E3: { fund: 'MA', year: 2025, money: money(700) }
	},
	budgetLine: {
		A1: line('on', 'approved', 2026, money(300)),
		A2: line('on', 'committed', 2026, money(250)),
		A3: line('on', 'spent', 2026, money(200)),
		B1: line('late', 'approved', 2026, money(200)),
		B2: line('late', 'committed', 2026, money(180)),
		B3: line('late', 'spent', 2026, money(80)),
		B4: line('late', 'approved', 2027, money(120)),
		C1: line('plan', 'approved', 2026, money(40)),
		C2: line('plan', 'spent', 2026, money(60)),
		D1: line('plan', 'approved', 2026, money(10), 'KT'),
		O1: line('late', 'committed', 2025, money(90)),
		O2: line('late', 'spent', 2025, money(70))
	}
});
const columns = budgetColumns(source);
const late = latenessesOf(source);
const of = (year: string, day = today) => expectedOf(columns, late, {}, year, day);

describe('what is expected to be spent', () => {
	it('is committed, or approved where nothing is committed, never less than spent, and later where late', () => {
		const expected = of('2026');
		const amounts = Object.fromEntries(
			(['spent', 'bound', 'phased', 'later', 'earlier', 'total'] as const).map((part) => [
				part,
				expected[part].amount / 100
			])
		);
		// 340 spent; 50 + 100 committed; 10 of KT approved; half of the late 100 comes in 2027.
		expect(amounts).toEqual({ spent: 340, bound: 150, phased: 10, later: 50, earlier: 0, total: 450 });
		expect(expected.late).toEqual(['late']);
	});

	it('takes in what comes late from the year before, and hands on its own', () => {
		const expected = of('2027');
		// 120 approved, of which a twelfth comes in 2028; 50 come from 2026.
		expect(expected.phased.amount).toBe(12_000);
		expect(expected.later.amount).toBe(1_000);
		expect(expected.earlier.amount).toBe(5_000);
		expect(expected.total.amount).toBe(16_000);
		expect(of('2028').total.amount).toBe(1_000);
	});

	it('is what was spent of a year that is over', () => {
		expect(of('2025')).toMatchObject({ total: { amount: 7_000 }, bound: { entries: 0 }, late: [] });
	});

	it('of a year without lines is not entered', () => {
		expect(of('2031').total.entries).toBe(0);
	});

	it('keeps apart what no rate converts, by the same rule', () => {
		const euros = tablesOf({
			project: { P: { title: 'P', expectedLate: 1 } },
			budgetLine: { A: line('P', 'committed', 2026, money(50, 'EUR')) }
		});
		const expected = expectedOf(budgetColumns(euros), latenessesOf(euros), {}, '2026', today);
		expect(expected.total.amount).toBe(0);
		expect(expected.total.apart).toEqual([money(25, 'EUR')]);
	});
});

describe('the figures of a year', () => {
	const figures = (year: string) => yearFigures(columns, late, () => undefined, {}, year, today);

	it('tell what is approved and will not be spent, fund by fund, under an envelope', () => {
		// MA: 540 approved, 440 expected. KT has no envelope.
		expect(figures('2026')).toMatchObject({
			when: 'running',
			rest: { rest: { amount: 24_000 } },
			idle: { amount: 10_000 },
			outside: { approved: { amount: 1_000 } }
		});
	});

	it('know a year that is over, one ahead and one without an envelope', () => {
		expect(figures('2025')).toMatchObject({ when: 'over', rest: { rest: { amount: 70_000 } } });
		expect(figures('2027')).toMatchObject({ when: 'ahead', idle: { amount: 0 } });
		expect(figures('2028')).toMatchObject({ rest: undefined, idle: undefined });
	});
});
