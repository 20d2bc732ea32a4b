import { idOf } from '../../domain/base/id';
import type { CalendarEvent } from './event';
import type { SeriesDate } from './series';
import { inZone, stampAt, stampKey, wallMilliseconds, type Stamp } from './stamp';

/** One event of a calendar file, or one date of a series; its times in the zone in which people see it. */
export interface Occurrence extends Omit<
	CalendarEvent,
	'uid' | 'instead' | 'andFuture' | 'repetition' | 'shownIn'
> {
	/** What it is called in every calendar: the UID and, of a series, which date. */
	readonly uid: string;
	/** The UID alone. */
	readonly series: string;
}

/** An event at a date: its own, or one of its series under the name of that date. */
export function occurrenceOf(event: CalendarEvent, date: SeriesDate, uid: string): Occurrence {
	const { line, title, place, url, text, cancelled, shownIn, version } = event;
	const shown = (stamp: Stamp) => (stamp.zone === 'UTC' ? inZone(stamp, shownIn) : stamp);
	const end = date.end ?? endAfter(event, date.at);
	return {
		line,
		uid,
		series: uidOf(event),
		version,
		title,
		start: shown(date.at),
		end: end && shown(end),
		place,
		url,
		text,
		cancelled
	};
}

/**
 * The UID of an event. One longer than a field holds is shortened; where there is none, what is likely to stay when
 * its file is written again.
 */
export function uidOf({ uid, title, start }: CalendarEvent): string {
	const bare = uid?.normalize('NFC').replace(/\s+/g, ' ').trim();
	if (!bare) return `no-uid-${idOf(title, stampKey(start))}`;
	return bare.length > 400 ? idOf('calendar', bare) : bare;
}

/** The name of a date of a series. */
export function dateUid(series: string, date: Stamp): string {
	return `${series} ${stampKey(date)}`;
}

/** A name taken apart again: the UID and, of a date of a series, which, as `20261204` or `20261204T130000Z`. */
export function partsOfUid(uid: string): { readonly series: string; readonly date?: string } {
	const [, series, date] = /^(.+) (\d{8}(?:T\d{6}Z?)?)$/.exec(uid) ?? [];
	return series === undefined || date === undefined ? { series: uid } : { series, date };
}

/** It lasts as long as its event. */
function endAfter({ start, end }: CalendarEvent, at: Stamp): Stamp | undefined {
	if (!end) return undefined;
	return stampAt(wallMilliseconds(at) + wallMilliseconds(end) - wallMilliseconds(start), at);
}
