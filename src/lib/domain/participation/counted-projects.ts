import type { RollUp } from '../budget/roll-up';
import { project } from '../kinds/project';
import { stage } from '../kinds/stage';
import { stageChange } from '../kinds/stage-change';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/**
 * Which projects count. A proposal asks in a round, has no money approved and never came to the last stage of the path that
 * ends no project: one that asks for no money is a project from there on. A proposal is open until a stage beside the path
 * ends it; refused or withdrawn it never became a project, and counts among all alone.
 *
 * @param of the projects without proposals, the open proposals, or all with those that came to nothing
 * @param approved what each project was granted
 */
export function countedProjects(
	portfolio: Source,
	of: 'portfolio' | 'all' | 'proposals',
	approved: RollUp
): (id: string) => boolean {
	if (of === 'all') return () => true;
	const { execution, closed } = stagesOf(portfolio);
	const projects = read(portfolio, project);
	const [rounds, at] = [projects.column('round'), projects.column('stage')];
	const moves = read(portfolio, stageChange);
	const hasRun = (id: string, stage: string) =>
		execution.has(stage) ||
		moves
			.by('project', id)
			.some(({ values: { from = '', to = '' } }) => execution.has(from) || execution.has(to));
	const proposals = new Map(
		projects
			.ids()
			.map((id, row) => [id, at[row] ?? '', rounds[row]] as const)
			.filter(
				([id, stage, round]) => round !== undefined && approved.total(id).entries === 0 && !hasRun(id, stage)
			)
			.map(([id, stage]) => [id, closed.has(stage) ? 'ended' : 'open'])
	);
	return of === 'proposals' ? (id) => proposals.get(id) === 'open' : (id) => !proposals.has(id);
}

/** The stages from execution on, and those that end a project. */
function stagesOf(portfolio: Source) {
	const all = read(portfolio, stage).all();
	const path = all.filter(({ values }) => values.side !== true);
	const last = Math.max(
		...path.filter(({ values }) => values.closed !== true).map(({ values }) => values.order ?? -Infinity)
	);
	return {
		execution: new Set(
			path.filter(({ values }) => values.closed === true || values.order === last).map(({ id }) => id)
		),
		closed: new Set(all.filter(({ values }) => values.closed === true).map(({ id }) => id))
	};
}
