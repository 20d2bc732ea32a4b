import type { Rule } from './rule';

const day = 86_400_000;
const hour = 3_600_000;

/** The days that following the rules of a file may look at. */
export class Days {
	#left: number;

	constructor(most: number) {
		this.#left = most;
	}

	/** Whether there are any left. */
	spend(days: number): boolean {
		this.#left -= days;
		return this.#left >= 0;
	}
}

/** The end of the year 9999. */
const latest = Date.UTC(10_000, 0, 1) / day;

export interface Followed {
	/** What the clocks show, in milliseconds as if it were UTC, in order. */
	readonly dates: readonly number[];
	/** There may be more behind `to`. */
	readonly goesOn: boolean;
}

/**
 * The dates of a rule from `from` up to `to`, all as the clocks of the series show them: each day of each of its
 * periods is held against every part of the rule. Undefined where more days would have to be looked at than are left.
 *
 * @param start the DTSTART; what the rule does not name (time, weekday, day) is its, and it is a date only where it fits
 * @param wholeDays times of day in the rule say nothing of whole days
 */
export function followRule(
	given: Rule,
	{ start, wholeDays, until }: { start: number; wholeDays: boolean; until: number | undefined },
	{ from, to }: { from: number; to: number },
	days: Days
): Followed | undefined {
	const rule = completed(given, start);
	const times = wholeDays ? [0] : timesOf(given, start);
	const dates: number[] = [];
	const last = Math.min(until ?? Infinity, to);
	let left = rule.count ?? Infinity;
	const first = rule.count === undefined ? from : start;
	for (let period = firstPeriod(rule, start, first); ; period++) {
		const [begins, ends] = periodAt(rule, start, period);
		if (begins * day > last || begins >= latest) break;
		if (!days.spend(ends - begins)) return undefined;
		for (const date of ofPeriod(rule, times, begins, ends)) {
			if (date < start) continue;
			if (date > last || left === 0) break;
			left--;
			if (date >= from) dates.push(date);
		}
		if (left === 0) break;
	}
	return { dates, goesOn: left > 0 && (until === undefined || until > to) };
}

/** With what it takes from the start written out. */
function completed(rule: Rule, start: number): Rule {
	const { freq, months, weeks, yearDays, monthDays, days } = rule;
	if (weeks.length + yearDays.length + monthDays.length + days.length > 0 || freq === 'DAILY') return rule;
	const date = new Date(start);
	if (freq === 'WEEKLY') return { ...rule, days: [{ weekday: date.getUTCDay(), nth: undefined }] };
	const monthDay = { ...rule, monthDays: [date.getUTCDate()] };
	return freq === 'MONTHLY' || months.length > 0
		? monthDay
		: { ...monthDay, months: [date.getUTCMonth() + 1] };
}

/** Milliseconds after midnight. */
function timesOf({ hours, minutes, seconds }: Rule, start: number): number[] {
	const date = new Date(start);
	const or = (list: readonly number[], own: number) => (list.length > 0 ? list : [own]);
	return or(hours, date.getUTCHours())
		.flatMap((h) =>
			or(minutes, date.getUTCMinutes()).flatMap((min) =>
				or(seconds, date.getUTCSeconds()).map((s) => h * hour + min * 60_000 + s * 1_000)
			)
		)
		.sort((a, b) => a - b);
}

/** The number of the last of its periods that begins before a date, or of the one of its start. */
function firstPeriod(rule: Rule, start: number, from: number): number {
	if (from <= start) return 0;
	const { freq, interval } = rule;
	const length = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[freq];
	return Math.max(0, Math.floor((from - start) / day / (length * interval)) - 1);
}

/** Its days, as days since 1970, the last excluded. */
function periodAt({ freq, interval, weekStart }: Rule, start: number, at: number): readonly [number, number] {
	const first = Math.floor(start / day);
	const date = new Date(start);
	const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
	const on = at * interval;
	if (freq === 'DAILY') return [first + on, first + on + 1];
	if (freq === 'WEEKLY') {
		const begins = first - ((weekdayAt(first) - weekStart + 7) % 7) + on * 7;
		return [begins, begins + 7];
	}
	if (freq === 'MONTHLY') return [dayAt(year, month + on), dayAt(year, month + on + 1)];
	return [dayAt(year + on, 0), dayAt(year + on + 1, 0)];
}

/** The first of a month; beyond the end of time where a calendar has none. */
function dayAt(year: number, month: number): number {
	const time = Date.UTC(year, month, 1);
	return Number.isNaN(time) ? latest : time / day;
}

function weekdayAt(at: number): number {
	return (((at + 4) % 7) + 7) % 7;
}

/** Its dates in one period, in order. */
function ofPeriod(rule: Rule, times: readonly number[], begins: number, ends: number): readonly number[] {
	const dates: number[] = [];
	for (let at = begins; at < ends; at++)
		if (fits(rule, at)) for (const time of times) dates.push(at * day + time);
	if (rule.positions.length === 0) return dates;
	return dates.filter(
		(_, at) => rule.positions.includes(at + 1) || rule.positions.includes(at - dates.length)
	);
}

/** Whether a day is one that every part of the rule allows. */
function fits(rule: Rule, at: number): boolean {
	const { months, weeks, yearDays, monthDays, days } = rule;
	const date = new Date(at * day);
	const [year, month, monthDay] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
	if (months.length > 0 && !months.includes(month + 1)) return false;
	if (monthDays.length > 0) {
		const length = dayAt(year, month + 1) - dayAt(year, month);
		if (!isAmong(monthDays, monthDay - 1, length)) return false;
	}
	const yearFirst = dayAt(year, 0);
	if (yearDays.length > 0 && !isAmong(yearDays, at - yearFirst, dayAt(year + 1, 0) - yearFirst)) return false;
	if (weeks.length > 0 && !isInWeek(rule, at)) return false;
	const weekday = weekdayAt(at);
	return (
		days.length === 0 ||
		days.some((one) => one.weekday === weekday && (one.nth === undefined || isNth(rule, one.nth, at)))
	);
}

/** Whether what stands at a place, counted from 0 among so many, is named from either end. */
function isAmong(named: readonly number[], place: number, length: number): boolean {
	return named.includes(place + 1) || named.includes(place - length);
}

/** The first week of a year is the first that has four days of it. */
function isInWeek({ weeks, weekStart }: Rule, at: number): boolean {
	const middle = at - ((weekdayAt(at) - weekStart + 7) % 7) + 3;
	const year = new Date(middle * day).getUTCFullYear();
	const [first, next] = [dayAt(year, 0), dayAt(year + 1, 0)];
	const place = middle - first;
	return isAmong(weeks, Math.floor(place / 7), Math.floor((next - first - 1 - (place % 7)) / 7) + 1);
}

/** Of the month, or where the rule is of years and names no month, of the year. */
function isNth({ freq, months }: Rule, nth: number, at: number): boolean {
	const date = new Date(at * day);
	const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
	const ofYear = freq === 'YEARLY' && months.length === 0;
	const begins = ofYear ? dayAt(year, 0) : dayAt(year, month);
	const ends = ofYear ? dayAt(year + 1, 0) : dayAt(year, month + 1);
	return nth > 0 ? Math.floor((at - begins) / 7) + 1 === nth : Math.floor((ends - 1 - at) / 7) + 1 === -nth;
}
