import type { FigurePair } from '$lib/domain/figures/figures-of';
import { m } from '$lib/paraglide/messages';
import type { Bars } from '$lib/ui/chart/bars';
import type { FigureTable } from '$lib/ui/chart/figure-table';
import type { LegendEntry } from '$lib/ui/chart/legend';
import { formatNumber } from '$lib/ui/format';
import { recordsAddress } from './addresses';
import { isIllustrative, yearWord } from './said';
import { figureTitle, isPart, valueText } from './words';
import type { YearInFigures } from './year-in-figures.svelte';

export interface FiguresChart {
	readonly title: string;
	readonly bars: Bars;
	readonly legend: readonly LegendEntry[];
	readonly table: FigureTable;
	readonly illustrative: boolean;
	/** Undefined where no record is behind a bar. */
	href(id: string, series: string): string | undefined;
}

const colours = ['--part-1', '--part-5'] as const;

/**
 * What happened in the year beside the year before, in bars: numbers of records alone, since money and people have
 * units of their own, and what stands would dwarf what happens. What neither year has is left out.
 */
export function figuresChart(view: YearInFigures, pairs: readonly FigurePair[]): FiguresChart {
	const drawn = pairs.filter(({ now, before }) => {
		const of = (now ?? before)!;
		return of.span === 'year' && of.unit === 'records' && of.name !== 'forum' && !isPart(of)
			? [now, before].some((one) => (one?.value ?? 0) > 0)
			: false;
	});
	const years = [view.year, view.year - 1];
	const labels = years.map((year) => yearWord(view, year));
	const of = (pair: FigurePair) => [pair.now, pair.before];
	const name = (pair: FigurePair) => figureTitle((pair.now ?? pair.before)!, view.lens);
	return {
		title: titleOf(view, drawn, name),
		illustrative: drawn.some((pair) => of(pair).some((one) => one && isIllustrative(one))),
		legend: labels.map((label, at) => ({ label, colour: colours[at]! })),
		bars: {
			categories: drawn.map((pair) => ({ key: pair.id, label: name(pair) })),
			series: years.map((year, at) => ({
				key: String(year),
				label: labels[at]!,
				colour: colours[at]!,
				values: drawn.map((pair) => of(pair)[at]?.value)
			})),
			horizontal: true,
			labelled: true,
			unit: m.figures_chart_about(),
			tick: (value) => (Number.isInteger(value) ? formatNumber(value) : ''),
			say: (value) => formatNumber(value)
		},
		table: {
			columns: [{ label: m.figures_figure() }, ...labels.map((label) => ({ label, numeric: true }))],
			rows: drawn.map((pair) => [
				{ text: name(pair) },
				...of(pair).map((one, at) => ({
					text: valueText(one),
					exact: one?.value === undefined ? '' : String(one.value),
					order: one?.value ?? -1,
					illustrative: one !== undefined && isIllustrative(one),
					...(one && one.records.length > 0 && { href: recordsAddress(one, years[at]!, view.reading) })
				}))
			])
		},
		href(id, series) {
			const pair = drawn.find((one) => one.id === id);
			const year = Number(series);
			const one = year === view.year ? pair?.now : pair?.before;
			return one && one.records.length > 0 ? recordsAddress(one, year, view.reading) : undefined;
		}
	};
}

/** Which figure changed most, where one alone did. */
function titleOf(
	view: YearInFigures,
	drawn: readonly FigurePair[],
	name: (pair: FigurePair) => string
): string {
	const [year, before] = [String(view.year), String(view.year - 1)];
	const changed = (one: FigurePair) => Math.abs(one.difference ?? 0);
	const most = Math.max(0, ...drawn.map(changed));
	const first = drawn.filter((one) => changed(one) === most);
	if (most === 0 || first.length !== 1) return m.figures_chart({ year, before });
	const [one] = first as [FigurePair];
	return m.figures_chart_most({
		year,
		before,
		name: name(one),
		from: valueText(one.before),
		to: valueText(one.now)
	});
}
