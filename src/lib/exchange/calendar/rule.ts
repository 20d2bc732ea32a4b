import { readStamp, type Stamp } from './stamp';

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A weekday of a rule, Sunday 0; with `nth` only that one of its month or year, below 0 counted from the end. */
export interface RuleDay {
	readonly weekday: number;
	readonly nth: number | undefined;
}

/** A rule of repetition (RFC 5545 section 3.3.10) that is followed exactly. Lists are empty where it names none. */
export interface Rule {
	readonly freq: Frequency;
	readonly interval: number;
	readonly count: number | undefined;
	readonly until: Stamp | undefined;
	/** The weekday on which weeks begin, Sunday 0. */
	readonly weekStart: number;
	readonly months: readonly number[];
	readonly weeks: readonly number[];
	readonly yearDays: readonly number[];
	readonly monthDays: readonly number[];
	readonly days: readonly RuleDay[];
	readonly hours: readonly number[];
	readonly minutes: readonly number[];
	readonly seconds: readonly number[];
	readonly positions: readonly number[];
}

/** A list of thousands of days is no rule that anybody made, nor is one of more times a day than these. */
const longestRule = 2_000;
const mostTimes = 24;

const frequencies: readonly string[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] satisfies Frequency[];
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * Reads a rule; undefined for one that is not followed: below a day, in another calendar than ours, with parts that
 * are unknown or not allowed together, or on which programs differ. Blanks within it say nothing.
 */
export function readRule(text: string): Rule | undefined {
	const parts = partsOf(text);
	if (!parts) return undefined;
	const one = <T>(name: string, read: (value: string) => T | undefined) => only(parts, name, read);
	const list = <T>(name: string, read: (value: string) => T | undefined) => listed(parts, name, read);
	const inGregorian = one('RSCALE', (value) => (value === 'GREGORIAN' ? value : undefined));
	const omitting = one('SKIP', (value) => (value === 'OMIT' ? value : undefined));
	const found = {
		freq: one('FREQ', (value) => (frequencies.includes(value) ? (value as Frequency) : undefined)),
		interval: one('INTERVAL', (value) => number(value, 1, 1_000_000)),
		count: one('COUNT', (value) => number(value, 1, 1_000_000_000)),
		until: one('UNTIL', (value) => readStamp(value, undefined)),
		weekStart: one('WKST', weekdayOf),
		months: list('BYMONTH', (value) => number(value, 1, 12)),
		weeks: list('BYWEEKNO', (value) => fromEnd(value, 53)),
		yearDays: list('BYYEARDAY', (value) => fromEnd(value, 366)),
		monthDays: list('BYMONTHDAY', (value) => fromEnd(value, 31)),
		days: list('BYDAY', dayOf),
		hours: list('BYHOUR', (value) => number(value, 0, 23)),
		minutes: list('BYMINUTE', (value) => number(value, 0, 59)),
		seconds: list('BYSECOND', (value) => number(value, 0, 59)),
		positions: list('BYSETPOS', (value) => fromEnd(value, 366))
	};
	if (parts.size > 0 || !inGregorian || !omitting) return undefined;
	if (Object.values(found).some((part) => part === undefined)) return undefined;
	const { freq, interval, count, until, weekStart, ...lists } = found as Whole<typeof found>;
	if (freq[0] === undefined) return undefined;
	const rule: Rule = {
		...lists,
		freq: freq[0],
		interval: interval[0] ?? 1,
		count: count[0],
		until: until[0],
		weekStart: weekStart[0] ?? 1
	};
	return isFollowed(rule) ? rule : undefined;
}

type Whole<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

/**
 * Whether its parts mean the same to everybody. By year, days of the month without a month, and weeks without a
 * weekday, are read in two ways; so are weeks together with intervals, places or other days, since a week may lie in
 * two years. A mere number of a weekday needs a month or a year to be counted in.
 */
function isFollowed(rule: Rule): boolean {
	const { freq, interval, months, weeks, yearDays, monthDays, days, positions } = rule;
	const yearly = freq === 'YEARLY';
	const numbered = days.filter(({ nth }) => nth !== undefined);
	if (rule.hours.length * rule.minutes.length * rule.seconds.length > mostTimes) return false;
	if (weeks.length > 0) {
		const plain = yearly && interval === 1 && days.length > 0 && numbered.length === 0;
		if (!plain || yearDays.length + monthDays.length + positions.length > 0) return false;
	}
	if (yearDays.length > 0 && (!yearly || monthDays.length > 0)) return false;
	if (monthDays.length > 0 && (freq === 'WEEKLY' || (yearly && months.length === 0))) return false;
	if (numbered.length > 0) {
		if ((!yearly && freq !== 'MONTHLY') || yearDays.length + monthDays.length > 0) return false;
		const most = yearly && months.length === 0 ? 53 : 5;
		if (numbered.some(({ nth }) => Math.abs(nth!) > most)) return false;
	}
	const others = [months, weeks, yearDays, monthDays, days, rule.hours, rule.minutes, rule.seconds];
	return positions.length === 0 || others.some((list) => list.length > 0);
}

/** Its parts by name; undefined where one is named twice or is no part. */
function partsOf(text: string): Map<string, string> | undefined {
	if (text.length > longestRule) return undefined;
	const parts = new Map<string, string>();
	for (const part of text.replace(/\s+/g, '').toUpperCase().split(';')) {
		// Google ends rules with a separator.
		if (part === '') continue;
		const at = part.indexOf('=');
		const name = part.slice(0, at);
		if (at < 1 || parts.has(name)) return undefined;
		parts.set(name, part.slice(at + 1));
	}
	return parts;
}

/** Takes a part out: one value, or none where it is not named; undefined where it cannot be read. */
function only<T>(
	parts: Map<string, string>,
	name: string,
	read: (value: string) => T | undefined
): readonly [T?] | undefined {
	const text = parts.get(name);
	if (text === undefined) return [];
	parts.delete(name);
	const value = read(text);
	return value === undefined ? undefined : [value];
}

/** The same of a list, each value once. */
function listed<T>(
	parts: Map<string, string>,
	name: string,
	read: (value: string) => T | undefined
): readonly T[] | undefined {
	const text = parts.get(name);
	if (text === undefined) return [];
	parts.delete(name);
	const values = [...new Set(text.split(','))].map(read);
	return values.includes(undefined) ? undefined : (values as T[]);
}

function number(text: string, least: number, most: number): number | undefined {
	const value = /^\+?\d{1,10}$/.test(text) ? Number(text) : NaN;
	return value >= least && value <= most ? value : undefined;
}

/** Counted from the first, or below 0 from the last; there is no zeroth. */
function fromEnd(text: string, most: number): number | undefined {
	const size = number(text.replace(/^[+-]/, ''), 1, most);
	return size === undefined ? undefined : text.startsWith('-') ? -size : size;
}

function weekdayOf(text: string): number | undefined {
	const at = weekdays.indexOf(text);
	return at < 0 ? undefined : at;
}

function dayOf(text: string): RuleDay | undefined {
	const weekday = weekdayOf(text.slice(-2));
	const before = text.slice(0, -2);
	const nth = before === '' ? undefined : fromEnd(before, 53);
	return weekday === undefined || (before !== '' && nth === undefined) ? undefined : { weekday, nth };
}
