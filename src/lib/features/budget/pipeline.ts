import { addTotals } from '$lib/domain/budget/add-totals';
import { rollUpBudget } from '$lib/domain/budget/roll-up';
import { project } from '$lib/domain/kinds/project';
import { stage } from '$lib/domain/kinds/stage';
import { m } from '$lib/paraglide/messages';
import type { Bars } from '$lib/ui/chart/bars';
import { drillTo } from '$lib/ui/chart/drill';
import type { FigureTable } from '$lib/ui/chart/figure-table';
import { totalCell } from '$lib/problems/total-words';
import { formatNumber } from '$lib/ui/format';
import type { Budget } from './budget.svelte';
import { measureWord, recordsOf } from './measures';
import { stageBars } from './stage-bars';
import { read } from '$lib/domain/reading/read';

export interface Pipeline {
	readonly bars: Bars;
	readonly table: FigureTable;
	readonly illustrative: boolean;
	href(stage: string): string;
}

/** How many projects stand at each stage, in the order of the stages, with what they ask for and were granted. */
export function pipelineOf(budget: Budget): Pipeline {
	const { columns, portfolio, lens, currency } = budget;
	const projects = read(portfolio, project);
	const stageColumn = projects.column('stage');
	const byStage = new Map<string, string[]>();
	projects.ids().forEach((id, at) => {
		const key = String(stageColumn[at] ?? '');
		byStage.set(key, [...(byStage.get(key) ?? []), id]);
	});
	const rolled = rollUpBudget(columns, ['project', 'measure'], {
		measure: new Set(['requested', 'approved'])
	});
	const keys = [...new Set([...stagesInOrder(budget), ...byStage.keys()])]
		.filter((key) => byStage.has(key))
		.sort((a, b) => Number(a === '') - Number(b === ''));
	const label = (key: string) => (key === '' ? m.budget_no_stage() : (lens.title(stage.name, key) ?? key));
	const withMoney = (key: string, measure: 'requested' | 'approved') =>
		(byStage.get(key) ?? []).filter((id) => rolled.total(id, measure).entries > 0);
	const money = (key: string, measure: 'requested' | 'approved') =>
		addTotals(withMoney(key, measure).map((id) => rolled.total(id, measure)));
	const lines = (key: string, measure: 'requested' | 'approved') =>
		recordsOf(measure, { project: new Set(withMoney(key, measure)) });
	const href = (key: string) => drillTo(project, [{ field: 'stage', any: [key] }]);
	const count = (key: string) => byStage.get(key)?.length ?? 0;
	return {
		href,
		illustrative: keys.some(
			(key) => money(key, 'requested').illustrative || money(key, 'approved').illustrative
		),
		bars: stageBars(keys.map((key) => ({ key, label: label(key), count: count(key) }))),
		table: {
			columns: [
				{ label: m.budget_stage() },
				{ label: m.budget_projects(), numeric: true },
				{ label: measureWord('requested'), numeric: true },
				{ label: measureWord('approved'), numeric: true }
			],
			rows: keys.map((key) => [
				{ text: label(key) },
				{ text: formatNumber(count(key)), exact: String(count(key)), order: count(key), href: href(key) },
				totalCell(money(key, 'requested'), currency, lines(key, 'requested')),
				totalCell(money(key, 'approved'), currency, lines(key, 'approved'))
			])
		}
	};
}

function stagesInOrder({ portfolio }: Budget): string[] {
	const stages = read(portfolio, stage);
	const orders = stages.column('order');
	return stages
		.ids()
		.map((id, at) => ({ id, order: Number(orders[at] ?? Infinity) }))
		.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
		.map(({ id }) => id);
}
