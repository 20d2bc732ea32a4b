import { daysBetween } from '../../domain/days/calendar';
import { grouped } from './grouped';
import type { Occurrence } from './occurrence';

/** A meeting that is here of an event: its name in calendars and its first day, where that is known. */
export interface HeldDate {
	readonly id: string;
	readonly uid: string;
	readonly day: string | undefined;
}

/** A date that goes further is another: weeks follow one another. */
const nearDays = 6;

/**
 * Which of the meetings of an event each date of its file is, by the names of the dates: the one of the same name, else
 * the one of the same day, else, where no date has stayed, the one at the same place in the series, else a near one.
 */
export function pairedDates(
	occurrences: readonly Occurrence[],
	held: readonly HeldDate[]
): ReadonlyMap<string, HeldDate> {
	const pairs = new Map<string, HeldDate>();
	const byName = new Map(held.map((one) => [one.uid, one]));
	const taken = new Set<HeldDate>();
	const pair = ({ uid }: Occurrence, one: HeldDate | undefined) => {
		if (!one || taken.has(one)) return;
		pairs.set(uid, one);
		taken.add(one);
	};
	const free = () => occurrences.filter(({ uid }) => !pairs.has(uid));
	const left = () => held.filter((one) => !taken.has(one));

	for (const one of occurrences) pair(one, byName.get(one.uid));
	const byDay = grouped(left(), ({ day }) => day ?? '');
	for (const one of free()) pair(one, byDay.get(one.start.date)?.shift());

	const dates = free().sort((a, b) => order(a.start.date, b.start.date));
	const meetings = left().sort((a, b) => order(a.day, b.day));
	if (pairs.size === 0 && dates.length === meetings.length) {
		for (const [at, one] of dates.entries()) pair(one, meetings[at]);
		return pairs;
	}
	let at = 0;
	for (const one of dates) {
		while (at < meetings.length && distance(meetings[at]!, one) < -nearDays) at++;
		if (at < meetings.length && distance(meetings[at]!, one) <= nearDays) pair(one, meetings[at++]);
	}
	return pairs;
}

/** Days from a date to the meeting; one without a day is far behind. */
function distance({ day }: HeldDate, { start }: Occurrence): number {
	return day === undefined ? Infinity : daysBetween(start.date, day);
}

function order(one: string | undefined, other: string | undefined): number {
	const [a, b] = [one ?? '9999', other ?? '9999'];
	return a < b ? -1 : a > b ? 1 : 0;
}
