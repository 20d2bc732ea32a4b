import ICAL from 'ical.js';
import { addMonths, daysBetween } from '../../domain/due/calendar';
import { inZone, stampAt, stampKey, wallMilliseconds, type Stamp } from './stamp';

/** How far a series is followed, in months, and to how many dates. */
const windowMonths = 24;
const mostDates = 200;

/*
 * How many steps may be taken: from one date to the next, which for leap days is four years; for one series; and for
 * all of a file. A rule for a date that never comes ends here.
 */
const stepsBetween = 3_200;
const stepsOfSeries = 12_000;
const stepsOfFile = 20_000;
const stepsOfEach = 1_000;

/** What the series of a file may spend. */
export class Steps {
	#file: number;
	#series = 0;
	#between = 0;

	constructor(events: number) {
		this.#file = stepsOfFile + events * stepsOfEach;
	}

	begin(): void {
		this.#series = stepsOfSeries;
		this.found();
	}

	found(): void {
		this.#between = stepsBetween;
	}

	spend(): void {
		if (Math.min(this.#between--, this.#series--, this.#file--) <= 0) throw new OutOfSteps();
	}
}

class OutOfSteps extends Error {}

export interface Series {
	readonly dates: readonly Stamp[];
	/** It goes on behind the last of them, or began before the first. */
	readonly cut: boolean;
	/** The rule could not be followed. */
	readonly unread: boolean;
}

/**
 * The dates of a series within two years: from its first on, or, where that lies more than a year back, from a
 * year ago on. A series that was over by then is taken from its beginning.
 */
export function datesOf(
	start: Stamp,
	rule: string,
	{ added, excluded }: { added: readonly Stamp[]; excluded: readonly Stamp[] },
	today: string,
	steps: Steps
): Series {
	const parsed = parsedRule(rule);
	if (!parsed) return { dates: [start], cut: false, unread: true };
	const yearAgo = addMonths(today, -12);
	let followed = follow(start, parsed, yearAgo > start.date ? yearAgo : start.date, steps);
	if (followed.dates.length === 0 && !followed.unread) followed = follow(start, parsed, start.date, steps);
	if (followed.dates.length === 0) followed = { dates: [start], cut: false, unread: true };
	const without = new Set(excluded.map((stamp) => excludedKey(stamp, start)));
	const days = new Set(excluded.filter(({ time }) => time === undefined).map(({ date }) => date));
	const more = added.map((stamp) => (start.zone === undefined ? stamp : inZone(stamp, start.zone)));
	const byKey = new Map([...followed.dates, ...more].map((stamp) => [stampKey(stamp), stamp]));
	const dates = [...byKey]
		.filter(([key, { date }]) => !without.has(key) && !days.has(date))
		.map(([, stamp]) => stamp)
		.sort((a, b) => wallMilliseconds(a) - wallMilliseconds(b))
		.slice(0, mostDates);
	return { dates, cut: followed.cut, unread: followed.unread };
}

/** A series of whole days may exclude midnights. */
function excludedKey(stamp: Stamp, start: Stamp): string {
	return stampKey(start.time === undefined ? { date: stamp.date } : stamp);
}

function follow(start: Stamp, rule: ICAL.Recur, from: string, steps: Steps): Series {
	const to = addMonths(from, windowMonths);
	const dates: Stamp[] = [];
	const until = untilOf(rule, start);
	const ends = Date.parse(to);
	steps.begin();
	try {
		const iterator = new BoundedIterator(
			nearer(start, rule, from),
			rule,
			until === undefined ? ends : Math.min(until, ends),
			steps
		);
		let taken = 0;
		for (let next = iterator.next(); next; next = iterator.next()) {
			taken++;
			steps.found();
			const stamp = stampAt(
				Date.UTC(next.year, next.month - 1, next.day, next.hour, next.minute, next.second),
				start
			);
			if (!stamp) break;
			if (stamp.date < from) continue;
			if (dates.length === mostDates) return { dates, cut: true, unread: false };
			dates.push(stamp);
		}
		const isOver = rule.count ? taken >= rule.count : until !== undefined && until <= ends;
		return { dates, cut: !isOver || start.date < from, unread: false };
	} catch (error) {
		// The library throws an ordinary error for a rule that contradicts itself.
		if (dates.length > 0) return { dates, cut: true, unread: false };
		return { dates: [start], cut: error instanceof OutOfSteps, unread: true };
	}
}

/** A later date of the same rhythm, where days or weeks are counted for ever: they need not be walked one by one. */
function nearer(start: Stamp, { freq, interval, count }: ICAL.Recur, from: string): Stamp {
	if (count || (freq !== 'DAILY' && freq !== 'WEEKLY')) return start;
	const days = Math.max(1, interval) * (freq === 'WEEKLY' ? 7 : 1);
	const periods = Math.floor(daysBetween(start.date, from) / days) - 1;
	if (periods <= 0) return start;
	return stampAt(wallMilliseconds(start) + periods * days * 86_400_000, start) ?? start;
}

/** Its end as the clock of the series shows it. */
function untilOf({ until }: ICAL.Recur, start: Stamp): number | undefined {
	if (!until) return undefined;
	const { year, month, day, hour, minute, second, isDate } = until;
	if (isDate) return Date.UTC(year, month - 1, day, 23, 59, 59);
	const stamp = stampAt(Date.UTC(year, month - 1, day, hour, minute, second), {
		date: '2000-01-01',
		time: '00:00:00',
		...(until.zone === ICAL.Timezone.utcTimezone ? { zone: 'UTC' } : {})
	});
	if (!stamp) return undefined;
	return wallMilliseconds(
		start.zone === undefined || stamp.zone === undefined ? stamp : inZone(stamp, start.zone)
	);
}

function parsedRule(rule: string): ICAL.Recur | undefined {
	// Nobody meets by the second, and a list of ten thousand days is no rule anybody made.
	if (rule.length > 2_000 || /FREQ=(?:SECONDLY|MINUTELY|HOURLY)/i.test(rule)) return undefined;
	try {
		return ICAL.Recur.fromString(rule.toUpperCase());
	} catch {
		// The library throws an ordinary error for what is no rule.
		return undefined;
	}
}

/** The library's iterator, on the clock of the series, which gives up when the steps are spent. */
class BoundedIterator extends ICAL.RecurIterator {
	readonly #steps: Steps;

	constructor(start: Stamp, rule: ICAL.Recur, until: number, steps: Steps) {
		const bounded = rule.clone();
		bounded.until = timeAt(until, false);
		super({
			rule: bounded,
			dtstart: timeAt(wallMilliseconds(start), start.time === undefined),
			initialized: true
		});
		this.#steps = steps;
		// Left out above, since it may loop for ever where a leap day never comes.
		this['init']();
	}

	override check_contracting_rules(): boolean {
		this.#steps.spend();
		return super.check_contracting_rules();
	}

	override increment_month(): void {
		this.#steps.spend();
		super.increment_month();
	}

	override increment_year(years: unknown): void {
		this.#steps.spend();
		super.increment_year(years);
	}

	override increment_monthday(days: unknown): void {
		this.#steps.spend();
		super.increment_monthday(days);
	}

	override increment_generic(by: unknown, part: unknown, factor: unknown, next: unknown): void {
		this.#steps.spend();
		super.increment_generic(by, part, factor, next);
	}
}

function timeAt(wall: number, isDate: boolean): ICAL.Time {
	const date = new Date(wall);
	return ICAL.Time.fromData({
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes(),
		second: date.getUTCSeconds(),
		isDate
	});
}
