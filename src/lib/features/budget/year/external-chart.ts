import { externalOf, perFranc, type External } from '$lib/domain/budget/external';
import { project } from '$lib/domain/kinds/project';
import { read } from '$lib/domain/reading/read';
import { m } from '$lib/paraglide/messages';
import type { Bars } from '$lib/ui/chart/bars';
import type { FigureTable } from '$lib/ui/chart/figure-table';
import { totalCell } from '$lib/problems/total-words';
import { formatNumber } from '$lib/ui/format';
import { recordsOf } from '../measures';
import type { Year } from './year.svelte';

export interface ExternalChart {
	readonly title: string;
	readonly bars: Bars;
	readonly table: FigureTable;
	readonly all: External;
	href(field: string): string;
}

/** What others bring for each franc of CERN, by medical field, the most first. */
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
		totalCell(part.external, currency),
		totalCell(part.cern, currency, lines(part.projects)),
		ratioCell(perFranc(part))
	];
	return {
		title: titleOf(all),
		all,
		href: (field) => lines(fields.find((one) => one.field === field)?.part.projects ?? []),
		bars: {
			categories: fields.map(({ field }) => ({ key: field, label: label(field) })),
			series: [
				{
					key: 'perFranc',
					label: m.year_external_ratio(),
					colour: '--accent',
					values: fields.map(({ part }) => perFranc(part))
				}
			],
			horizontal: true,
			labelled: true,
			tick: (value) => formatNumber(value, 1),
			say: (value) => m.year_external_say({ ratio: formatNumber(value) })
		},
		table: {
			columns: [
				{ label: m.year_by_field() },
				{ label: m.budget_projects(), numeric: true },
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
