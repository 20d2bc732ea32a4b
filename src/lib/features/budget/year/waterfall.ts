import type { Total } from '$lib/domain/budget/roll-up';
import { m } from '$lib/paraglide/messages';
import type { Bars } from '$lib/ui/chart/bars';
import type { FigureTable } from '$lib/ui/chart/figure-table';
import { totalCell } from '$lib/problems/total-words';
import { formatList, formatShare } from '$lib/ui/format';
import { measureColours, measureWord, recordsOf } from '../measures';
import { axisOf, heightOf } from '../spend';
import { saidTotal } from './said-total';
import { totalNamed, type Named } from './sentence';
import type { Year } from './year.svelte';

const steps = [
	'envelope',
	'approved',
	'committed',
	'spent',
	'expected',
	'left'
] as const satisfies readonly Named[];

export type Step = (typeof steps)[number];

/** The stages of the money of a year, and what they leave of its envelope, which hangs where it is missing. */
export function waterfallOf(year: Year): { bars: Bars; table: FigureTable; totals: readonly Total[] } {
	const { budget, figures } = year;
	const heights = steps.map((step) => heightIn(year, step));
	const label = (step: Step) => labelOf(step, figures.when === 'over').toLocaleLowerCase();
	return {
		totals: steps.flatMap((step) => totalNamed(figures, step) ?? []),
		bars: {
			categories: steps.map((step) => ({ key: step, label: label(step) })),
			series: [
				{
					key: 'money',
					label: budget.currency,
					colour: '--money-approved',
					values: heights,
					// From what is approved in funds with an envelope, so that it ends where the envelope does.
					starts: steps.map((step) =>
						step === 'left' ? heightOf(figures.rest?.approved ?? figures.approved) : undefined
					),
					looks: steps.map((step) => looks[step])
				}
			],
			labelled: true,
			...axisOf(budget.currency)
		},
		table: {
			columns: [
				{ label: m.budget_stage() },
				{ label: budget.currency, numeric: true },
				{ label: m.year_of_envelope(), numeric: true }
			],
			rows: steps.map((step) => {
				const total = totalNamed(figures, step);
				const measured = step !== 'expected' && step !== 'left';
				return [
					{ text: labelOf(step, figures.when === 'over') },
					total
						? totalCell(total, budget.currency, measured ? recordsOf(step, year.where) : undefined)
						: { text: '–', exact: '', order: -Infinity },
					shareCell(total, figures.envelope)
				];
			})
		}
	};
}

/** What the picture shows, in a sentence. */
export function waterfallTitle({ year, figures, budget }: Year): string {
	const { envelope, approved, committed, spent } = figures;
	const share = (total: Total) => formatShare(total.amount / envelope.amount);
	const whole = [envelope, approved, committed, spent].every(({ apart }) => apart.length === 0);
	if (envelope.entries === 0) return m.year_waterfall_title_bare({ year });
	if (approved.entries === 0) return m.year_waterfall_title_none({ year });
	// A share would be of less than all there is.
	if (envelope.amount <= 0 || !whole || figures.outside.of.length > 0)
		return m.year_waterfall_title_money({
			year,
			said: formatList([
				saidTotal('approved', approved, budget.currency),
				saidTotal('committed', committed, budget.currency),
				saidTotal('spent', spent, budget.currency)
			])
		});
	return m.year_waterfall_title({
		year,
		approved: share(approved),
		committed: share(committed),
		spent: share(spent)
	});
}

const looks: Readonly<Record<Step, { colour: string; hatched?: boolean }>> = {
	envelope: { colour: '--ink-3' },
	approved: { colour: measureColours.approved },
	committed: { colour: measureColours.committed },
	spent: { colour: measureColours.spent },
	expected: { colour: measureColours.spent, hatched: true },
	left: { colour: '--ok' }
};

function labelOf(step: Step, over: boolean): string {
	if (step === 'expected') return m.year_expected_bar();
	if (step === 'left') return over ? m.year_lapsed_bar() : m.year_left_bar();
	return measureWord(step);
}

function heightIn({ figures }: Year, step: Step): number | undefined {
	const total = totalNamed(figures, step);
	return total && heightOf(total);
}

/** A part of nothing, or of what is not all in the figure, says nothing. */
function shareCell(total: Total | undefined, whole: Total) {
	const known =
		total && total.entries > 0 && whole.amount > 0 && total.apart.length + whole.apart.length === 0;
	const share = known ? total.amount / whole.amount : Number.NaN;
	return known
		? { text: formatShare(share), exact: String(share), order: share }
		: { text: '–', exact: '', order: -Infinity };
}
