import { tidyLine, tidyLines } from '../../domain/fields/plain-text';
import type { Json } from '../../domain/base/json';
import type { DateRange } from '../../domain/fields';
import type { AnyValues } from '../../domain/schema/kind';
import { meeting, type Meeting } from '../../domain/kinds/meeting';
import { sameValue } from '../plan/same-value';
import type { Finder } from './bodies';
import type { Occurrence } from './occurrence';
import { ownUid } from './own-uid';
import type { Stamp } from './stamp';
import { readVersion, versionText } from './version';
import { homeZone } from './zones';

/**
 * What an event says of a meeting. Its body and series are proposed where the meeting has none; notes are taken once,
 * since people write their own there. Whether it is wholly on medical applications only a person knows.
 *
 * @param held what the meeting says now; undefined for a new one
 */
export function meetingValues(
	occurrence: Occurrence,
	held: Meeting['values'] | undefined,
	finders: { readonly body: Finder; readonly series: Finder }
): Readonly<Record<string, Json | null>> {
	const { title, place, url, text, cancelled } = occurrence;
	const proposed = (field: 'body' | 'series') =>
		held?.[field] === undefined ? finders[field](title) : undefined;
	const values: Record<string, Json | null | undefined> = {
		title: line(title),
		...times(occurrence, held),
		body: proposed('body'),
		series: proposed('series'),
		place: place === undefined ? undefined : line(place),
		url: isPage(url) && !ownUid(occurrence.series) ? url : undefined,
		calendarUid: name(occurrence, held),
		// A meeting that nobody called off need not say so.
		cancelled:
			cancelled === true || (cancelled === false && held?.cancelled === true) ? cancelled : undefined,
		notes: held === undefined && text ? notes(text) : undefined
	};
	const given = Object.entries(values).flatMap(([field, value]) =>
		value === undefined ? [] : [[field, value] as const]
	);
	return { ...Object.fromEntries(given), ...version(occurrence, held, given) };
}

/** What we gave leads to our own page of it. */
function isPage(url: string | undefined): url is string {
	return url !== undefined && meeting.fields.url.type.check(url) === undefined;
}

/**
 * Its name in calendars. What we gave is known by its own, and what is called off as a whole keeps the name of its
 * date.
 */
function name(
	{ uid, series, cancelled }: Occurrence,
	held: Meeting['values'] | undefined
): string | undefined {
	if (held && ownUid(series)) return undefined;
	const isKept = cancelled === true && uid === series && held?.calendarUid !== undefined;
	return isKept ? undefined : line(uid);
}

/** Which version it is, where that is a new number or comes with anything new: programs stamp what has not changed. */
function version(
	{ version, series }: Occurrence,
	held: Meeting['values'] | undefined,
	given: readonly (readonly [string, Json | null])[]
): Readonly<Record<string, string>> {
	const text = versionText(version);
	if (text === '0' || (held && ownUid(series))) return {};
	const known = held?.calendarVersion === undefined ? undefined : readVersion(held.calendarVersion);
	const stored: AnyValues = held ?? {};
	const isNew =
		known?.sequence !== version.sequence || given.some(([field, value]) => !sameValue(stored[field], value));
	return isNew ? { calendarVersion: text } : {};
}

/** The days, and the times of their clock; whole days have none. */
function times(
	{ start, end }: Occurrence,
	held: Meeting['values'] | undefined
): Record<string, Json | null | undefined> {
	const last = lastDayOf(start, end);
	return {
		when: sameDays(held?.when, start.date, last) ? undefined : { from: start.date, to: last },
		starts: start.time?.slice(0, 5) ?? null,
		ends: end?.time?.slice(0, 5) ?? null,
		timeZone: start.zone === undefined || start.zone === homeZone ? null : start.zone
	};
}

/** What ends at midnight does not last another day. */
function lastDayOf(start: Stamp, end: Stamp | undefined): string {
	if (!end || end.date <= start.date) return start.date;
	if (end.time !== '00:00:00') return end.date;
	const before = new Date(Date.parse(end.date) - 86_400_000).toISOString().slice(0, 10);
	return before;
}

/** One day may be written with its end or without. */
function sameDays(when: DateRange | undefined, from: string, to: string): boolean {
	return when?.from === from && (when.to ?? when.from) === to;
}

/** As one line in the form in which texts are stored. */
function line(text: string): string {
	return cut(tidyLine(text).replace(/\s+/g, ' '), 500);
}

function notes(text: string): string {
	return cut(tidyLines(text), 20_000);
}

function cut(text: string, length: number): string {
	return text.length <= length
		? text
		: `${text
				.slice(0, length - 1)
				.toWellFormed()
				.replace(/\ufffd$/, '')
				.trimEnd()}…`;
}
