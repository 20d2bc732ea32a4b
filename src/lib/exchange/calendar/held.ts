import { fold } from '../../domain/base/fold';
import { idOf } from '../../domain/base/id';
import type { DateRange } from '../../domain/fields';
import { meeting, type Meeting } from '../../domain/kinds/meeting';
import { isOf } from '../../domain/reading/read';
import type { Records } from '../plan/row';
import type { Finder } from './bodies';
import { givenDate } from './given-date';
import { partsOfUid, type Occurrence } from './occurrence';
import { ownUid } from './own-uid';
import type { HeldDate } from './pairing';
import { homeZone } from './zones';

/** The meetings there are, by what an event may find them by. */
export class Held {
	readonly #meetings: Records;
	readonly #byUid = new Map<string, string>();
	readonly #bySeries = new Map<string, HeldDate[]>();
	/** Those without a calendar id, by day and title and by day and body. */
	readonly #byDay = new Map<string, string>();
	readonly #bodyIn: Finder;
	readonly #given = new Set<string>();

	constructor(meetings: Records, bodyIn: Finder) {
		this.#meetings = meetings;
		this.#bodyIn = bodyIn;
		for (const { id, values } of meetings.all().filter((one) => isOf(meeting, one))) {
			const day = dayOf(values.when);
			const uid = values.calendarUid;
			if (uid !== undefined) this.#take({ id, uid, day }, values.timeZone ?? homeZone);
			else if (day !== undefined) for (const name of namesOf(values)) this.#byDay.set(`${day} ${name}`, id);
		}
	}

	/** The meetings that came from an event of this UID, or were given under it. */
	ofSeries(uid: string): readonly HeldDate[] {
		return this.#bySeries.get(uid) ?? [];
	}

	/** The meeting that is known to be the event; undefined where none is. */
	known({ uid }: Occurrence): string | undefined {
		const own = ownUid(uid)?.id;
		return this.#byUid.get(uid) ?? (own !== undefined && this.#meetings.get(own) ? own : undefined);
	}

	/** The meeting that an event not known is; a new one has the same id on every laptop. */
	idOf({ uid, title, start }: Occurrence): string {
		let made = idOf('meeting', 'calendar', uid);
		// What had this name once may have been moved to another.
		while (this.#isOther(made, uid)) made = idOf('meeting', 'calendar', uid, made);
		const id = this.#meetings.get(made) ? made : (this.#written(title, start.date) ?? made);
		this.#given.add(id);
		return id;
	}

	#take(held: HeldDate, zone: string): void {
		this.#name(partsOfUid(held.uid).series, held);
		const given = givenDate(held.uid, zone);
		if (given) this.#name(given.uid, { ...held, uid: `${given.uid} ${given.date}` });
	}

	#name(series: string, held: HeldDate): void {
		this.#byUid.set(held.uid, held.id);
		const others = this.#bySeries.get(series);
		if (others) others.push(held);
		else this.#bySeries.set(series, [held]);
	}

	#isOther(id: string, uid: string): boolean {
		const other = meetingIn(this.#meetings, id)?.values.calendarUid;
		return other !== undefined && other !== uid;
	}

	#written(title: string, day: string): string | undefined {
		const bodyId = this.#bodyIn(title);
		const found =
			this.#byDay.get(`${day} ${fold(title)}`) ??
			(bodyId === undefined ? undefined : this.#byDay.get(`${day} ${bodyId}`));
		return found !== undefined && !this.#given.has(found) ? found : undefined;
	}
}

/** A meeting that is there, in whatever state. */
export function meetingIn(meetings: Records, id: string): Meeting | undefined {
	const record = meetings.get(id);
	return isOf(meeting, record) ? record : undefined;
}

function namesOf({ title, body }: Meeting['values']): string[] {
	return [...(title === undefined ? [] : [fold(title)]), ...(body === undefined ? [] : [body])];
}

function dayOf({ from }: DateRange = {}): string | undefined {
	return from?.length === 10 ? from : undefined;
}
