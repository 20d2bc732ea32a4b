import { addTotals } from '../budget/add-totals';
import type { BudgetColumns } from '../budget/columns';
import { rollUpBudget, type Total } from '../budget/roll-up';

/** What a project asks, was recommended for and was given of a fund in a year. */
export interface MoneyLine {
	readonly year: string;
	/** The id of the fund; '' for lines without one. */
	readonly fund: string;
	readonly asked: Total;
	/** By green lights; approved by nobody yet. */
	readonly recommended: Total;
	readonly approved: Total;
}

export interface ProjectMoney {
	/** By year, then by fund. */
	readonly lines: readonly MoneyLine[];
	readonly asked: Total;
	readonly recommended: Total;
	readonly approved: Total;
}

/** The money of some projects by year and fund, in the reporting currency. */
export function moneyByProject(
	columns: BudgetColumns,
	projects: readonly string[]
): (id: string) => ProjectMoney {
	const rolled = rollUpBudget(columns, ['project', 'year', 'fund', 'measure'], {
		project: new Set(projects),
		measure: new Set(['requested', 'recommended', 'approved'])
	});
	const [, years = [], funds = []] = rolled.keys;
	return (id) => {
		const lines = years.toSorted().flatMap((year) =>
			funds
				.map((fund): MoneyLine => ({
					year,
					fund,
					asked: rolled.total(id, year, fund, 'requested'),
					recommended: rolled.total(id, year, fund, 'recommended'),
					approved: rolled.total(id, year, fund, 'approved')
				}))
				.filter(
					({ asked, recommended, approved }) => asked.entries + recommended.entries + approved.entries > 0
				)
		);
		return {
			lines,
			asked: addTotals(lines.map((line) => line.asked)),
			recommended: addTotals(lines.map((line) => line.recommended)),
			approved: addTotals(lines.map((line) => line.approved))
		};
	};
}
