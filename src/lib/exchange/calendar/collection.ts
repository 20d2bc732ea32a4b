import { addMonths } from '../../domain/days/calendar';
import type { Slices } from '../slices';
import type { CalendarEvent } from './event';
import { grouped } from './grouped';
import { dateUid, occurrenceOf, partsOfUid, uidOf, type Occurrence } from './occurrence';
import { ownUid } from './own-uid';
import type { EventProblem } from '../plan/event-problem';
import type { EventNote } from './problems';
import { datesOf, daysOf, onClockOf, type Series } from './series';
import type { Days } from './rule-dates';
import { stampAt, wallMilliseconds } from './stamp';
import type { Version } from './version';

/** Ten times what the calendar of a busy office has, with the dates of series. */
export const mostDates = 20_000;

/** An event that stands in the file whole: its dates there are all it has within these days. */
export interface WholeEvent {
	readonly line: number;
	readonly version: Version;
	/** Called off as a whole. */
	readonly cancelled: boolean;
	readonly covers: Series['covers'];
}

export interface CalendarFile {
	/** The day on which it was read. */
	readonly today: string;
	readonly occurrences: readonly Occurrence[];
	/** By UID; those of which the file only tells single dates are not among them. */
	readonly whole: ReadonlyMap<string, WholeEvent>;
	readonly refused: readonly { readonly line: number; readonly problem: EventProblem }[];
	readonly notes: readonly EventNote[];
}

/** The events of a file, each in its newest version, and the dates of their series. */
export class Collection {
	readonly #events = new Map<string, CalendarEvent>();
	readonly #refused: { line: number; problem: EventProblem }[] = [];
	readonly #notes = new Map<string, EventNote>();
	readonly #occurrences = new Map<string, Occurrence>();
	readonly #series = new Map<string, { event: CalendarEvent; series: Series }>();

	/** The same thing is noted once. */
	note(note: EventNote): void {
		this.#notes.set(JSON.stringify(note), note);
	}

	refuse(line: number, problem: EventProblem): void {
		this.#refused.push({ line, problem });
	}

	add(event: CalendarEvent): void {
		const { line } = event;
		const own = event.uid === undefined ? undefined : ownUid(event.uid);
		if (own && own.type !== 'meeting') return this.refuse(line, { type: 'own-due' });
		const key = event.instead ? dateUid(uidOf(event), event.instead) : uidOf(event);
		const held = this.#events.get(key);
		const [older, newer] = held && isNewer(held, event) ? [event, held] : [held, event];
		if (older) this.refuse(older.line, { type: 'superseded', by: newer.line });
		this.#events.set(key, newer);
	}

	/** What the file says; undefined where there are more than {@link mostDates} dates. */
	async file(today: string, slices: Slices): Promise<CalendarFile | undefined> {
		const events = [...this.#events.values()];
		const days = daysOf(events.length);
		for (const event of events.filter(({ instead }) => !instead)) {
			this.#take(event, today, days);
			if (this.#occurrences.size > mostDates) return undefined;
			await slices.pause();
		}
		this.#change(
			events.filter(({ instead }) => instead),
			addMonths(today, -12)
		);
		return {
			today,
			occurrences: [...this.#occurrences.values()],
			whole: new Map([...this.#series].map(([uid, one]) => [uid, wholeOf(one.event, one.series)])),
			refused: this.#refused.sort((a, b) => a.line - b.line),
			notes: [...this.#notes.values()]
		};
	}

	#take(event: CalendarEvent, today: string, days: Days): void {
		const uid = uidOf(event);
		const { rules, added } = event.repetition;
		const series = datesOf(event.start, event.repetition, today, days);
		this.#series.set(uid, { event, series });
		if (rules.length === 0 && added.length === 0) {
			this.#occurrences.set(uid, occurrenceOf(event, { at: event.start }, uid));
			return;
		}
		this.#noteSeries(event.title, series);
		for (const date of series.dates) {
			const name = dateUid(uid, date.at);
			this.#occurrences.set(name, occurrenceOf(event, date, name));
		}
	}

	#noteSeries(title: string, { dates, cut, unread, unreadWithout, onlyStart }: Series): void {
		for (const rule of unread)
			this.note({ type: onlyStart ? 'series-unread' : 'rule-unread', title, rule: rule.slice(0, 80) });
		for (const rule of unreadWithout) this.note({ type: 'without-unread', title, rule: rule.slice(0, 80) });
		const [first, last] = [dates[0], dates.at(-1)];
		if (!cut || !first || !last || (onlyStart && unread.length > 0)) return;
		const span = { taken: dates.length, from: first.at.date, to: last.at.date };
		this.note({ type: 'series-cut', title, ...span });
	}

	/** Puts events that are instead of dates of a series in their place, those that change all later ones first. */
	#change(changes: readonly CalendarEvent[], yearAgo: string): void {
		const ofAllLater = changes.filter(({ andFuture }) => andFuture);
		for (const [uid, all] of grouped(ofAllLater, uidOf)) this.#changeFrom(uid, all);
		const byDay = new Map([...this.#occurrences.keys()].toReversed().map((uid) => [dayKey(uid), uid]));
		for (const event of changes) {
			for (const rule of event.repetition.rules)
				this.note({ type: 'rule-unread', title: event.title, rule: rule.slice(0, 80) });
			const master = this.#series.get(uidOf(event))?.event;
			const instead = master ? onClockOf(event.instead!, master.start) : event.instead!;
			const key = dateUid(uidOf(event), instead);
			// Some programs name only the day of the date that it is instead of.
			const byItsDay = instead.time === undefined ? byDay.get(key) : undefined;
			const uid = this.#occurrences.has(key) ? key : (byItsDay ?? key);
			if (master && !this.#occurrences.has(uid) && event.start.date < yearAgo) continue;
			this.#occurrences.set(uid, occurrenceOf(event, { at: event.start }, uid));
		}
	}

	/** Each date is moved as the last of these before it was. */
	#changeFrom(uid: string, changes: readonly CalendarEvent[]): void {
		const found = this.#series.get(uid);
		if (!found) return;
		const inOrder = changes
			.map((event) => ({ event, from: wallMilliseconds(onClockOf(event.instead!, found.event.start)) }))
			.sort((a, b) => a.from - b.from);
		let next = 0;
		for (const { at } of found.series.dates) {
			const wall = wallMilliseconds(at);
			while (next < inOrder.length && inOrder[next]!.from <= wall) next++;
			const last = inOrder[next - 1];
			if (!last) continue;
			const { event, from } = last;
			const date = stampAt(wall + wallMilliseconds(event.start) - from, event.start);
			const name = dateUid(uid, at);
			if (date) this.#occurrences.set(name, occurrenceOf(event, { at: date }, name));
		}
	}
}

function wholeOf({ line, version, cancelled }: CalendarEvent, { covers }: Series): WholeEvent {
	return { line, version, cancelled: cancelled === true, covers };
}

/** The name of a date of a series up to its day. */
function dayKey(uid: string): string {
	const { series, date } = partsOfUid(uid);
	return date === undefined ? uid : `${series} ${date.slice(0, 8)}`;
}

function isNewer({ version: one }: CalendarEvent, { version: other }: CalendarEvent): boolean {
	return one.sequence === other.sequence ? one.stamp > other.stamp : one.sequence > other.sequence;
}
