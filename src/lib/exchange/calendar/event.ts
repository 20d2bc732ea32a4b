import ICAL from 'ical.js';
import { addDays } from '../../domain/due/calendar';
import { fail, ok, type Result } from '../../domain/result';
import type { EventBlock } from './blocks';
import { textOf } from './plain-text';
import type { EventNote, EventProblem } from './problems';
import type { CalendarProperty } from './property';
import { inZone, readStamp, stampAt, wallMilliseconds, type Stamp } from './stamp';
import { zoneNamed } from './zone-names';
import { homeZone } from './zones';

/** What an event of a calendar file says, before its repetitions are worked out. */
export interface CalendarEvent {
	readonly line: number;
	/** Absent in files of some programs. */
	readonly uid: string | undefined;
	readonly title: string;
	readonly start: Stamp;
	/** Its end, the last day itself of whole days; absent where it has none or it lies before the start. */
	readonly end: Stamp | undefined;
	readonly place: string | undefined;
	readonly url: string | undefined;
	readonly text: string | undefined;
	/** Undefined where the file does not say. */
	readonly cancelled: boolean | undefined;
	/** The occurrence of a series that it is instead of. */
	readonly instead: Stamp | undefined;
	readonly rule: string | undefined;
	readonly added: readonly Stamp[];
	readonly excluded: readonly Stamp[];
	/** The higher, the newer; then the later stamp. */
	readonly version: readonly [sequence: number, stamp: string];
	/** The zone in which times in UTC are shown. */
	readonly shownIn: string;
}

/** Reads one event; `note` hears of what was understood otherwise than written. */
export function readEvent(
	block: EventBlock,
	note: (note: EventNote) => void
): Result<CalendarEvent, EventProblem> {
	return new EventReader(block, note).read();
}

/** Dates that an event names one by one; those behind are left out. */
const mostStamps = 5_000;

class EventReader {
	readonly #block: EventBlock;
	readonly #note: (note: EventNote) => void;
	readonly #byName = new Map<string, CalendarProperty>();

	constructor(block: EventBlock, note: (note: EventNote) => void) {
		this.#block = block;
		this.#note = note;
		for (const property of block.properties)
			if (!this.#byName.has(property.name)) this.#byName.set(property.name, property);
	}

	read(): Result<CalendarEvent, EventProblem> {
		const { line, whole, calendar } = this.#block;
		if (!whole) return fail({ type: 'cut-short' });
		const given = this.#byName.get('DTSTART');
		if (!given?.value.trim()) return fail({ type: 'no-start' });
		const start = this.#stamp(given, given.value);
		if (!start) return fail({ type: 'bad-start', text: given.value.slice(0, 40) });
		const text = this.#text('DESCRIPTION') ?? this.#text('X-ALT-DESC');
		const title = this.#text('SUMMARY') ?? text;
		if (title === undefined) return fail({ type: 'no-title' });
		const firstLine = title.split('\n', 1)[0]!;
		const spanned = this.#wholeDays(start, this.#end(start, firstLine));
		return ok({
			line,
			uid: this.#byName.get('UID')?.value.trim().slice(0, 2_000) || undefined,
			title: firstLine,
			...spanned,
			place: this.#text('LOCATION'),
			url: this.#byName.get('URL')?.value.trim(),
			text,
			cancelled: this.#cancelled(calendar.method),
			instead: this.#stamps('RECURRENCE-ID')[0],
			rule: this.#byName.get('RRULE')?.value.trim() || undefined,
			added: this.#stamps('RDATE'),
			excluded: this.#stamps('EXDATE'),
			version: [Number(this.#byName.get('SEQUENCE')?.value) || 0, this.#byName.get('DTSTAMP')?.value ?? ''],
			shownIn: this.#shownIn()
		});
	}

	/** The last day of whole days is written as the day after it. */
	#end(start: Stamp, title: string): Stamp | undefined {
		const given = this.#byName.get('DTEND');
		const end = given ? this.#stamp(given, given.value) : this.#after(start);
		if (!end) return undefined;
		if (start.time === undefined || end.time === undefined) {
			const last = start.time === undefined && end.date > start.date ? addDays(end.date, -1) : end.date;
			if (last >= start.date) return { date: last };
			this.#note({ type: 'end-before-start', title });
			return undefined;
		}
		const there = start.zone === undefined ? end : inZone(end, start.zone);
		if (wallMilliseconds(there) >= wallMilliseconds(start)) return there;
		this.#note({ type: 'end-before-start', title });
		return undefined;
	}

	#after(start: Stamp): Stamp | undefined {
		const text = this.#byName.get('DURATION')?.value.trim();
		if (text === undefined || !/^\+?P[\dTWDHMS]{2,40}$/i.test(text)) return undefined;
		const seconds = durationSeconds(text.toUpperCase());
		return seconds > 0 ? stampAt(wallMilliseconds(start) + seconds * 1000, start) : undefined;
	}

	/** Outlook writes whole days as midnights in a zone, and says so; others only do the former. */
	#wholeDays(start: Stamp, end: Stamp | undefined): { start: Stamp; end: Stamp | undefined } {
		const said = [...this.#byName].some(
			([name, { value }]) => name.endsWith('ALLDAYEVENT') && value.trim().toUpperCase() === 'TRUE'
		);
		const [from, to] = [this.#shown(start), end && this.#shown(end)];
		const midnights = from.time === '00:00:00' && to?.time === '00:00:00' && to.date > from.date;
		if (!midnights && !(said && from.time === '00:00:00')) return { start, end };
		return {
			start: { date: from.date },
			end: to && to.date > from.date ? { date: addDays(to.date, -1) } : { date: from.date }
		};
	}

	#shown(stamp: Stamp): Stamp {
		return stamp.zone === 'UTC' ? inZone(stamp, this.#shownIn()) : stamp;
	}

	/** Times in UTC say nothing about the place: the zone of the calendar is meant, or that of the office. */
	#shownIn(): string {
		const zone = zoneNamed(this.#block.calendar.zone ?? '')?.zone;
		return zone === undefined || zone === 'UTC' ? homeZone : zone;
	}

	#cancelled(method: string | undefined): boolean | undefined {
		const status = this.#byName.get('STATUS')?.value.trim().toUpperCase();
		if (method === 'CANCEL' || status === 'CANCELLED' || status === 'CANCELED') return true;
		return status === undefined ? undefined : false;
	}

	#text(name: string): string | undefined {
		const property = this.#byName.get(name);
		return (property && textOf(property)) || undefined;
	}

	#stamps(name: string): Stamp[] {
		const stamps: Stamp[] = [];
		for (const property of this.#block.properties) {
			if (property.name !== name) continue;
			for (const text of property.value.split(',', mostStamps)) {
				if (stamps.length === mostStamps) return stamps;
				// Of a period its beginning.
				const stamp = this.#stamp(property, text.split('/', 1)[0]!);
				if (stamp) stamps.push(stamp);
			}
		}
		return stamps;
	}

	#stamp({ parameters }: CalendarProperty, text: string): Stamp | undefined {
		const stamp = readStamp(text, this.#zone(parameters.TZID));
		return stamp && parameters.VALUE?.toUpperCase() === 'DATE' ? { date: stamp.date } : stamp;
	}

	#zone(name: string | undefined): string | undefined {
		if (name === undefined || name === '') return undefined;
		const hint = this.#block.calendar.zones.get(name.replaceAll('"', ''));
		const found = zoneNamed(name, hint);
		if (found && !found.guessed) return found.zone;
		const zone = found?.zone ?? homeZone;
		this.#note({ type: found ? 'zone-guessed' : 'zone-unknown', name: name.slice(0, 80), zone });
		return zone;
	}
}

function durationSeconds(text: string): number {
	try {
		return ICAL.Duration.fromString(text).toSeconds();
	} catch {
		// The library throws an ordinary error for what is no duration; the event then has no end.
		return 0;
	}
}
