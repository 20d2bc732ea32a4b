import { addTotals } from './add-totals';
import { carriedIn, leftOver, type CarriedIn } from './carried-in';
import { allOf, fatesOf, type CarryRules, type Fates } from './carry-forward';
import type { BudgetColumns } from './columns';
import { expectedOf, type Expected } from './expected';
import { keyFigures, type KeyFigures } from './figures';
import { headroomsOf, type Headroom, type Headrooms } from './headroom';
import type { Total, Where } from './roll-up';

/** The money of one year, stage by stage, and what becomes of it. */
export interface YearFigures extends KeyFigures {
	readonly year: string;
	readonly when: 'over' | 'running' | 'ahead';
	/** What the envelopes of the year leave: to decide, or lapsed in a year that is over. Undefined without one. */
	readonly rest: Headroom | undefined;
	/** Approved in funds without an envelope. */
	readonly outside: Headrooms['outside'];
	readonly expected: Expected;
	/** What the rules of funds carry into the year, beside its envelopes and in none of them. */
	readonly carriedIn: readonly CarriedIn[];
	/** Approved, or carried in, and not expected to be spent in the year, of the funds with an envelope; undefined without one. */
	readonly idle: Total | undefined;
	/** What becomes of that, by the rules of the funds. */
	readonly fates: Fates;
}

/**
 * The figures of a year.
 *
 * @param late months by project, as `latenessesOf` reads them
 * @param rules what becomes of what a year leaves over, by fund
 * @param where which funds; its year is not read
 * @param today ISO date
 */
export function yearFigures(
	columns: BudgetColumns,
	late: ReadonlyMap<string, number>,
	rules: CarryRules,
	where: Where,
	year: string,
	today: string
): YearFigures {
	const ofYear = { ...where, year: new Set([year]) };
	const { left: toDecide, lapsed, outside } = headroomsOf(columns, ofYear, today)();
	const rest = toDecide ?? lapsed;
	const now = today.slice(0, 4);
	const before = carriedIn(columns, late, rules, where, today)(year);
	const left = (rest?.of ?? []).map(({ fund, envelope, approved }) => {
		const used = expectedOf(columns, late, { ...where, fund: new Set([fund]) }, year, today).total;
		const from = before.find((one) => one.fund === fund)?.from ?? [];
		return leftOver({ fund, year, envelope, approved, used }, from);
	});
	const untold = new Set(before.flatMap((one) => (one.untold === undefined ? [] : one.fund)));
	return {
		...keyFigures(columns, ofYear),
		year,
		when: year < now ? 'over' : year === now ? 'running' : 'ahead',
		rest,
		outside,
		expected: expectedOf(columns, late, where, year, today),
		carriedIn: before,
		idle: rest && addTotals(left.map(allOf)),
		fates: fatesOf(left, (fund) => (untold.has(fund) ? undefined : rules(fund)))
	};
}
