import type { Line } from './lines';
import { nameOn, readProperty, type CalendarProperty } from './property';
import { readObservance } from './observance';
import type { Observance } from './zone-rules';

/** What a file tells about one of its time zones. */
export interface ZoneHint {
	/** Its place in the IANA list, where a program adds it. */
	city?: string;
	readonly observances: Observance[];
}

/** One VCALENDAR; a file may hold several. */
export interface Calendar {
	/** PUBLISH, REQUEST, CANCEL; in capitals. */
	method?: string;
	/** The zone in which its times are meant to be shown. */
	zone?: string;
	readonly zones: Map<string, ZoneHint>;
}

/** One VEVENT as it stands in the file. */
export interface EventBlock {
	/** Of its BEGIN. */
	readonly line: number;
	readonly calendar: Calendar;
	/** Only those that the reading of meetings asks for. */
	readonly properties: readonly CalendarProperty[];
	/** Its END was found. */
	readonly whole: boolean;
}

export interface Blocks {
	readonly calendars: number;
	readonly events: readonly EventBlock[];
	/** How many there were of tasks, journals and other things that are no meetings. */
	readonly others: number;
}

const asked = new Set([
	'UID',
	'SUMMARY',
	'DTSTART',
	'DTEND',
	'DURATION',
	'LOCATION',
	'URL',
	'DESCRIPTION',
	'X-ALT-DESC',
	'STATUS',
	'RRULE',
	'EXRULE',
	'RDATE',
	'EXDATE',
	'RECURRENCE-ID',
	'SEQUENCE',
	'DTSTAMP',
	'CATEGORIES',
	'X-MICROSOFT-CDO-ALLDAYEVENT',
	'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT'
]);

const otherThings = new Set(['VTODO', 'VJOURNAL', 'VFREEBUSY']);

/** Things within things, of which no calendar has more than four. */
const deepest = 16;

/** A zone with all its history has some two hundred. */
const mostObservances = 500;
const mostOfObservance = 50;

/** An attachment inside a line is of no use here, whatever its size. */
const longestLine = 200_000;

/** The parts of a calendar file that may be meetings, and what is needed to understand them. */
export function blocksOf(lines: readonly Line[]): Blocks {
	const scan = new Scan();
	for (const line of lines) scan.take(line);
	scan.close();
	return scan.blocks;
}

class Scan {
	readonly #events: EventBlock[] = [];
	readonly #inside: string[] = [];
	#calendar: Calendar = { zones: new Map() };
	#open: { line: number; properties: CalendarProperty[] } | undefined;
	#zone: ZoneHint = { observances: [] };
	#observance: CalendarProperty[] = [];
	#calendars = 0;
	#others = 0;

	get blocks(): Blocks {
		return { calendars: this.#calendars, events: this.#events, others: this.#others };
	}

	take({ number, text }: Line): void {
		const name = nameOn(text);
		if (name === 'BEGIN') this.#begin(valueOn(text), number);
		else if (name === 'END') this.#end(valueOn(text));
		else if (name !== '' && this.#inside.length > 0) this.#property(name, text.slice(0, longestLine));
	}

	close(): void {
		if (this.#open) this.#closeEvent(false);
	}

	#begin(what: string, number: number): void {
		if (what === 'VCALENDAR') {
			this.close();
			this.#inside.length = 0;
			this.#calendars++;
			this.#calendar = { zones: new Map() };
		} else if (what === 'VEVENT') {
			this.close();
			this.#inside.length = Math.min(this.#inside.length, 1);
			this.#open = { line: number, properties: [] };
		} else if (what === 'VTIMEZONE') this.#zone = { observances: [] };
		else if (isObservance(what)) this.#observance = [];
		else if (otherThings.has(what)) this.#others++;
		if (this.#inside.length < deepest) this.#inside.push(what);
	}

	#end(what: string): void {
		const at = this.#inside.lastIndexOf(what);
		if (at < 0) return;
		if (isObservance(what)) this.#closeObservance(what === 'DAYLIGHT');
		if (this.#open && at <= this.#inside.lastIndexOf('VEVENT')) this.#closeEvent(what === 'VEVENT');
		this.#inside.length = at;
	}

	#closeEvent(whole: boolean): void {
		const { line, properties } = this.#open!;
		this.#events.push({ line, calendar: this.#calendar, properties, whole });
		this.#open = undefined;
	}

	#property(name: string, text: string): void {
		const inside = this.#inside.at(-1);
		if (inside === 'VEVENT' && this.#open) {
			const property = asked.has(name) ? readProperty(text) : undefined;
			if (property) this.#open.properties.push(property);
		} else if (inside === 'VCALENDAR') this.#ofCalendar(name, text);
		else if (this.#inside.at(-1) === 'VTIMEZONE' || this.#inside.at(-2) === 'VTIMEZONE')
			this.#ofZone(inside!, name, text);
	}

	#ofCalendar(name: string, text: string): void {
		if (name === 'METHOD') this.#calendar.method = valueOn(text);
		else if (name === 'X-WR-TIMEZONE') this.#calendar.zone = readProperty(text)?.value.trim();
	}

	#ofZone(inside: string, name: string, text: string): void {
		const property = readProperty(text);
		const value = property?.value.trim() ?? '';
		if (name === 'TZID') this.#calendar.zones.set(value.replaceAll('"', ''), this.#zone);
		else if (name === 'X-LIC-LOCATION') this.#zone.city = value;
		else if (property && isObservance(inside) && this.#observance.length < mostOfObservance)
			this.#observance.push(property);
	}

	#closeObservance(isDaylight: boolean): void {
		const read = readObservance(isDaylight, this.#observance);
		if (read && this.#zone.observances.length < mostObservances) this.#zone.observances.push(read);
		this.#observance = [];
	}
}

function isObservance(what: string): boolean {
	return what === 'STANDARD' || what === 'DAYLIGHT';
}

function valueOn(text: string): string {
	return text
		.slice(text.indexOf(':') + 1)
		.trim()
		.toUpperCase();
}
