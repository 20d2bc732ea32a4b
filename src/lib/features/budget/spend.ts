import { rollUpBudget, type RollUp, type Total, type Where } from '$lib/domain/budget/roll-up';
import { headroomsOf, type Headroom, type Headrooms } from '$lib/domain/budget/headroom';
import { currencyDecimals } from '$lib/domain/fields/currency';
import { m } from '$lib/paraglide/messages';
import type { Bars } from '$lib/ui/chart/bars';
import type { FigureCell, FigureTable } from '$lib/ui/chart/figure-table';
import { totalCell, type NamedTotals } from '$lib/problems/total-words';
import { formatAmount, formatNumber } from '$lib/ui/format';
import { today } from '$lib/ui/today';
import type { Budget } from './budget.svelte';
import { envelopeEntry, measureColours, measureWord, recordsOf, stages, type Measure } from './measures';

/** Spend against the envelope, year by year, as bars, as a table, and with what must be said of it. */
export interface Spend {
	readonly bars: Bars;
	readonly table: FigureTable;
	/** Which measures occur, in order. */
	readonly measures: readonly Measure[];
	/** Every total of it, by measure. */
	readonly all: readonly NamedTotals[];
}

/** Spend by year and measure, for the fund of the choice; a fund is one line of years. */
export function spendByYear(budget: Budget, years: readonly string[]): Spend {
	const { columns, choice } = budget;
	const where = choice.fund === undefined ? {} : { fund: new Set([choice.fund]) };
	const rolled = rollUpBudget(columns, ['year', 'measure'], where);
	const measures = measuresIn(rolled, years);
	const headrooms = headroomsOf(columns, where, today());
	const all = ([...measures, 'envelope'] as const).map((measure) => ({
		label: measureWord(measure).toLocaleLowerCase(),
		totals: years.map((year) => rolled.total(year, measure))
	}));
	return {
		measures,
		all,
		bars: {
			categories: years.map((year) => ({ key: year, label: year })),
			series: measures.map((measure) => ({
				key: measure,
				label: measureWord(measure).toLocaleLowerCase(),
				colour: measureColours[measure],
				hatched: measure === 'forecast',
				values: years.map((year) => heightOf(rolled.total(year, measure)))
			})),
			limit: {
				label: measureWord('envelope').toLocaleLowerCase(),
				values: years.map((year) => heightOf(rolled.total(year, 'envelope')))
			},
			...axisOf(budget.currency)
		},
		table: {
			columns: [{ label: m.budget_year() }, ...moneyColumns(measures)],
			rows: years.toReversed().map((year) => [
				{ text: year },
				...moneyCells(
					budget,
					measures,
					(measure) => rolled.total(year, measure),
					headrooms((cell) => cell.year === year),
					{ ...where, year: new Set([year]) }
				)
			])
		}
	};
}

/** The columns of money of a line: envelope, the measures, what is left and what lapsed. */
export function moneyColumns(measures: readonly Measure[]): FigureTable['columns'] {
	return [
		...(['envelope', ...measures] as const).map((measure) => ({
			label: measureWord(measure),
			numeric: true
		})),
		{ label: m.budget_left(), numeric: true },
		{ label: m.budget_lapsed(), numeric: true }
	];
}

/** The cells of a line under `moneyColumns`. */
export function moneyCells(
	{ currency }: Budget,
	measures: readonly Measure[],
	total: (measure: Measure) => Total,
	{ left, lapsed }: Headrooms,
	where: Where
): FigureCell[] {
	const enter = total('envelope').entries === 0 ? envelopeEntry(where) : undefined;
	const none: FigureCell = { text: '–', exact: '', order: -Infinity };
	const headroomCell = (headroom: Headroom | undefined): FigureCell =>
		headroom ? totalCell(headroom.rest, currency) : none;
	return [
		enter
			? { ...none, text: m.budget_not_entered(), href: enter }
			: totalCell(total('envelope'), currency, recordsOf('envelope', where)),
		...measures.map((measure) => totalCell(total(measure), currency, recordsOf(measure, where))),
		headroomCell(left),
		headroomCell(lapsed)
	];
}

/** The stages, and the forecast where there is one. */
export function measuresIn(rolled: RollUp, years: readonly string[]): Measure[] {
	const forecast = years.some((year) => rolled.total(year, 'forecast').entries > 0);
	return forecast ? [...stages, 'forecast'] : [...stages];
}

/**
 * Minor units as a height; nothing where there is nothing, nothing that can be written exactly, or nothing that has a rate:
 * what stands apart as a whole is no 0.
 */
export function heightOf({ amount, entries, apart }: Total): number | undefined {
	if (amount === 0 && apart.length > 0) return undefined;
	return entries > 0 && Number.isSafeInteger(amount) ? amount : undefined;
}

/** Words for heights in minor units: thousands on the axis, exact amounts of a bar. */
export function axisOf(currency: string): Pick<Bars, 'unit' | 'tick' | 'say'> {
	const thousand = 1000 * 10 ** currencyDecimals(currency);
	return {
		unit: m.budget_thousands({ currency }),
		// What is there is not said to be 0: of less than a hundred francs their thousandths are written.
		tick: (value) => formatNumber(value / thousand, Math.abs(value) * 10 < thousand ? 3 : 1),
		say: (value) => `${formatAmount(value, currency)}\u00a0${currency}`
	};
}
