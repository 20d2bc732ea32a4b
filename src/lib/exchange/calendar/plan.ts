import { body } from '../../domain/body/body';
import { bodyName } from '../../domain/body-name/body-name';
import type { Lens } from '../../domain/field';
import { fold } from '../../domain/fold';
import { idOf, type RandomBytes } from '../../domain/id';
import { isJsonObject, type Json } from '../../domain/json';
import { meeting } from '../../domain/meeting/meeting';
import type { EntityRecord } from '../../domain/records/record';
import type { KindPlan } from '../plan/import-plan';
import { heldIn, Planner, type Records } from '../plan/planner';
import { Slices } from '../slices';
import type { CalendarFile } from './collection';
import { bodyFinder, seriesFinder, type Finder } from './bodies';
import { meetingValues } from './meeting-values';
import { ownUid } from './own-uid';
import type { Occurrence } from './occurrence';

export interface CalendarGround {
	readonly lens: Lens;
	readonly random: RandomBytes;
	table(kind: string): Records;
}

/**
 * What taking in the events of a calendar as meetings would do; nothing is written. A meeting is found again by its
 * calendar id, or, where a person wrote it down before, by its day and its body or title.
 *
 * @throws the signal's reason when cancelled
 */
export async function planCalendar(
	file: CalendarFile,
	{ lens, random, table }: CalendarGround,
	{ signal }: { signal?: AbortSignal } = {}
): Promise<KindPlan> {
	const planner = new Planner(meeting, table(meeting.name), lens, random);
	for (const { line, problem } of file.refused) planner.refuse({ line }, { type: 'event', problem });
	const finders = { body: bodyFinder(table(body.name), table(bodyName.name)), series: seriesFinder(lens) };
	const held = new Held(table(meeting.name), finders.body);
	const slices = new Slices(signal);
	for (const occurrence of file.occurrences) {
		const id = held.idOf(occurrence);
		const record = heldIn(table(meeting.name), id);
		const values = meetingValues(occurrence, record?.values, finders);
		planner.add({
			place: { line: occurrence.line },
			id,
			fields: Object.keys(values),
			read: (_, name) => ({ value: values[name]! })
		});
		await slices.pause();
	}
	return planner.plan([]);
}

/** The meetings there are, by what an event may find them by. */
class Held {
	readonly #meetings: Records;
	readonly #byUid = new Map<string, string>();
	/** Those without a calendar id, by day and title and by day and body. */
	readonly #byDay = new Map<string, string>();
	readonly #bodyIn: Finder;
	readonly #given = new Set<string>();

	constructor(meetings: Records, bodyIn: Finder) {
		this.#meetings = meetings;
		this.#bodyIn = bodyIn;
		for (const { id, values } of meetings.all()) {
			const day = dayOf(values.when);
			if (typeof values.calendarUid === 'string') this.#byUid.set(values.calendarUid, id);
			else if (day !== undefined) for (const name of namesOf(values)) this.#byDay.set(`${day} ${name}`, id);
		}
	}

	/** The meeting that the event is; a new one has the same id on every laptop. */
	idOf({ uid, title, start }: Occurrence): string {
		const own = ownUid(uid)?.id;
		const known = this.#byUid.get(uid) ?? (own !== undefined && this.#meetings.get(own) ? own : undefined);
		const made = idOf('meeting', 'calendar', uid);
		const id = known ?? (this.#meetings.get(made) ? made : (this.#written(title, start.date) ?? made));
		this.#given.add(id);
		return id;
	}

	#written(title: string, day: string): string | undefined {
		const bodyId = this.#bodyIn(title);
		const found =
			this.#byDay.get(`${day} ${fold(title)}`) ??
			(bodyId === undefined ? undefined : this.#byDay.get(`${day} ${bodyId}`));
		return found !== undefined && !this.#given.has(found) ? found : undefined;
	}
}

function namesOf(values: EntityRecord['values']): string[] {
	const title = typeof values.title === 'string' ? [fold(values.title)] : [];
	return typeof values.body === 'string' ? [...title, values.body] : title;
}

function dayOf(when: Json | undefined): string | undefined {
	const from = isJsonObject(when) ? when.from : undefined;
	return typeof from === 'string' && from.length === 10 ? from : undefined;
}
