import { addTotals } from '$lib/domain/budget/add-totals';
import type { Total } from '$lib/domain/budget/roll-up';
import { m } from '$lib/paraglide/messages';
import type { Bars } from '$lib/ui/chart/bars';
import type { FigureTable } from '$lib/ui/chart/figure-table';
import type { LegendEntry } from '$lib/ui/chart/legend';
import { totalCell } from '$lib/problems/total-words';
import { formatShare } from '$lib/ui/format';
import { recordsOf } from '../measures';
import { axisOf, heightOf } from '../spend';
import { byWords, type Spent, type SpentBy } from './spent-by';
import type { Year } from './year.svelte';

export interface SpentChart {
	readonly title: string;
	readonly bars: Bars;
	readonly table: FigureTable;
	readonly legend: readonly LegendEntry[];
	readonly totals: readonly Total[];
	href(year: string, key: string): string;
}

/** Parts that can still be told apart by colour. */
const mostParts = 7;

/** The key of what is drawn together. */
const others = '\u0000others';

/** The largest parts, then what has no key; the smaller ones are drawn together, and stand in the table one by one. */
function drawnKeys(keys: readonly string[]): readonly string[] {
	const named = keys.filter((key) => key !== '');
	const none = keys.filter((key) => key === '');
	const most = mostParts - none.length;
	return named.length > most ? [...named.slice(0, most), ...none, others] : [...named, ...none];
}

/** What was spent by year, as bars of parts, as a table of all of them, and in a sentence on the year shown. */
export function spentChart(year: Year, by: SpentBy, spent: Spent): SpentChart {
	const { budget } = year;
	const { years } = spent;
	const drawn = drawnKeys(spent.keys);
	const rest = spent.keys.filter((key) => !drawn.includes(key));
	const keysOf = (key: string) => (key === others ? rest : [key]);
	const total = (key: string, one: string) => addTotals(keysOf(key).map((of) => spent.total(of, one)));
	const label = (key: string) => (key === others ? m.year_others() : spent.labelOf(key));
	const colour = (at: number) => (drawn[at] === others ? '--ink-3' : `--part-${at + 1}`);
	const href = (one: string, key: string) => linesOf(year, spent, one, keysOf(key));
	// A part of a sum is no sum of lines: what a State has of a project is told, and not linked.
	const linked = by === 'state' ? undefined : href;
	return {
		title: titleOf(year, spent),
		href,
		totals: drawn.flatMap((key) => years.map((one) => total(key, one))),
		legend: drawn.map((key, at) => ({ label: label(key), colour: colour(at) })),
		bars: {
			categories: years.map((one) => ({ key: one, label: one })),
			series: drawn.map((key, at) => ({
				key,
				label: label(key),
				colour: colour(at),
				values: years.map((one) => heightOf(total(key, one)))
			})),
			stacked: true,
			...axisOf(budget.currency)
		},
		table: {
			columns: [{ label: byWords[by]() }, ...years.map((one) => ({ label: one, numeric: true }))],
			rows: spent.keys.map((key) => [
				{ text: spent.labelOf(key) },
				...years.map((one) => totalCell(spent.total(key, one), budget.currency, linked?.(one, key)))
			]),
			foot: [
				{ text: m.budget_total() },
				...years.map((one) =>
					totalCell(
						addTotals(spent.keys.map((key) => spent.total(key, one))),
						budget.currency,
						recordsOf('spent', { ...year.funds, year: new Set([one]) })
					)
				)
			]
		}
	};
}

function linesOf(year: Year, spent: Spent, one: string, keys: readonly string[]): string {
	const where = { ...year.funds, year: new Set([one]) };
	const projects = keys.map((key) => spent.projectsOf(key, one));
	return projects.some((ids) => ids === undefined)
		? recordsOf('spent', { ...where, fund: new Set(keys) })
		: recordsOf('spent', { ...where, project: new Set(projects.flatMap((ids) => ids ?? [])) });
}

/** Which part is the largest of what was spent in the year, and how large. */
function titleOf({ year }: Year, spent: Spent): string {
	const parts = spent.keys.map((key) => ({ key, total: spent.total(key, year) }));
	const sum = addTotals(parts.map(({ total }) => total));
	if (sum.entries === 0) return m.year_spend_title_none({ year });
	const most = Math.max(...parts.map(({ total }) => total.amount));
	const first = parts.filter(({ total }) => total.amount === most && total.entries > 0);
	if (!(sum.amount > 0) || sum.apart.length > 0 || first.length === 0)
		return m.year_spend_title_money({ year });
	const share = formatShare(most / sum.amount);
	return first.length > 1
		? m.year_spend_title_tie({ year, share })
		: m.year_spend_title({ year, key: spent.labelOf(first[0]!.key), share });
}
