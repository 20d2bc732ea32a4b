import { addTotals } from './add-totals';
import { fatesOf, type CarryRules, type Fates } from './carry-forward';
import type { BudgetColumns } from './columns';
import { expectedOf, type Expected } from './expected';
import { atLeastNothing, difference, keyFigures, type KeyFigures } from './figures';
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
	/** Approved and not expected to be spent in the year, of the funds with an envelope; undefined without one. */
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
	const { left, lapsed, outside } = headroomsOf(columns, ofYear, today)();
	const rest = left ?? lapsed;
	const now = today.slice(0, 4);
	const over = (rest?.of ?? []).map(({ fund, envelope, approved }) => ({
		fund,
		envelope,
		over: idleOf(fund, approved)
	}));
	return {
		...keyFigures(columns, ofYear),
		year,
		when: year < now ? 'over' : year === now ? 'running' : 'ahead',
		rest,
		outside,
		expected: expectedOf(columns, late, where, year, today),
		idle: rest && addTotals(over.map((part) => part.over)),
		fates: fatesOf(over, rules)
	};

	function idleOf(fund: string, approved: Total): Total {
		const expected = expectedOf(columns, late, { ...where, fund: new Set([fund]) }, year, today);
		return atLeastNothing(difference(approved, expected.total));
	}
}
