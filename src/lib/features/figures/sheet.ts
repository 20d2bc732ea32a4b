import { reportingCurrency } from '$lib/domain/budget/entries';
import { sections, type Section, type YearFigure } from '$lib/domain/figures/figure';
import type { FigurePair } from '$lib/domain/figures/figures-of';
import { decimalAmount } from '$lib/domain/fields/money';
import { m } from '$lib/paraglide/messages';
import type { FigureCell, FigureTable } from '$lib/ui/chart/figure-table';
import { totalCell } from '$lib/problems/total-words';
import { isIllustrative, yearWord } from './said';
import { definitionOf, differenceText, figureTitle, sectionWords, valueText } from './words';
import type { YearInFigures } from './year-in-figures.svelte';

/** The figures as a table for spreadsheets: exact, each with what it counts; what is not entered is an empty cell. */
export function figuresSheet(view: YearInFigures, pairs: readonly FigurePair[]): FigureTable {
	return {
		columns: [
			{ label: m.figures_part() },
			{ label: m.figures_figure() },
			{ label: m.figures_counted() },
			{ label: m.figures_unit() },
			{ label: yearWord(view, view.year), numeric: true },
			{ label: String(view.year - 1), numeric: true },
			{ label: m.figures_difference(), numeric: true },
			{ label: m.figures_published(), numeric: true },
			{ label: m.figures_definition() }
		],
		rows: pairs.map(({ id, now, before, difference }) => {
			const of = (now ?? before)!;
			const published = view.published.compared.get(id) ?? [];
			return [
				{ text: sectionWords[sectionOf(of)]() },
				{ text: figureTitle(of, view.lens) },
				{ text: of.span === 'day' ? m.figures_counted_day() : m.figures_counted_year() },
				{ text: unitOf(of) },
				cellOf(now),
				cellOf(before),
				{ text: differenceText(difference, of), exact: exactOf(difference, of) },
				{
					text: published.map(({ published: { values } }) => String(values.amount)).join(' · '),
					...(published.length === 1 && { exact: String(published[0]!.published.values.amount) })
				},
				{ text: definitionOf(of) }
			];
		})
	};
}

/** The figures by what they are about, in order. */
export function partsOf(
	pairs: readonly FigurePair[]
): readonly (readonly [section: Section, pairs: readonly FigurePair[]])[] {
	const bySection = new Map<Section, FigurePair[]>();
	for (const pair of pairs) {
		const section = sectionOf((pair.now ?? pair.before)!);
		bySection.set(section, [...(bySection.get(section) ?? []), pair]);
	}
	return [...bySection];
}

function sectionOf({ name }: Pick<YearFigure, 'name'>): Section {
	return (Object.keys(sections) as Section[]).find((section) =>
		(sections[section] as readonly string[]).includes(name)
	)!;
}

function unitOf({ unit }: YearFigure): string {
	if (unit === 'money') return reportingCurrency;
	return unit === 'people' ? m.figures_unit_people() : m.figures_unit_records();
}

function cellOf(figure: YearFigure | undefined): FigureCell {
	if (figure?.total) return totalCell(figure.total, reportingCurrency);
	return {
		text: valueText(figure),
		exact: figure?.value === undefined ? '' : String(figure.value),
		illustrative: figure !== undefined && isIllustrative(figure)
	};
}

function exactOf(difference: number | undefined, { unit }: YearFigure): string {
	if (difference === undefined) return '';
	return unit === 'money'
		? decimalAmount({ amount: difference, currency: reportingCurrency })
		: String(difference);
}
