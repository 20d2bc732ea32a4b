import { addTotals } from '$lib/domain/budget/add-totals';
import { severalPillars } from '$lib/domain/budget/entries';
import { rollUpBudget } from '$lib/domain/budget/roll-up';
import { m } from '$lib/paraglide/messages';
import type { Bars } from '$lib/ui/chart/bars';
import type { FigureTable } from '$lib/ui/chart/figure-table';
import { totalCell, type NamedTotals } from '$lib/problems/total-words';
import type { Budget } from './budget.svelte';
import { measureColours, measureWord, recordsOf, type Measure } from './measures';
import { axisOf, heightOf } from './spend';

/** What money can be broken down by, and the editable list that names its keys. */
export const breakdowns = {
	category: { list: 'budgetCategory', title: m.budget_by_category },
	field: { list: 'medicalField', title: m.budget_by_field },
	pillar: { list: 'pillar', title: m.budget_by_pillar }
} as const;

export type BreakdownBy = keyof typeof breakdowns;

export interface Breakdown {
	readonly bars: Bars;
	readonly table: FigureTable;
	/** Every total of it, by measure. */
	readonly all: readonly NamedTotals[];
	href(key: string, measure: Measure): string;
}

const shown = ['requested', 'approved', 'committed', 'spent'] as const satisfies readonly Measure[];

export const breakdownMeasures: readonly Measure[] = shown;

/** The money of the choice by category, medical field or pillar, the largest approved sum first. */
export function breakdownOf(budget: Budget, by: BreakdownBy): Breakdown {
	const { columns, where, currency } = budget;
	const rolled = rollUpBudget(columns, [by, 'measure'], { ...where, measure: new Set(shown) });
	const keys = (rolled.keys[0] ?? [])
		.filter((key) => shown.some((measure) => rolled.total(key, measure).entries > 0))
		.toSorted(
			(a, b) =>
				rolled.total(b, 'approved').amount - rolled.total(a, 'approved').amount ||
				rolled.total(b, 'requested').amount - rolled.total(a, 'requested').amount
		);
	const labels = labelsOf(budget, by);
	const href = (key: string, measure: Measure) => linesUnder(budget, by, key, measure);
	const label = (key: string) => (key === '' ? m.budget_not_given() : (labels.get(key) ?? key));
	return {
		all: shown.map((measure) => ({
			label: measureWord(measure).toLocaleLowerCase(),
			totals: keys.map((key) => rolled.total(key, measure))
		})),
		bars: {
			categories: keys.map((key) => ({ key, label: label(key) })),
			series: shown.map((measure) => ({
				key: measure,
				label: measureWord(measure).toLocaleLowerCase(),
				colour: measureColours[measure],
				values: keys.map((key) => heightOf(rolled.total(key, measure)))
			})),
			horizontal: true,
			...axisOf(currency)
		},
		table: {
			columns: [
				{ label: breakdowns[by].title() },
				...shown.map((measure) => ({ label: measureWord(measure), numeric: true }))
			],
			rows: keys.map((key) => [
				{ text: label(key) },
				...shown.map((measure) => totalCell(rolled.total(key, measure), currency, href(key, measure)))
			]),
			foot: [
				{ text: m.budget_total() },
				...shown.map((measure) =>
					totalCell(
						addTotals(keys.map((key) => rolled.total(key, measure))),
						currency,
						recordsOf(measure, where)
					)
				)
			]
		},
		href
	};
}

function labelsOf({ lens }: Budget, by: BreakdownBy): Map<string, string> {
	const options = lens.options(breakdowns[by].list).map(({ key, label }) => [key, label] as const);
	return new Map([...options, [severalPillars, m.budget_several_pillars()]]);
}

/** The lines behind a bar. A budget line has no field or pillar of its own: those are named by their projects. */
function linesUnder({ columns, where }: Budget, by: BreakdownBy, key: string, measure: Measure): string {
	if (by === 'category') return recordsOf(measure, { ...where, category: new Set([key]) });
	const rolled = rollUpBudget(columns, ['project'], {
		...where,
		measure: new Set([measure]),
		[by]: new Set([key])
	});
	const projects = (rolled.keys[0] ?? []).filter((id) => rolled.total(id).entries > 0);
	return recordsOf(measure, { ...where, project: new Set(projects) });
}
