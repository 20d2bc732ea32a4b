import { addMonths } from '../../domain/days/calendar';
import { readRule, type Rule } from './rule';
import { Days, followRule, type Followed } from './rule-dates';
import { inZone, stampAt, stampKey, wallMilliseconds, type Stamp } from './stamp';

/** How far a series is followed, in months, of which twelve lie before today. */
const windowMonths = 24;
/** How far the next date is looked for where there is none so near: the 29 of February, and any week 53. */
const farMonths = 120;
/** Of a long series the past gives way first. */
const mostDates = 200;
const pastDates = 30;

const daysOfFile = 500_000;
const daysOfEach = 5_000;

/** What the series of a file may look at, the more the more events it has. */
export function daysOf(events: number): Days {
	return new Days(daysOfFile + events * daysOfEach);
}

/** A date of a series, with an end of its own where it was named with one. */
export interface SeriesDate {
	readonly at: Stamp;
	readonly end?: Stamp;
}

/** How an event says that it repeats. */
export interface Repetition {
	readonly rules: readonly string[];
	/** By which dates are left out (EXRULE). */
	readonly withoutRules: readonly string[];
	readonly added: readonly SeriesDate[];
	readonly excluded: readonly Stamp[];
}

export interface Series {
	readonly dates: readonly SeriesDate[];
	/** It goes on behind the last of them, or began before the first. */
	readonly cut: boolean;
	/** The days for which these are all its dates; without an end where it has no other. */
	readonly covers: { readonly from?: string; readonly to?: string };
	/** The rules that could not be followed, and those of what is left out. */
	readonly unread: readonly string[];
	readonly unreadWithout: readonly string[];
	/** None of its rules could be followed: of them only the start is taken. */
	readonly onlyStart: boolean;
}

/**
 * The dates of a series within two years: from its first on, or, where that lies more than a year back, from a
 * year ago on. One that was over by then is taken from its beginning, one that comes later with its next date. Its
 * start is a date where a rule says so, where it has no rule, and where none can be followed.
 */
export function datesOf(start: Stamp, repetition: Repetition, today: string, days: Days): Series {
	const follower = new Follower(start, days);
	const yearAgo = addMonths(today, -12);
	const from = yearAgo > start.date ? yearAgo : start.date;
	const walls = follower.datesIn(repetition.rules, from);
	const without = new Set(follower.leftOut(repetition.withoutRules, walls));
	const named = new Named(start, repetition);
	const ruled: SeriesDate[] = walls
		.filter((wall) => !without.has(wall))
		.flatMap((wall) => stampAt(wall, start) ?? [])
		.map((at) => ({ at }));
	const hasStart = repetition.rules.length === 0 || walls.length === 0;
	const all = named.with(hasStart ? [{ at: start }, ...ruled] : ruled);
	const dates = nearest(all, today);
	const goesOn = follower.goesOn || dates.at(-1) !== all.at(-1);
	const began = (walls.length > 0 && start.date < from && !follower.fromStart) || dates[0] !== all[0];
	return {
		dates,
		cut: goesOn || began,
		covers: {
			...(began && dates[0] ? { from: dates[0].at.date } : {}),
			...(goesOn && dates.length > 0 ? { to: dates.at(-1)!.at.date } : {})
		},
		unread: follower.unread,
		unreadWithout: follower.unreadWithout,
		onlyStart: walls.length === 0
	};
}

/** Follows the rules of one series, on its clock. */
class Follower {
	readonly unread: string[] = [];
	readonly unreadWithout: string[] = [];
	goesOn = false;
	/** All its dates from the first were taken, as it was over long ago. */
	fromStart = false;
	readonly #start: Stamp;
	readonly #days: Days;

	constructor(start: Stamp, days: Days) {
		this.#start = start;
		this.#days = days;
	}

	/** Each once, in order. */
	datesIn(texts: readonly string[], from: string): number[] {
		const rules = texts.flatMap((text) => read(text, this.unread));
		const within = (first: string, months: number) =>
			rules.flatMap((rule) =>
				this.#follow(rule, Date.parse(first), Date.parse(addMonths(first, months)), this.unread)
			);
		const found = this.#together(within(from, windowMonths));
		if (found.length > 0 || rules.length === 0) return found;
		if (this.goesOn) {
			const later = this.#together(within(addMonths(from, windowMonths), farMonths)).slice(0, 1);
			if (later.length > 0) return later;
		}
		const old = this.#together(within(this.#start.date, windowMonths));
		this.fromStart = true;
		// Rules for days that never come.
		if (old.length === 0) for (const { text } of rules) note(text, this.unread);
		return old;
	}

	/** The dates among those of the series that other rules say too. */
	leftOut(texts: readonly string[], dates: readonly number[]): number[] {
		const [first, last] = [dates[0], dates.at(-1)];
		if (first === undefined || last === undefined) return [];
		return texts
			.flatMap((text) => read(text, this.unreadWithout))
			.flatMap((rule) => this.#follow(rule, first, last, this.unreadWithout))
			.flatMap(({ dates }) => dates);
	}

	#together(followed: readonly Followed[]): number[] {
		this.goesOn = followed.some(({ goesOn }) => goesOn);
		return [...new Set(followed.flatMap(({ dates }) => dates))].sort((a, b) => a - b);
	}

	#follow({ text, rule }: ReadRule, from: number, to: number, unread: string[]): readonly Followed[] {
		const series = {
			start: wallMilliseconds(this.#start),
			wholeDays: this.#start.time === undefined,
			until: rule.until && untilOf(rule.until, this.#start)
		};
		const followed = followRule(rule, series, { from, to }, this.#days);
		if (!followed) note(text, unread);
		return followed ? [followed] : [];
	}
}

interface ReadRule {
	readonly text: string;
	readonly rule: Rule;
}

function read(text: string, unread: string[]): readonly ReadRule[] {
	const rule = readRule(text);
	if (!rule) note(text, unread);
	return rule ? [{ text, rule }] : [];
}

function note(text: string, unread: string[]): void {
	if (!unread.includes(text)) unread.push(text);
}

/** Its end as the clock of the series shows it; a day is meant with the whole of it. */
function untilOf(until: Stamp, { zone }: Stamp): number {
	if (until.time === undefined) return wallMilliseconds(until) + 86_399_000;
	return wallMilliseconds(zone === undefined ? until : inZone(until, zone));
}

/** The dates that a series names one by one, to have them or to leave them out. */
class Named {
	readonly #start: Stamp;
	readonly #added: readonly SeriesDate[];
	readonly #without: ReadonlySet<string>;
	readonly #days: ReadonlySet<string>;

	constructor(start: Stamp, { added, excluded }: Repetition) {
		this.#start = start;
		this.#added = added;
		this.#without = new Set(excluded.map((stamp) => stampKey(onClockOf(stamp, start))));
		this.#days = new Set(excluded.filter(({ time }) => time === undefined).map(({ date }) => date));
	}

	with(ruled: readonly SeriesDate[]): SeriesDate[] {
		const added = this.#added.map(({ at, end }) => {
			const there = onClockOf(at, this.#start);
			return end ? { at: there, end: onClockOf(end, there) } : { at: there };
		});
		const byKey = new Map([...ruled, ...added].map((date) => [stampKey(date.at), date]));
		return [...byKey]
			.filter(([key, { at }]) => !this.#without.has(key) && !this.#days.has(at.date))
			.map(([, date]) => date)
			.sort((a, b) => wallMilliseconds(a.at) - wallMilliseconds(b.at));
	}
}

/**
 * A date named on the clock of the series: what has no zone is meant there, and of whole days a midnight is the day.
 */
export function onClockOf(stamp: Stamp, start: Stamp): Stamp {
	if (start.time === undefined) return { date: stamp.date };
	if (stamp.time === undefined || start.zone === undefined) return stamp;
	return stamp.zone === undefined ? { ...stamp, zone: start.zone } : inZone(stamp, start.zone);
}

function nearest(dates: readonly SeriesDate[], today: string): readonly SeriesDate[] {
	if (dates.length <= mostDates) return dates;
	const past = dates.filter(({ at }) => at.date < today);
	const ahead = dates.slice(past.length);
	const kept = past.slice(-Math.max(pastDates, mostDates - ahead.length));
	return [...kept, ...ahead.slice(0, mostDates - kept.length)];
}
