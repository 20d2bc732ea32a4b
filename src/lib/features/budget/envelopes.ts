import type { CarriedIn } from '$lib/domain/budget/carried-in';
import { rollUpBudget } from '$lib/domain/budget/roll-up';
import { m } from '$lib/paraglide/messages';
import type { FigureCell, FigureTable } from '$lib/ui/chart/figure-table';
import type { Budget } from './budget.svelte';
import { totalCell } from '$lib/problems/total-words';
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
	const carriedOf = (fund: string, year: string) =>
		budget.carriedIn(year).find((one) => one.fund === fund && one.untold === undefined);
	const isCarried = lines.some(({ fund, year }) => carriedOf(fund, year));
	/** Behind the envelope; money carried on from year to year has no sum. */
	const withCarried = <T>(cells: readonly T[], carried: T): T[] =>
		isCarried ? [cells[0]!, carried, ...cells.slice(1)] : [...cells];
	const none: FigureCell = { text: '–', exact: '', order: -Infinity };
	const carriedCell = (carried: CarriedIn | undefined): FigureCell =>
		carried ? totalCell(carried.total, budget.currency) : none;
	return {
		illustrative: (['envelope', ...measures] as const).some((measure) => cells.total(measure).illustrative),
		table: {
			columns: [
				{ label: m.budget_fund() },
				{ label: m.budget_year() },
				...withCarried(moneyColumns(measures), { label: m.budget_carried_in(), numeric: true })
			],
			rows: lines.map(({ fund, year }) => [
				{ text: fund === '' ? m.budget_no_fund() : budget.fundName(fund) },
				{ text: year },
				...withCarried(
					moneyCells(
						budget,
						measures,
						(measure) => rolled.total(fund, year, measure),
						budget.headrooms((cell) => cell.fund === fund && cell.year === year),
						{ fund: new Set([fund]), year: new Set([year]) }
					),
					carriedCell(carriedOf(fund, year))
				)
			]),
			foot: [
				{ text: m.budget_total() },
				{ text: '' },
				...withCarried(
					moneyCells(budget, measures, (measure) => cells.total(measure), budget.headrooms(), where),
					none
				)
			]
		}
	};
}
