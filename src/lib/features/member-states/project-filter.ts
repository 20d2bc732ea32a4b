import type { RollUp } from '$lib/domain/budget/roll-up';
import { project } from '$lib/domain/project/project';
import type { Table } from '$lib/domain/records/table';
import { stage } from '$lib/domain/stage/stage';
import type { ParticipationChoice } from './choice';

interface Source {
	table(kind: string): Pick<Table, 'ids' | 'column'>;
}

/** Which projects count. A proposal asks in a round, has no money approved, and stands at an open stage. */
export function projectFilter(
	portfolio: Source,
	of: ParticipationChoice['of'],
	money: RollUp
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
					typeof rounds[row] === 'number' && !closed.has(String(at[row])) && money.total(id).entries === 0
			)
	);
	return (id) => proposals.has(id) === (of === 'proposals');
}
