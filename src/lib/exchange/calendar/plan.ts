import { body } from '../../domain/kinds/body';
import { bodyName } from '../../domain/kinds/body-name';
import type { Lens } from '../../domain/schema/field';
import type { RandomBytes } from '../../domain/base/id';
import type { Json } from '../../domain/base/json';
import { meeting } from '../../domain/kinds/meeting';
import type { KindPlan } from '../plan/import-plan';
import { Planner } from '../plan/planner';
import { heldIn, type Records } from '../plan/row';
import { Slices } from '../slices';
import { bodyFinder, seriesFinder } from './bodies';
import type { CalendarFile } from './collection';
import { Held } from './held';
import { meetingValues } from './meeting-values';
import type { Occurrence } from './occurrence';
import { Updates } from './updates';

export interface CalendarGround {
	readonly lens: Lens;
	readonly random: RandomBytes;
	table(kind: string): Records;
}

/**
 * What taking in the events of a calendar as meetings would do; nothing is written. A meeting is found again by its
 * calendar id, or, where a person wrote it down before, by its day and its body or title. An event that is here is
 * updated in place, date by date ([decision 0142](../../../../docs/decisions/0142-calendars-update-in-place.md)).
 *
 * @throws the signal's reason when cancelled
 */
export async function planCalendar(
	file: CalendarFile,
	{ lens, random, table }: CalendarGround,
	{ signal }: { signal?: AbortSignal } = {}
): Promise<KindPlan> {
	const meetings = table(meeting.name);
	const planner = new Planner(meeting, meetings, { lens, random });
	for (const { line, problem } of file.refused) planner.refuse({ line }, { type: 'event', problem });
	const finders = { body: bodyFinder(table(body.name), table(bodyName.name)), series: seriesFinder(lens) };
	const held = new Held(meetings, finders.body);
	const updates = new Updates(file, meetings, held);
	const put = (line: number, id: string, values: Readonly<Record<string, Json | null>>) =>
		planner.add({
			place: { line },
			id,
			fields: Object.keys(values),
			read: (_, name) => ({ value: values[name]! })
		});
	const take = (occurrence: Occurrence) => {
		const known = updates.meetingOf(occurrence);
		if (known !== undefined && updates.isNewerHere(occurrence, known)) return updates.refuseOlder(occurrence);
		if (known === undefined && updates.isLeftOut(occurrence)) return;
		const id = known ?? held.idOf(occurrence);
		put(occurrence.line, id, meetingValues(occurrence, heldIn(meetings, id)?.values, finders));
	};
	const slices = new Slices(signal);
	for (const occurrence of file.occurrences) {
		take(occurrence);
		await slices.pause();
	}
	for (const { line, id, values } of updates.calledOff()) put(line, id, values);
	for (const { line, problem } of updates.refused) planner.refuse({ line }, { type: 'event', problem });
	return planner.plan([]);
}
