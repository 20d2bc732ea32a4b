import { milestone } from '../../src/lib/domain/kinds/milestone';
import { editChanges } from '../../src/lib/domain/merge/edit';
import { read } from '../../src/lib/domain/reading/read';
import type { AnyValues } from '../../src/lib/domain/schema/kind';
import { projectId, projectKey } from './ids';
import { record, sampleId } from './records';
import { convert } from './rows';
import { functionOf, hours, instantOn, type Act } from './story';

/** What the projects under way are to reach: written as they begin, put off when that was known, ticked when reached. */
export function milestones(): Act[] {
	let count = 0;
	return convert('illustrative/milestones.csv', (row) => {
		const [project, title, by] = [row.need('project'), row.need('title'), functionOf(row.need('by'))];
		const id = sampleId(milestone, projectKey(project), title);
		const made = record(
			milestone,
			{
				project: projectId(project),
				title,
				type: row.cell('type') ?? 'milestone',
				deliverable: row.cell('deliverable'),
				planned: row.need('planned')
			},
			id
		);
		const act = (day: string, said: 'create' | 'edit', changes: Act['changes']): Act => ({
			at: instantOn(day, hours.after + 50 + (count++ % 40)),
			by,
			label: { act: said, kind: milestone.name, id },
			invented: true,
			changes
		});
		const edited = (day: string | undefined, values: AnyValues): Act[] =>
			day === undefined
				? []
				: [
						act(day, 'edit', (state) =>
							editChanges(milestone, read(state, milestone).inAnyState(id), id, values)
						)
					];
		const [expected, reachedOn] = [row.cell('expected'), row.cell('reached_on')];
		return [
			act(row.need('written_on'), 'create', () => [made]),
			...edited(row.cell('expected_on'), expected === undefined ? {} : { expected }),
			...edited(reachedOn, reachedOn === undefined ? {} : { reachedOn })
		];
	});
}
