import { m } from '$lib/paraglide/messages';
import type { Bars } from '$lib/ui/chart/bars';
import { formatNumber } from '$lib/ui/format';

/** A stage of the path as a chart names it, with how many projects stand at it and what is written behind its bar. */
export interface StageCount {
	readonly key: string;
	readonly label: string;
	readonly count: number;
	readonly end?: string;
}

/** A bar a stage, from top to bottom as given: how many projects stand at it. */
export function stageBars(stages: readonly StageCount[]): Bars {
	const ends = stages.map(({ end }) => end ?? '');
	return {
		categories: stages.map(({ key, label }) => ({ key, label })),
		series: [
			{
				key: 'projects',
				label: m.budget_projects(),
				colour: '--accent',
				values: stages.map(({ count }) => count),
				...(ends.some((end) => end !== '') && { ends })
			}
		],
		horizontal: true,
		labelled: true,
		unit: m.budget_projects(),
		tick: (value) => (Number.isInteger(value) ? formatNumber(value) : ''),
		say: (value) => m.budget_project_count({ count: value })
	};
}
