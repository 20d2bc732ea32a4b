import { addDays } from '../../domain/days/calendar';
import { fail, ok, type Result } from '../../domain/base/result';
import type { EventBlock } from './blocks';
import { durationMilliseconds } from './duration';
import { textOf } from './plain-text';
import type { EventProblem } from '../plan/event-problem';
import type { EventNote } from './problems';
import type { CalendarProperty } from './property';
import type { Repetition, SeriesDate } from './series';
import { inZone, readStamp, stampAt, wallMilliseconds, type Stamp } from './stamp';
import { versionOf, type Version } from './version';
import { zoneOfName, type NamedZones } from './zone-names';
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
	/** It changes all that come after that one as well. */
	readonly andFuture: boolean;
	readonly repetition: Repetition;
	readonly version: Version;
	/** The zone in which times in UTC are shown. */
	readonly shownIn: string;
}

/** Reads one event; `note` hears of what was understood otherwise than written. */
export function readEvent(
	block: EventBlock,
	zones: NamedZones,
	note: (note: EventNote) => void
): Result<CalendarEvent, EventProblem> {
	return new EventReader(block, zones, note).read();
}

/** Dates and rules that an event names one by one; those behind are left out. */
const mostDates = 5_000;
const mostRules = 20;

class EventReader {
	readonly #block: EventBlock;
	readonly #zones: NamedZones;
	readonly #note: (note: EventNote) => void;
	readonly #byName = new Map<string, CalendarProperty>();

	constructor(block: EventBlock, zones: NamedZones, note: (note: EventNote) => void) {
		this.#block = block;
		this.#zones = zones;
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
		const named = this.#byName.get('RECURRENCE-ID');
		const instead = named && this.#dates('RECURRENCE-ID', firstLine, spanned.start)[0]?.at;
		if (named && !instead) return fail({ type: 'bad-start', text: named.value.slice(0, 40) });
		return ok({
			line,
			uid: this.#byName.get('UID')?.value.trim().slice(0, 2_000) || undefined,
			title: firstLine,
			...spanned,
			place: this.#text('LOCATION'),
			url: this.#byName.get('URL')?.value.trim(),
			text,
			cancelled: this.#cancelled(calendar.method),
			instead,
			andFuture: this.#andFuture(named, firstLine),
			repetition: {
				rules: this.#rules('RRULE'),
				withoutRules: this.#rules('EXRULE'),
				added: this.#dates('RDATE', firstLine, spanned.start),
				excluded: this.#dates('EXDATE', firstLine, spanned.start).map(({ at }) => at)
			},
			version: versionOf(this.#byName.get('SEQUENCE')?.value, this.#byName.get('DTSTAMP')?.value),
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
		return after(start, this.#byName.get('DURATION')?.value ?? '');
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
		const zone = zoneOfName(this.#block.calendar.zone ?? '');
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

	/** Each that differs; no calendar has more than a few. */
	#rules(name: string): string[] {
		const values = this.#block.properties.filter((one) => one.name === name).map(({ value }) => value.trim());
		return [...new Set(values)].filter((value) => value !== '').slice(0, mostRules);
	}

	/** What it says by dates of its series; of a period with its end. */
	#dates(name: string, title: string, start: Stamp): SeriesDate[] {
		const dates: SeriesDate[] = [];
		for (const property of this.#block.properties) {
			if (property.name !== name) continue;
			for (const text of property.value.split(',', mostDates)) {
				if (dates.length === mostDates) return dates;
				const [from = '', to] = text.split('/', 2);
				const stamp = this.#stamp(property, from);
				// What is said of whole days in UTC is said of the day they are where it is shown.
				const at = stamp && start.time === undefined ? { date: this.#shown(stamp).date } : stamp;
				if (!at) this.#note({ type: 'date-unread', title, text: text.trim().slice(0, 40) });
				else dates.push({ at, end: to === undefined ? undefined : this.#periodEnd(property, at, to) });
			}
		}
		return dates;
	}

	#periodEnd(property: CalendarProperty, at: Stamp, to: string): Stamp | undefined {
		const end = this.#stamp(property, to) ?? after(at, to);
		return end && at.time !== undefined && end.time !== undefined ? end : undefined;
	}

	#andFuture(named: CalendarProperty | undefined, title: string): boolean {
		const range = named?.parameters['RANGE']?.toUpperCase();
		if (range === undefined || range === 'THISANDFUTURE') return range !== undefined;
		this.#note({ type: 'range-unread', title, range: range.slice(0, 40) });
		return false;
	}

	#stamp({ parameters }: CalendarProperty, text: string): Stamp | undefined {
		const stamp = readStamp(text, undefined);
		if (!stamp) return undefined;
		if (parameters['VALUE']?.toUpperCase() === 'DATE') return { date: stamp.date };
		const name = parameters['TZID']?.replaceAll('"', '');
		return stamp.time === undefined || stamp.zone !== undefined || !name ? stamp : this.#inNamed(stamp, name);
	}

	#inNamed(stamp: Stamp, name: string): Stamp {
		const found = this.#zones.zoneNamed(name, this.#block.calendar.zones.get(name), stamp);
		const about = { name: name.slice(0, 80) };
		if (!found) {
			this.#note({ type: 'zone-unknown', ...about, zone: homeZone });
			return { ...stamp, zone: homeZone };
		}
		if ('offset' in found) {
			this.#note({ type: 'zone-guessed', ...about, zone: offsetName(found.offset) });
			const utc = { ...stamp, zone: 'UTC' };
			return stampAt(wallMilliseconds(stamp) - found.offset * 60_000, utc) ?? utc;
		}
		if (found.guessed) this.#note({ type: 'zone-guessed', ...about, zone: found.zone });
		if (found.differs) this.#note({ type: 'zone-differs', ...about, zone: found.zone });
		return { ...stamp, zone: found.zone };
	}
}

/** 345 → UTC+05:45 */
function offsetName(minutes: number): string {
	const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
	const size = Math.abs(minutes);
	return `UTC${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

/** So long after; undefined for no duration. */
function after(start: Stamp, duration: string): Stamp | undefined {
	const length = durationMilliseconds(duration);
	return length > 0 ? stampAt(wallMilliseconds(start) + length, start) : undefined;
}
