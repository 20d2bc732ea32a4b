import { action } from '../../src/lib/domain/kinds/action';
import { attendance } from '../../src/lib/domain/kinds/attendance';
import { meeting } from '../../src/lib/domain/kinds/meeting';
import { attendancesOf, invitationChanges } from '../../src/lib/domain/committee/quorum';
import { editChanges } from '../../src/lib/domain/merge/edit';
import type { PortfolioState } from '../../src/lib/domain/merge/state';
import { read } from '../../src/lib/domain/reading/read';
import type { Change } from '../../src/lib/domain/records/changeset';
import type { AnyValues, Kind } from '../../src/lib/domain/schema/kind';
import { bodyId } from '../../src/lib/domain/seed/seed-changes';
import { sampleDay } from '../../src/lib/domain/seed/sample-day';
import { agenda, itemAbout } from './agenda';
import { meetingId, projectId, seatId } from './ids';
import { record, sampleId } from './records';
import { convert, type Row } from './rows';
import { functionOf, hours, instantOn, type Act, type By } from './story';

/* Invented meetings, held and to come: nobody publishes what these bodies decide, nor when. */

const secretary = 'KT-MA secretary';

export function meetings(): Act[] {
	return convert('illustrative/meetings.csv', (row) => {
		const [key, on, announced] = [row.need('key'), row.need('on'), row.need('announced')];
		const id = meetingId(key);
		const body = row.need('body');
		const values = {
			title: row.need('title'),
			when: { from: on, to: on },
			body: bodyId(body),
			series: body.toLowerCase().replace(' ', '-'),
			place: 'CERN',
			country: 'CH',
			onlyMedical: true,
			starts: row.need('starts'),
			ends: row.need('ends'),
			deadline: row.cell('deadline')
		};
		const made = record(meeting, values, id);
		const invited = row.cell('deadline') !== undefined;
		const held = on <= sampleDay ? heldActs(row, id, on) : [];
		return [
			act(announced, hours.made, { act: 'create', kind: meeting.name, id }, () => [made]),
			...(invited
				? [
						act(announced, hours.made + 1, { act: 'create', kind: attendance.name }, (state) =>
							invitationChanges(state, id)
						),
						act(announced, hours.made + 2, { act: 'schedule', kind: meeting.name, id }, () =>
							agenda(key).map(({ change }) => change)
						)
					]
				: []),
			...held
		];
	});
}

/** Who comes, what is heard and decided, and that it is over. */
function heldActs(row: Row, id: string, on: string): Act[] {
	const [starts, ends] = [row.need('starts'), row.need('ends')];
	const away = absences(row);
	const edit = (values: AnyValues) => (state: PortfolioState) =>
		editChanges(meeting, read(state, meeting).inAnyState(id), id, values);
	const label = { act: 'edit', kind: meeting.name, id } as const;
	const items = agenda(row.need('key'));
	return [
		act(on, hours.met - 5, { act: 'edit', kind: attendance.name }, (state) =>
			attendancesOf(state, id).flatMap((one) => {
				const values = away.get(String(one.values.membership)) ?? { status: 'attended' };
				return editChanges(attendance, one, one.id, values);
			})
		),
		act(on, hours.met, label, edit({ openedOn: on, openedAt: starts })),
		...items.map(({ id: item, label: said, treat }, at) =>
			act(on, hours.met + 5 + at * 8, said, (state) => treat(state, item, on))
		),
		act(on, hours.met + 10 + items.length * 8, label, edit({ closedOn: on, closedAt: ends }))
	];
}

/** What the seats say that did not simply come. */
function absences(row: Row): ReadonlyMap<string, AnyValues> {
	const said = new Map<string, AnyValues>();
	const seat = (name: string) => seatId(row.need('body'), name);
	for (const name of row.list('excused')) said.set(seat(name), { status: 'excused' });
	for (const name of row.list('absent')) said.set(seat(name), { status: 'absent' });
	for (const name of row.list('late')) {
		const arrived = name.slice(-5);
		said.set(seat(name.slice(0, -6)), { status: 'attended', arrived });
	}
	return said;
}

/** What was agreed to be done, and when it was. */
export function actions(): Act[] {
	return convert('illustrative/actions.csv', (row) => {
		const text = row.need('text');
		const id = sampleId(action, text);
		const of = row.need('meeting');
		const about = row.cell('project');
		const doneOn = row.cell('done_on');
		const project = about && projectId(about);
		const made = record(
			action,
			{
				text,
				owner: row.need('owner'),
				due: row.need('due'),
				done: false,
				meeting: meetingId(of),
				item: itemAbout(of, project),
				project
			},
			id
		);
		const day = row.need('on');
		return [
			act(day, hours.after, { act: 'create', kind: action.name, id }, () => [made]),
			...(doneOn === undefined
				? []
				: [
						act(
							doneOn,
							hours.prepared + 30,
							{ act: 'edit', kind: action.name, id },
							edited(action, id, { done: true, doneOn }),
							functionOf(row.need('owner'))
						)
					])
		];
	});
}

export function edited(kind: Kind, id: string, values: AnyValues) {
	return (state: PortfolioState): Change[] => editChanges(kind, state.table(kind.name).get(id), id, values);
}

function act(
	day: string,
	minutes: number,
	label: Act['label'],
	changes: Act['changes'],
	by: By = secretary
): Act {
	return { at: instantOn(day, minutes), by, label, invented: true, changes };
}
