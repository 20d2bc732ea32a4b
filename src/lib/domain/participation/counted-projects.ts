import type { RollUp } from '../budget/roll-up';
import { project } from '../kinds/project';
import type { Table } from '../records/table';
import { stage } from '../kinds/stage';

interface Source {
	table(kind: string): Pick<Table, 'ids' | 'column'>;
}

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
	const stages = portfolio.table(stage.name);
	const closings = stages.column('closed');
	const closed = new Set(stages.ids().filter((_, at) => closings[at] === true));
	const projects = portfolio.table(project.name);
	const [rounds, at] = [projects.column('round'), projects.column('stage')];
	const proposals = new Set(
		projects
			.ids()
			.filter(
				(id, row) =>
					typeof rounds[row] === 'number' && !closed.has(String(at[row])) && approved.total(id).entries === 0
			)
	);
	return (id) => proposals.has(id) === (of === 'proposals');
}
