import { cumulated } from '$lib/domain/budget/cumulative';
import { rollUpBudget, type Total } from '$lib/domain/budget/roll-up';
import { m } from '$lib/paraglide/messages';
import type { Bars } from '$lib/ui/chart/bars';
import type { FigureTable } from '$lib/ui/chart/figure-table';
import type { LegendEntry } from '$lib/ui/chart/legend';
import { totalCell, type NamedTotals } from '$lib/problems/total-words';
import { formatList, formatShare } from '$lib/ui/format';
import { legendOf, measureColours, measureWord, recordsOf } from '../measures';
import { axisOf, heightOf } from '../spend';
import { saidTotal } from './said-total';
import type { Year } from './year.svelte';

const shown = ['committed', 'spent', 'envelope'] as const;

type Shown = (typeof shown)[number];

export interface Cumulative {
	readonly title: string;
	readonly bars: Bars;
	readonly table: FigureTable;
	readonly legend: readonly LegendEntry[];
	readonly all: readonly NamedTotals[];
	/** The lines of all years up to one. */
	href(year: string, measure: Shown): string;
}

/** Committed and spent since the first year, to the end of each, against the envelopes so far. */
export function cumulativeOf(year: Year): Cumulative {
	const { budget, sofar } = year;
	const rolled = rollUpBudget(budget.columns, ['year', 'measure'], year.funds);
	const sums = (measure: Shown) => cumulated(sofar.map((one) => rolled.total(one, measure)));
	const by = { committed: sums('committed'), spent: sums('spent'), envelope: sums('envelope') };
	const word = (measure: Shown) =>
		measure === 'envelope' ? m.year_envelopes_so_far() : measureWord(measure).toLocaleLowerCase();
	const href = (to: string, measure: Shown) =>
		recordsOf(measure, { ...year.funds, year: new Set([sofar[0] ?? to, to]) });
	const without = sofar.filter((one) => rolled.total(one, 'envelope').entries === 0);
	return {
		title: titleOf(year, by, without),
		href,
		all: shown.map((measure) => ({ label: word(measure), totals: by[measure].slice(-1) })),
		legend: legendOf(['committed', 'spent']).concat({
			label: m.year_envelopes_so_far(),
			colour: measureColours.envelope,
			mark: 'line'
		}),
		bars: {
			categories: sofar.map((one) => ({ key: one, label: one })),
			series: (['committed', 'spent'] as const).map((measure) => ({
				key: measure,
				label: word(measure),
				colour: measureColours[measure],
				values: by[measure].map(heightOf)
			})),
			limit: { label: m.year_envelopes_so_far(), values: by.envelope.map(heightOf) },
			...axisOf(budget.currency)
		},
		table: {
			columns: [{ label: m.budget_year() }, ...shown.map((one) => ({ label: word(one), numeric: true }))],
			rows: sofar.map((one, at) => [
				{ text: one },
				...shown.map((measure) => totalCell(by[measure][at]!, budget.currency, href(one, measure)))
			])
		}
	};
}

/** A share is said only where every year so far has its envelope. */
function titleOf(
	{ budget, sofar, year }: Year,
	by: Readonly<Record<Shown, readonly Total[]>>,
	without: readonly string[]
): string {
	const last = (measure: Shown) => by[measure].at(-1);
	const [committed, spent, envelope] = [last('committed'), last('spent'), last('envelope')];
	if (!committed || !spent || !envelope || committed.entries + spent.entries === 0)
		return m.year_cumulative_title_none({ year });
	const from = sofar[0]!;
	const said = formatList([
		saidTotal('spent', spent, budget.currency),
		saidTotal('committed', committed, budget.currency)
	]);
	if (envelope.entries === 0) return m.year_cumulative_title_bare({ from, said });
	if (without.length > 0)
		return m.year_cumulative_title_part({ from, said, years: formatList(spansOf(without)) });
	const whole = [committed, spent, envelope].every(({ apart }) => apart.length === 0);
	if (!whole || envelope.amount <= 0) return m.year_cumulative_title_money({ from, said });
	return m.year_cumulative_title({
		from,
		spent: formatShare(spent.amount / envelope.amount),
		committed: formatShare(committed.amount / envelope.amount)
	});
}

/** Years that follow one another, as a span: 2013–2016, 2019. */
export function spansOf(years: readonly string[]): string[] {
	const spans: [string, string][] = [];
	for (const year of years) {
		const last = spans.at(-1);
		if (last && Number(last[1]) + 1 === Number(year)) last[1] = year;
		else spans.push([year, year]);
	}
	return spans.map(([from, to]) => (from === to ? from : `${from}–${to}`));
}
