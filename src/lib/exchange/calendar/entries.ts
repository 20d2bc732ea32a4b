import type { Meeting } from '../../domain/kinds/meeting';
import { addDays } from '../../domain/days/calendar';
import type { Due, DueType } from '../../domain/due/due-item';
import { firstDay, lastDay } from '../../domain/days/partial-date';
import { isClockTime } from '../../domain/kinds/clock-time';
import type { CalendarEntry, EntryTime } from './calendar-entry';
import { givenDate } from './given-date';
import { uidFor } from './own-uid';
import { homeZone, isZone } from './zones';

/** What people read of an entry, in the language of who gives it. */
export interface EntryWords {
	readonly summary: string;
	readonly description?: string;
	readonly categories?: string;
	readonly url?: string;
}

/** Nine o'clock on the day before a whole day. */
const dayBefore = '-PT15H';

/** Nine o'clock on the day itself. */
const onTheDay = 'PT9H';

const alarms: Partial<Record<DueType, readonly string[]>> = {
	notice: ['-P7D', '-P30D', '-P90D'],
	end: ['-P7D', '-P30D', '-P90D'],
	deadline: ['-P7D', dayBefore],
	conditions: ['-P7D', dayBefore],
	action: [onTheDay],
	'next-step': [onTheDay],
	duty: ['-P7D', onTheDay]
};

/**
 * What is due, as an entry of a calendar: a whole day that takes nobody's time. What is missing rather than a
 * record, such as a yearly duty, is known by the year it is missing in.
 */
export function dueEntry({ type, id, date }: Due, words: EntryWords): CalendarEntry {
	return {
		...words,
		uid: uidFor(type, id ?? `missing-in-${date.slice(0, 4)}`),
		when: { from: date, to: date },
		busy: false,
		alarms: alarms[type] ?? [dayBefore]
	};
}

/** A meeting, at its times where they are known; undefined where its days are not. */
export function meetingEntry(
	id: string,
	values: Meeting['values'],
	words: EntryWords
): CalendarEntry | undefined {
	const when = timeOf(values);
	if (!when) return undefined;
	const place = values.place;
	return {
		...words,
		...identity(id, values),
		...(place === undefined ? {} : { location: place }),
		when,
		cancelled: values.cancelled === true,
		busy: 'starts' in when,
		alarms: 'starts' in when ? ['-PT30M'] : [dayBefore]
	};
}

/** Ours, never that of the calendar it came from: whoever leads that one has the last word in it. */
function identity(id: string, values: Meeting['values']): Pick<CalendarEntry, 'uid' | 'date'> {
	const zone = values.timeZone ?? homeZone;
	return givenDate(values.calendarUid ?? '', zone) ?? { uid: uidFor('meeting', id) };
}

function timeOf(values: Meeting['values']): EntryTime | undefined {
	const { from, to } = values.when ?? {};
	if (from === undefined) return undefined;
	const first = firstDay(from);
	const last = lastDay(to ?? from);
	const starts = clockIn(values.starts);
	const ends = clockIn(values.ends);
	const exact = from.length === 10 && starts !== undefined;
	// Several days of which only the first has a time are whole days.
	if (!exact || (ends === undefined && last !== first))
		return { from: first, to: last < first ? first : last };
	const zone = values.timeZone ?? homeZone;
	return {
		starts: `${first}T${starts}:00`,
		...endOf(first, last, starts, ends),
		...(isZone(zone) ? { zone } : {})
	};
}

/** Midnight is the beginning of the next day. An end before the start is none. */
function endOf(first: string, last: string, starts: string, ends: string | undefined): { ends?: string } {
	if (ends === undefined) return {};
	const day = ends === '00:00' ? addDays(last, 1) : last;
	const end = `${day}T${ends}:00`;
	return end > `${first}T${starts}:00` ? { ends: end } : {};
}

function clockIn(value: string | undefined): string | undefined {
	return value !== undefined && isClockTime(value) ? value : undefined;
}
