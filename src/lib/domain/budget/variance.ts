import { addTotals } from './add-totals';
import type { BudgetColumns } from './columns';
import { expectedByFund, expectedOf, type Expected } from './expected';
import { atLeastNothing, difference, larger } from './figures';
import { Kept } from './kept';
import { rollUpBudget, type Total } from './roll-up';

/** The money of a project in a year, stage beside stage: a franc has a line at each, so they are never summed. */
export interface Variance {
	readonly year: string;
	readonly approved: Total;
	readonly committed: Total;
	readonly spent: Total;
	readonly expected: Expected;
	/**
	 * Approved less expected: below zero where more is expected than was approved. Undefined where either is not
	 * entered, which is not 0, or has amounts that no rate converts.
	 */
	readonly rest: Total | undefined;
	/** By how much more is committed or spent than approved; undefined where it is not, or where nobody can tell. */
	readonly excess: Total | undefined;
}

/** The variances of a project, year by year, of every year with money approved, committed, spent or expected. */
export function variancesOf(
	columns: BudgetColumns,
	late: ReadonlyMap<string, number>,
	project: string,
	today: string
): readonly Variance[] {
	const only = { project: new Set([project]) };
	const rolled = rollUpBudget(columns, ['year', 'measure'], only);
	const known = (rolled.keys[0] ?? []).filter((year) =>
		stages.some((stage) => rolled.total(year, stage).entries > 0)
	);
	return withSlips(known, late.get(project) ?? 0, today)
		.map((year) => {
			const of = (stage: Stage) => rolled.total(year, stage);
			return varianceOf(year, of, expectedOf(columns, late, only, year, today));
		})
		.filter((one) => one.expected.total.entries > 0 || stages.some((stage) => one[stage].entries > 0));
}

const kept = new Kept<ReadonlyMap<string, Variance>>();

/**
 * The variances of one year by project, of all that have money in it; the same map until the lines, the latenesses or
 * the day change.
 *
 * @param late months by project; the same map as long as nothing changed, or it is reckoned anew
 */
export function variancesIn(
	columns: BudgetColumns,
	late: ReadonlyMap<string, number>,
	year: string,
	today: string
): ReadonlyMap<string, Variance> {
	return kept.get(columns, [late, year, today], () => {
		const rolled = rollUpBudget(columns, ['project', 'measure'], { year: new Set([year]) });
		const expected = new Map<string, Expected[]>();
		for (const { project, expected: part } of expectedByFund(columns, late, {}, year, today))
			expected.set(project, [...(expected.get(project) ?? []), part]);
		const found = (rolled.keys[0] ?? []).map((project): [string, Variance] => {
			const of = (stage: Stage) => rolled.total(project, stage);
			return [project, varianceOf(year, of, together(expected.get(project) ?? []))];
		});
		return new Map(
			found.filter(
				([, one]) => one.expected.total.entries > 0 || stages.some((stage) => one[stage].entries > 0)
			)
		);
	});
}

/** Approved money of a project out of a fund, and how much of it is free to go elsewhere. */
export interface Movable {
	readonly project: string;
	/** '' where none is named. */
	readonly fund: string;
	readonly approved: Total;
	readonly committed: Total;
	readonly expected: Expected;
	/** Undefined where amounts without a rate leave it open. */
	readonly free: Total | undefined;
}

/**
 * Which approved money of a year can move: for each project and fund approved less what is committed, or less what is
 * expected to be spent where that is more; never below zero, so that what one has too much of is no other's gain. Of a
 * year that is over, what was approved and not spent: it has lapsed, and moves nowhere.
 *
 * @param today ISO date
 * @returns those with something free, or about which nobody can tell
 */
export function movableIn(
	columns: BudgetColumns,
	late: ReadonlyMap<string, number>,
	year: string,
	today: string
): readonly Movable[] {
	const rolled = rollUpBudget(columns, ['fund', 'project', 'measure'], { year: new Set([year]) });
	const over = year < today.slice(0, 4);
	const byKey = new Map(
		expectedByFund(columns, late, {}, year, today).map(({ project, fund, expected }) => [
			JSON.stringify([project, fund]),
			expected
		])
	);
	const [funds = [], projects = []] = rolled.keys;
	return funds.flatMap((fund) =>
		projects.flatMap((project): Movable[] => {
			const approved = rolled.total(fund, project, 'approved');
			if (approved.entries === 0) return [];
			const committed = rolled.total(fund, project, 'committed');
			const expected = byKey.get(JSON.stringify([project, fund])) ?? together([]);
			// Of a year that is over without a word on what was spent nobody knows what lapsed.
			if (over && expected.total.entries === 0) return [];
			const bound = over ? expected.total : larger(committed, expected.total);
			const known = isWhole(approved) && isWhole(bound);
			const free = known ? atLeastNothing(difference(approved, bound)) : undefined;
			return free?.amount === 0 ? [] : [{ project, fund, approved, committed, expected, free }];
		})
	);
}

const stages = ['approved', 'committed', 'spent'] as const;

type Stage = (typeof stages)[number];

function varianceOf(year: string, of: (stage: Stage) => Total, expected: Expected): Variance {
	const [approved, committed, spent] = [of('approved'), of('committed'), of('spent')];
	const { total } = expected;
	const comparable = approved.entries > 0 && isWhole(approved);
	const excess = difference(larger(committed, spent), approved);
	return {
		year,
		approved,
		committed,
		spent,
		expected,
		rest: comparable && total.entries > 0 && isWhole(total) ? difference(approved, total) : undefined,
		excess: comparable && isWhole(committed) && isWhole(spent) && excess.amount > 0 ? excess : undefined
	};
}

/** Whether all of a total could be counted. */
function isWhole({ amount, apart }: Total): boolean {
	return Number.isSafeInteger(amount) && apart.length === 0;
}

function together(parts: readonly Expected[]): Expected {
	const sum = (of: (one: Expected) => Total) => addTotals(parts.map(of));
	return {
		total: sum((one) => one.total),
		spent: sum((one) => one.spent),
		bound: sum((one) => one.bound),
		phased: sum((one) => one.phased),
		later: sum((one) => one.later),
		earlier: sum((one) => one.earlier),
		late: [...new Set(parts.flatMap((one) => one.late))]
	};
}

/** The years with money, and those into which it may slip, ascending. */
function withSlips(years: readonly string[], months: number, today: string): readonly string[] {
	const last = years
		.filter((year) => year >= today.slice(0, 4) && /^\d{4}$/.test(year))
		.toSorted()
		.at(-1);
	const slips =
		last === undefined || months === 0
			? []
			: Array.from({ length: Math.ceil(months / 12) }, (_, at) => String(Number(last) + at + 1));
	return [...new Set([...years, ...slips])].toSorted();
}
