import { externalOf, perFranc, perFrancOf, type Brought, type External } from '$lib/domain/budget/external';
import { project } from '$lib/domain/kinds/project';
import { read } from '$lib/domain/reading/read';
import { m } from '$lib/paraglide/messages';
import type { Bars } from '$lib/ui/chart/bars';
import type { FigureTable } from '$lib/ui/chart/figure-table';
import { totalCell } from '$lib/problems/total-words';
import type { LegendEntry } from '$lib/ui/chart/legend';
import { formatNumber } from '$lib/ui/format';
import { recordsOf } from '../measures';
import type { Year } from './year.svelte';

export interface ExternalChart {
	readonly title: string;
	readonly bars: Bars;
	readonly table: FigureTable;
	readonly all: External;
	/** Of what is brought. */
	readonly legend: readonly LegendEntry[];
	href(field: string): string;
}

/** In cash, in kind, and what is not said. */
const brought = ['cash', 'kind', 'unsaid'] as const satisfies readonly (keyof Brought)[];

const words = {
	cash: m.year_external_cash,
	kind: m.year_external_kind,
	unsaid: m.year_external_unsaid
} as const;

const colours = { cash: '--part-1', kind: '--part-2', unsaid: '--ink-3' } as const;

/** What others bring for each franc of CERN, in cash and in kind, by medical field, the most first. */
export function externalChart(year: Year): ExternalChart {
	const { portfolio, columns, lens, currency } = year.budget;
	const of = externalOf(portfolio, columns, year.funds);
	const all = of();
	const projects = read(portfolio, project);
	const fieldOf = (id: string) => projects.one(id)?.values.medicalField ?? '';
	const labels = new Map(lens.options('medicalField').map(({ key, label }) => [key, label]));
	const label = (field: string) => (field === '' ? m.budget_not_given() : (labels.get(field) ?? field));
	const fields = [...new Set(all.projects.map(fieldOf))]
		.map((field) => ({ field, part: of((id) => fieldOf(id) === field) }))
		.sort((a, b) => (perFranc(b.part) ?? -1) - (perFranc(a.part) ?? -1) || (a.field < b.field ? -1 : 1));
	const lines = (ids: readonly string[]) => recordsOf('approved', { ...year.funds, project: new Set(ids) });
	const cells = (part: External) => [
		{
			text: formatNumber(part.projects.length),
			exact: String(part.projects.length),
			order: part.projects.length
		},
		...brought.map((one) => totalCell(part.made[one], currency)),
		totalCell(part.external, currency),
		totalCell(part.cern, currency, lines(part.projects)),
		ratioCell(perFranc(part))
	];
	const kinds = brought.filter((one) => all.made[one].entries > 0);
	return {
		title: titleOf(all),
		all,
		legend: kinds.map((one) => ({ label: words[one](), colour: colours[one] })),
		href: (field) => lines(fields.find((one) => one.field === field)?.part.projects ?? []),
		bars: {
			categories: fields.map(({ field }) => ({ key: field, label: label(field) })),
			series: kinds.map((one) => ({
				key: one,
				label: words[one](),
				colour: colours[one],
				values: fields.map(({ part }) => (perFranc(part) === undefined ? undefined : perFrancOf(part, one)))
			})),
			stacked: true,
			horizontal: true,
			labelled: kinds.length === 1,
			unit: m.year_external_ratio(),
			tick: (value) => formatNumber(value, 1),
			say: (value) => m.year_external_say({ ratio: formatNumber(value) })
		},
		table: {
			columns: [
				{ label: m.year_by_field() },
				{ label: m.budget_projects(), numeric: true },
				...brought.map((one) => ({ label: words[one](), numeric: true })),
				{ label: m.year_external_money(), numeric: true },
				{ label: m.year_external_cern(), numeric: true },
				{ label: m.year_external_ratio(), numeric: true }
			],
			rows: fields.map(({ field, part }) => [{ text: label(field) }, ...cells(part)]),
			foot: [{ text: m.budget_total() }, ...cells(all)]
		}
	};
}

function ratioCell(ratio: number | undefined) {
	return ratio === undefined
		? { text: '–', exact: '', order: -1 }
		: { text: formatNumber(ratio), exact: String(ratio), order: ratio };
}

function titleOf(all: External): string {
	const ratio = perFranc(all);
	if (all.projects.length === 0) return m.year_external_title_none();
	if (ratio === undefined) return m.year_external_title_part({ count: all.projects.length });
	return m.year_external_title({ ratio: formatNumber(ratio), count: all.projects.length });
}
