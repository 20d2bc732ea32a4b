import { rollUpBudget } from '$lib/domain/budget/roll-up';
import { m } from '$lib/paraglide/messages';
import type { FigureTable } from '$lib/ui/chart/figure-table';
import type { Budget } from './budget.svelte';
import { measuresIn, moneyCells, moneyColumns } from './spend';

/** A line for each fund and year of the choice: its envelope, the stages of money, and what is left. */
export function envelopeTable(budget: Budget): { table: FigureTable; illustrative: boolean } {
	const { columns, where } = budget;
	const rolled = rollUpBudget(columns, ['fund', 'year', 'measure'], where);
	const byYear = rollUpBudget(columns, ['year', 'measure'], where);
	const years = budget.years.toReversed();
	const measures = measuresIn(byYear, years);
	const lines = years.flatMap((year) =>
		(rolled.keys[0] ?? [])
			.filter((fund) =>
				(['envelope', ...measures] as const).some((one) => rolled.total(fund, year, one).entries > 0)
			)
			.map((fund) => ({ fund, year }))
	);
	const cells = rollUpBudget(columns, ['measure'], where);
	return {
		illustrative: (['envelope', ...measures] as const).some((measure) => cells.total(measure).illustrative),
		table: {
			columns: [{ label: m.budget_fund() }, { label: m.budget_year() }, ...moneyColumns(measures)],
			rows: lines.map(({ fund, year }) => [
				{ text: fund === '' ? m.budget_no_fund() : budget.fundName(fund) },
				{ text: year },
				...moneyCells(
					budget,
					measures,
					(measure) => rolled.total(fund, year, measure),
					budget.headrooms((cell) => cell.fund === fund && cell.year === year),
					{ fund: new Set([fund]), year: new Set([year]) }
				)
			]),
			foot: [
				{ text: m.budget_total() },
				{ text: '' },
				...moneyCells(budget, measures, (measure) => cells.total(measure), budget.headrooms(), where)
			]
		}
	};
}
