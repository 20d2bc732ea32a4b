import { project } from '$lib/domain/kinds/project';
import { stage } from '$lib/domain/kinds/stage';
import { funnelOf, type FunnelStep } from '$lib/domain/pipeline/funnel';
import { m } from '$lib/paraglide/messages';
import type { Bars } from '$lib/ui/chart/bars';
import { drillTo } from '$lib/ui/chart/drill';
import type { FigureCell, FigureTable } from '$lib/ui/chart/figure-table';
import { formatNumber } from '$lib/ui/format';
import { today } from '$lib/ui/today';
import type { Budget } from '../budget.svelte';
import { stageBars } from '../stage-bars';

export interface FunnelChart {
	readonly title: string;
	readonly bars: Bars;
	readonly table: FigureTable;
	href(stage: string): string;
}

/** The projects at each stage of the path, and how long they have stood there in the middle. */
export function funnelChart({ portfolio, lens }: Budget): FunnelChart {
	const { path, beside, nowhere } = funnelOf(portfolio, today());
	const nameOf = (id: string) => lens.title(stage.name, id) ?? id;
	const href = (id: string) => drillTo(project, [{ field: 'stage', any: [id] }]);
	const countCell = (count: number, id: string): FigureCell =>
		count === 0
			? { text: '–', exact: '0', order: 0 }
			: { text: formatNumber(count), exact: String(count), order: count, href: href(id) };
	const numberCell = (count: number): FigureCell => ({
		text: formatNumber(count),
		exact: String(count),
		order: count
	});
	const rows = [...path, ...beside].map(({ step, projects, days, undated }) => [
		{ text: nameOf(step.id) },
		countCell(projects, step.id),
		days === undefined ? { text: '–', exact: '', order: -1 } : numberCell(days),
		numberCell(undated)
	]);
	return {
		title: titleOf(path, nameOf),
		href,
		bars: stageBars(
			path.map((one) => ({
				key: one.step.id,
				label: nameOf(one.step.id),
				count: one.projects,
				end: endOf(one)
			}))
		),
		table: {
			columns: [
				{ label: m.budget_stage() },
				{ label: m.budget_projects(), numeric: true },
				{ label: m.year_median(), numeric: true },
				{ label: m.year_undated(), numeric: true }
			],
			rows:
				nowhere === 0
					? rows
					: [
							...rows,
							[
								{ text: m.budget_no_stage() },
								countCell(nowhere, ''),
								{ text: '–', exact: '', order: -1 },
								numberCell(0)
							]
						]
		}
	};
}

const daysWord = (days: number) => m.year_days({ count: Math.round(days), days: formatNumber(days, 1) });

function endOf({ projects, days }: FunnelStep): string {
	if (projects === 0) return '';
	return days === undefined ? formatNumber(projects) : `${formatNumber(projects)} · ${daysWord(days)}`;
}

/** Which stage holds most, and where the wait is longest. */
function titleOf(path: readonly FunnelStep[], nameOf: (id: string) => string): string {
	const most = Math.max(0, ...path.map(({ projects }) => projects));
	if (most === 0) return m.year_funnel_title_none();
	const holds = path.filter(({ projects }) => projects === most);
	const full = holds.map(({ step }) => nameOf(step.id)).join(', ');
	const count = m.budget_project_count({ count: most });
	const open = path.filter(({ step, days }) => !step.closed && days !== undefined);
	const longest = Math.max(0, ...open.map(({ days }) => days!));
	const waits = open.find(({ days }) => days === longest);
	if (!waits) return m.year_funnel_title_undated({ stage: full, count });
	return m.year_funnel_title({ stage: full, count, wait: nameOf(waits.step.id), days: daysWord(longest) });
}
