import { reportingCurrency } from '$lib/domain/budget/entries';
import { decimalAmount, type Money } from '$lib/domain/fields/money';
import type { CountedRecord, YearFigure } from '$lib/domain/figures/figure';
import { shownLens } from '$lib/problems/shown-lens';
import { m } from '$lib/paraglide/messages';
import { kindWords, recordHref, recordTitle } from '$lib/problems/record-words';
import { apartMark, formatCounted, totalCell } from '$lib/problems/total-words';
import type { FigureCell, FigureTable } from '$lib/ui/chart/figure-table';
import { formatDate, formatMoney, formatNumber } from '$lib/ui/format';
import { language } from '$lib/ui/language.svelte';
import { momentParameter } from '$lib/ui/moment-parameter';
import type { YearInFigures } from './year-in-figures.svelte';

/** The records of a figure of the year that is shown, as they are called there, each with what it adds. */
export function recordsTable(view: YearInFigures, figure: YearFigure): FigureTable {
	const moment = view.momentOf(view.year);
	const source = view.sourceOf(view.year) ?? view.portfolio;
	const lens = shownLens(source);
	const measure = measures[figure.unit];
	const kinds = new Set(figure.records.map(({ kind }) => kind));
	return {
		columns: [
			// All but money of others count records of one kind.
			{ label: kinds.size === 1 ? kindWords([...kinds][0]!) : m.figures_records_name() },
			...(measure ? [{ label: measure.label(), numeric: true }] : []),
			{ label: m.figures_records_date() }
		],
		rows: figure.records
			.map((one) => ({ one, title: recordTitle(one.kind, one.id, lens) }))
			.sort((a, b) => a.title.localeCompare(b.title, language.current))
			.map(({ one, title }) => [
				{
					text: title,
					illustrative: one.illustrative,
					href: `${recordHref(one.kind, one.id)}${moment === undefined ? '' : `?${momentParameter}=${moment}`}`
				},
				...(measure ? [measure.cell(one)] : []),
				one.on === undefined
					? { text: m.figures_records_undated(), order: '' }
					: { text: formatDate(one.on), exact: one.on, order: one.on }
			]),
		...(measure && { foot: [{ text: m.budget_total() }, measure.foot(figure), { text: '' }] })
	};
}

interface Measure {
	readonly label: () => string;
	readonly cell: (one: CountedRecord) => FigureCell;
	readonly foot: (figure: YearFigure) => FigureCell;
}

const measures: Readonly<Record<YearFigure['unit'], Measure | undefined>> = {
	records: undefined,
	people: {
		label: m.figures_records_people,
		cell: ({ people = 0 }) => ({ text: formatNumber(people), exact: String(people), order: people }),
		foot: ({ value = 0 }) => ({ text: formatNumber(value), exact: String(value) })
	},
	money: {
		label: m.figures_records_amount,
		cell: ({ money = [] }) => ({
			text: money.map((one) => formatMoney(one)).join(' + ') || '–',
			exact: money.map(exactMoney).join(' + '),
			order: money.reduce((sum, { amount }) => sum + amount, 0)
		}),
		foot: ({ total }) =>
			total
				? {
						...totalCell(total, reportingCurrency),
						text: `${formatCounted(total, reportingCurrency, true)}\u00a0${reportingCurrency}${apartMark(total)}`
					}
				: { text: '–' }
	}
};

/** An amount in the currency of the accounts is a number; one in another says which. */
function exactMoney(money: Money): string {
	const amount = decimalAmount(money);
	return money.currency === reportingCurrency ? amount : `${amount} ${money.currency}`;
}
