import ICAL from 'ical.js';
import { addDays } from '../../domain/days/calendar';
import type { CalendarEntry, EntryTime } from './calendar-entry';
import { grouped } from './grouped';
import type { JCal, JProperty } from './jcal';
import { seriesEvents, type WrittenEvent } from './series-entry';
import { readStamp } from './stamp';
import { timeZoneComponent } from './vtimezone';
import { isZone } from './zones';
import { clean, escaped } from '../plain-line';

export const calendarType = 'text/calendar;charset=utf-8';

/** RFC 5545 counts the blank at the beginning of a folded line among its 75 octets; the library does not. */
const folded = 74;

const epoch = Date.UTC(2020, 0, 1);

export interface CalendarAbout {
	/** ISO instant of writing; the same entries at the same instant make the same file. */
	readonly now: string;
	/** What calendars call it. */
	readonly name: string;
}

/**
 * A calendar file (RFC 5545) that programs take in as published. Times are those of the place, with the rules of its
 * zone; see decision 0086.
 */
export function writeCalendar(entries: readonly CalendarEntry[], { now, name }: CalendarAbout): string {
	const properties: JProperty[] = [
		['version', {}, 'text', '2.0'],
		['prodid', {}, 'text', '-//Isocentre//Isocentre//EN'],
		['calscale', {}, 'text', 'GREGORIAN'],
		['method', {}, 'text', 'PUBLISH'],
		// The library escapes no text of a property it does not know.
		['x-wr-calname', {}, 'unknown', escaped(name)]
	];
	const events = eventsOf(entries);
	const written = events.map(({ entry }) => entry);
	const calendar: JCal = [
		'vcalendar',
		properties,
		[...zonesOf([...entries, ...written]), ...events.map((one) => eventOf(one, now))]
	];
	ICAL.foldLength = folded;
	return `${ICAL.stringify.component(calendar as unknown as [], ICAL.design.icalendar)}\r\n`;
}

/** In the order given, the dates of a series together. */
function eventsOf(entries: readonly CalendarEntry[]): readonly WrittenEvent[] {
	const bySeries = grouped(entries, ({ uid, date }) =>
		date !== undefined && readStamp(date, undefined) ? uid : ''
	);
	return [...bySeries].flatMap(([uid, all]) =>
		uid === '' ? all.map((entry) => ({ entry, repeats: [] })) : seriesEvents(all)
	);
}

function zonesOf(entries: readonly CalendarEntry[]): JCal[] {
	const years = new Map<string, { from: number; to: number }>();
	for (const { when } of entries) {
		const zone = namedZone(when);
		if (zone === undefined || !('starts' in when)) continue;
		const [from, to] = [when.starts, when.ends ?? when.starts].map((time) => Number(time.slice(0, 4)));
		const known = years.get(zone);
		years.set(zone, { from: Math.min(from!, known?.from ?? from!), to: Math.max(to!, known?.to ?? to!) });
	}
	return [...years].map(([zone, span]) => timeZoneComponent(zone, span));
}

/** UTC needs no rules, and a zone that this browser does not know has none. */
function namedZone(when: EntryTime): string | undefined {
	const zone = 'starts' in when ? when.zone : undefined;
	return zone === undefined || zone === 'UTC' || !isZone(zone) ? undefined : zone;
}

function eventOf({ entry, repeats }: WrittenEvent, now: string): JCal {
	const text = (name: string, value: string | undefined): JProperty[] =>
		value === undefined || clean(value) === '' ? [] : [[name, {}, 'text', clean(value)]];
	const properties: JProperty[] = [
		['uid', {}, 'text', clean(entry.uid)],
		['dtstamp', {}, 'date-time', `${now.slice(0, 19)}Z`],
		['sequence', {}, 'integer', sequenceAt(now)],
		...times(entry.when),
		...repeats,
		...text('summary', entry.summary),
		...text('description', entry.description),
		...text('location', entry.location),
		...text('categories', entry.categories),
		...(entry.url === undefined ? [] : [['url', {}, 'uri', encoded(entry.url)] as JProperty]),
		['status', {}, 'text', entry.cancelled ? 'CANCELLED' : 'CONFIRMED'],
		['transp', {}, 'text', entry.busy ? 'OPAQUE' : 'TRANSPARENT']
	];
	const alarms = entry.cancelled ? [] : entry.alarms.map((trigger) => alarmOf(trigger, entry.summary));
	return ['vevent', properties, alarms];
}

/** The last day of whole days is written as the day after it. */
function times(when: EntryTime): JProperty[] {
	if (!('starts' in when))
		return [
			['dtstart', {}, 'date', when.from],
			['dtend', {}, 'date', addDays(when.to, 1)]
		];
	const zone = namedZone(when);
	const parameters: Record<string, string> = zone === undefined ? {} : { tzid: zone };
	const mark = when.zone === 'UTC' ? 'Z' : '';
	const start: JProperty = ['dtstart', parameters, 'date-time', when.starts + mark];
	return when.ends === undefined ? [start] : [start, ['dtend', parameters, 'date-time', when.ends + mark]];
}

function alarmOf(trigger: string, summary: string): JCal {
	return [
		'valarm',
		[
			['action', {}, 'text', 'DISPLAY'],
			['description', {}, 'text', clean(summary)],
			['trigger', {}, 'duration', trigger]
		],
		[]
	];
}

/**
 * No server counts the versions of an entry, so the minutes since 2020 do: what is written later outranks what was
 * written before, on whichever laptop.
 */
function sequenceAt(now: string): number {
	return Math.max(0, Math.floor((Date.parse(now) - epoch) / 60_000));
}

/** Only what no address may hold as it is gets encoded: the rest may be encoded already. */
function encoded(url: string): string {
	return url.toWellFormed().replace(/[^!-~]+/gu, encodeURIComponent);
}
