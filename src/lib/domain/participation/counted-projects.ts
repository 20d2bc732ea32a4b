import type { RollUp } from '../budget/roll-up';
import { project } from '../kinds/project';
import type { Source } from '../reading/source';
import { stage } from '../kinds/stage';
import { read } from '../reading/read';

/**
 * Which projects count. A proposal asks in a round, has no money approved, and stands at an open stage.
 *
 * @param approved what each project was granted
 */
export function countedProjects(
	portfolio: Source,
	of: 'portfolio' | 'all' | 'proposals',
	approved: RollUp
): (id: string) => boolean {
	if (of === 'all') return () => true;
	const stages = read(portfolio, stage);
	const closings = stages.column('closed');
	const closed = new Set(stages.ids().filter((_, at) => closings[at] === true));
	const projects = read(portfolio, project);
	const [rounds, at] = [projects.column('round'), projects.column('stage')];
	const proposals = new Set(
		projects
			.ids()
			.filter(
				(id, row) =>
					rounds[row] !== undefined && !closed.has(at[row] ?? '') && approved.total(id).entries === 0
			)
	);
	return (id) => proposals.has(id) === (of === 'proposals');
}
