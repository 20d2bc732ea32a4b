import { contact } from '../../src/lib/domain/kinds/contact';
import { interaction } from '../../src/lib/domain/kinds/interaction';
import { editChanges } from '../../src/lib/domain/merge/edit';
import { read } from '../../src/lib/domain/reading/read';
import { partnerId, projectId, technologyId } from './ids';
import { keyOf, record, sampleId, some } from './records';
import { convert } from './rows';
import { functionOf, hours, instantOn, type Act } from './story';

/** A year of invented conversations, each noted on its day, and their next steps done when they were. */
export function conversations(): Act[] {
	let count = 0;
	return convert('illustrative/conversations.csv', (row) => {
		const [date, subject, by] = [row.need('date'), row.need('subject'), functionOf(row.need('by'))];
		const id = sampleId(interaction, date, subject);
		// A note of the office itself is with nobody.
		const organisation = row.cell('partner');
		const [project, technology, nextStep] = [
			row.cell('project'),
			row.cell('technology'),
			row.cell('next_step')
		];
		const made = record(
			interaction,
			{
				subject,
				date,
				kind: keyOf('interactionKind', row.need('kind')),
				people: some(row.list('people').map((email) => sampleId(contact, email))),
				partner: organisation && partnerId(organisation),
				project: project && projectId(project),
				technology: technology && technologyId(technology),
				text: row.need('text'),
				nextStep,
				due: row.cell('due'),
				owner: row.cell('owner'),
				done: nextStep === undefined ? undefined : false
			},
			id
		);
		const act = (day: string, said: 'create' | 'edit', changes: Act['changes']): Act => ({
			at: instantOn(day, hours.after + 20 + (count++ % 30)),
			by,
			label: { act: said, kind: interaction.name, id },
			invented: true,
			changes
		});
		const done = row.cell('done');
		return [
			act(date, 'create', () => [made]),
			...(done === undefined
				? []
				: [
						act(done, 'edit', (state) =>
							editChanges(interaction, read(state, interaction).inAnyState(id), id, { done: true })
						)
					])
		];
	});
}
