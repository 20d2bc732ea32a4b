import { addMonths } from '../../domain/due/calendar';
import { idOf } from '../../domain/id';
import { fail, ok, type Result } from '../../domain/result';
import { Slices } from '../slices';
import { blocksOf } from './blocks';
import { readEvent, type CalendarEvent } from './event';
import { unfoldedLines } from './lines';
import { ownUid } from './own-uid';
import type { CalendarProblem, EventNote, EventProblem } from './problems';
import { datesOf, Steps } from './series';
import { inZone, stampAt, stampKey, wallMilliseconds, type Stamp } from './stamp';

/** A hundred times the calendar of a busy office. */
export const maxCalendarSize = 48 * 1024 * 1024;

/** Ten times what such a calendar has: its lines, its events, and their dates with those of series. */
const mostLines = 500_000;
const mostEvents = 10_000;
const mostDates = 20_000;

/** One event of a calendar file, or one date of a series. */
export interface Occurrence {
	/** Where its event begins, counted from 1. */
	readonly line: number;
	/** What it is called in every calendar: the UID and, of a series, which date. */
	readonly uid: string;
	readonly title: string;
	/** In the zone in which people see it. */
	readonly start: Stamp;
	readonly end: Stamp | undefined;
	readonly place: string | undefined;
	readonly url: string | undefined;
	readonly text: string | undefined;
	readonly cancelled: boolean | undefined;
}

export interface CalendarFile {
	readonly occurrences: readonly Occurrence[];
	readonly refused: readonly { readonly line: number; readonly problem: EventProblem }[];
	readonly notes: readonly EventNote[];
}

export interface CalendarReading {
	/** Whole: how far a series is followed depends on it. */
	readonly today: string;
	readonly signal?: AbortSignal;
	/** Called with the share done, 0 to 1. */
	readonly progress?: (done: number) => void;
}

/**
 * Reads the events of a calendar file of any program. What cannot be read is refused by line; what had to be
 * understood otherwise than written is noted.
 *
 * @throws the signal's reason when cancelled
 */
export async function readCalendar(
	bytes: Uint8Array,
	{ today, signal, progress }: CalendarReading
): Promise<Result<CalendarFile, CalendarProblem>> {
	if (bytes.length === 0) return fail({ type: 'empty' });
	if (bytes.length > maxCalendarSize)
		return fail({ type: 'too-large', size: bytes.length, max: maxCalendarSize });
	const slices = new Slices(signal);
	const lines = unfoldedLines(bytes, mostLines);
	if (!lines) return fail({ type: 'too-many-lines', max: mostLines });
	await slices.pause();
	const blocks = blocksOf(lines);
	if (blocks.calendars === 0) return fail({ type: 'not-a-calendar' });
	if (blocks.events.length === 0) return fail({ type: 'no-events', others: blocks.others });
	if (blocks.events.length > mostEvents) return fail({ type: 'too-many-events', max: mostEvents });
	const collection = new Collection();
	if (blocks.others > 0) collection.note({ type: 'others', count: blocks.others });
	for (const [at, block] of blocks.events.entries()) {
		const event = readEvent(block, (note) => collection.note(note));
		if (event.ok) collection.add(event.value);
		else collection.refuse(block.line, event.problem);
		const rest = slices.pause();
		if (!rest) continue;
		await rest;
		progress?.(at / blocks.events.length);
	}
	const file = await collection.file(today, slices);
	return file ? ok(file) : fail({ type: 'too-many-dates', max: mostDates });
}

/** The events of a file, each in its newest version, and the dates of their series. */
class Collection {
	readonly #events = new Map<string, CalendarEvent>();
	readonly #refused: { line: number; problem: EventProblem }[] = [];
	readonly #notes = new Map<string, EventNote>();

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
		const key = uidOf(event) + (event.instead ? ` ${stampKey(event.instead)}` : '');
		const held = this.#events.get(key);
		const [older, newer] = held && isNewer(held, event) ? [event, held] : [held, event];
		if (older) this.refuse(older.line, { type: 'superseded', by: newer.line });
		this.#events.set(key, newer);
	}

	/** Undefined where there are too many dates. */
	async file(today: string, slices: Slices): Promise<CalendarFile | undefined> {
		const occurrences = new Map<string, Occurrence>();
		const events = [...this.#events.values()];
		const steps = new Steps(events.length);
		for (const event of events.filter(({ instead }) => !instead)) {
			for (const one of this.#occurrencesOf(event, today, steps)) occurrences.set(one.uid, one);
			if (occurrences.size > mostDates) return undefined;
			await slices.pause();
		}
		const byDay = new Map([...occurrences.keys()].toReversed().map((uid) => [dayKey(uid), uid]));
		const yearAgo = addMonths(today, -12);
		for (const event of events) {
			if (!event.instead) continue;
			const key = `${uidOf(event)} ${stampKey(event.instead)}`;
			// Some programs name only the day of the date that it is instead of.
			const uid = occurrences.has(key) || event.instead.time !== undefined ? key : (byDay.get(key) ?? key);
			const ofSeries = this.#events.has(uidOf(event));
			if (ofSeries && !occurrences.has(uid) && event.start.date < yearAgo) continue;
			occurrences.set(uid, occurrenceOf(event, event.start, uid));
		}
		return {
			occurrences: [...occurrences.values()],
			refused: this.#refused.sort((a, b) => a.line - b.line),
			notes: [...this.#notes.values()]
		};
	}

	#occurrencesOf(event: CalendarEvent, today: string, steps: Steps): Occurrence[] {
		const { start, rule, title } = event;
		const uid = uidOf(event);
		if (rule === undefined && event.added.length === 0) return [occurrenceOf(event, start, uid)];
		// Dates without a rule are a series of the first and those.
		const series = datesOf(start, rule ?? 'FREQ=DAILY;COUNT=1', event, today, steps);
		const { dates, cut, unread } = series;
		if (unread) this.note({ type: 'series-unread', title, rule: (rule ?? '').slice(0, 80) });
		else if (cut && dates.length > 0)
			this.note({
				type: 'series-cut',
				title,
				taken: dates.length,
				from: dates[0]!.date,
				to: dates.at(-1)!.date
			});
		return dates.map((date) => occurrenceOf(event, date, `${uid} ${stampKey(date)}`));
	}
}

/** The UID of a date of a series up to its day. */
function dayKey(uid: string): string {
	return uid.slice(0, uid.lastIndexOf(' ') + 9);
}

function occurrenceOf(event: CalendarEvent, at: Stamp, uid: string): Occurrence {
	const { line, title, place, url, text, cancelled, shownIn } = event;
	const length = event.end && wallMilliseconds(event.end) - wallMilliseconds(event.start);
	const end = length === undefined ? undefined : stampAt(wallMilliseconds(at) + length, at);
	const shown = (stamp: Stamp) => (stamp.zone === 'UTC' ? inZone(stamp, shownIn) : stamp);
	return {
		line,
		uid: uid.length > 400 ? idOf('calendar', uid) : uid,
		title,
		start: shown(at),
		end: end && shown(end),
		place,
		url,
		text,
		cancelled
	};
}

/** Of an event without a UID, what is likely to stay when its file is written again. */
function uidOf({ uid, title, start }: CalendarEvent): string {
	return uid ?? `no-uid-${idOf(title, stampKey(start))}`;
}

function isNewer(one: CalendarEvent, other: CalendarEvent): boolean {
	const [sequence, stamp] = one.version;
	const [otherSequence, otherStamp] = other.version;
	return sequence === otherSequence ? stamp > otherStamp : sequence > otherSequence;
}
