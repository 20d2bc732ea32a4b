import { withoutUnseen } from '../base/text/unseen';
import { daysInMonth, isPartialDate, readPartialDate } from './partial-date';

/*
 * Dates as people say them from where they stand: `tomorrow`, `in 3 weeks`, `next Monday`, `15.1.`. For forms, which
 * know today; a cell of a file never means the day it is read on.
 */

const dayLength = 86_400_000;

const numbers: Readonly<Record<string, number>> = {
	a: 1,
	an: 1,
	one: 1,
	un: 1,
	une: 1,
	two: 2,
	deux: 2,
	three: 3,
	trois: 3,
	four: 4,
	quatre: 4,
	five: 5,
	cinq: 5,
	six: 6
};

const fixed: Readonly<Record<string, number>> = {
	today: 0,
	"aujourd'hui": 0,
	tomorrow: 1,
	demain: 1,
	'next week': 7,
	'la semaine prochaine': 7,
	'semaine prochaine': 7
};

const weekdays = [
	['sunday', 'dimanche'],
	['monday', 'lundi'],
	['tuesday', 'mardi'],
	['wednesday', 'mercredi'],
	['thursday', 'jeudi'],
	['friday', 'vendredi'],
	['saturday', 'samedi']
];

const units: readonly (readonly [RegExp, 'days' | 'months', number])[] = [
	[/^(?:d|days?|j|jours?)$/, 'days', 1],
	[/^(?:w|weeks?|s|sem|semaines?)$/, 'days', 7],
	[/^(?:m|months?|mois)$/, 'months', 1],
	[/^(?:y|years?|a|ans?|annees?)$/, 'months', 12]
];

const span = /^(?:(?:in|dans) |\+ ?)([a-z]{1,20}|\d{1,3}) ?([a-z]{1,20})$/;
const dayAndMonth = /^(\d{1,2})[./](\d{1,2})\.?$/;
const monthsEnd = /^(?:end of (?:the )?month|fin (?:du|de) mois)$/;

/**
 * Reads a date as typed on a day: everything `readPartialDate` reads, and what is said from that day in English
 * or French. Undefined for anything else, and for a date that would not exist.
 *
 * @param today whole
 */
export function readDateOn(today: string, typed: string): string | undefined {
	const seen = withoutUnseen(typed);
	const written = readPartialDate(seen);
	if (written !== undefined) return written;
	const text = seen
		.trim()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[’ʼ‘]/g, "'")
		.replace(/\s+/g, ' ')
		.toLowerCase();
	return real(
		readFixed(text, today) ??
			readSpan(text, today) ??
			readWeekday(text, today) ??
			readDayAndMonth(text, today)
	);
}

function readFixed(text: string, today: string): string | undefined {
	if (monthsEnd.test(text)) return inMonths(today, 0, 31);
	if (/^(?:next month|(?:le )?mois prochain)$/.test(text)) return inMonths(today, 1);
	const days = Object.hasOwn(fixed, text) ? fixed[text] : undefined;
	return days === undefined ? undefined : inDays(today, days);
}

function readSpan(text: string, today: string): string | undefined {
	const [, count = '', unit = ''] = span.exec(text) ?? [];
	const found = units.find(([names]) => names.test(unit));
	const number = Object.hasOwn(numbers, count)
		? numbers[count]!
		: /^\d+$/.test(count)
			? Number(count)
			: undefined;
	if (!found || number === undefined) return undefined;
	const [, measure, size] = found;
	return measure === 'days' ? inDays(today, number * size) : inMonths(today, number * size);
}

/** The next such day after today. */
function readWeekday(text: string, today: string): string | undefined {
	const name = text.replace(/^next | prochain$/, '');
	const wanted = weekdays.findIndex((names) => names.includes(name));
	if (wanted < 0) return undefined;
	const ahead = (wanted - new Date(Date.parse(today)).getUTCDay() + 7) % 7;
	return inDays(today, ahead === 0 ? 7 : ahead);
}

/** The next such day from today on; the year is understood. */
function readDayAndMonth(text: string, today: string): string | undefined {
	const [, day, month] = dayAndMonth.exec(text) ?? [];
	if (day === undefined || month === undefined) return undefined;
	const inYear = (year: number) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const year = Number(today.slice(0, 4));
	return inYear(year) < today ? inYear(year + 1) : inYear(year);
}

function inDays(today: string, days: number): string {
	return new Date(Date.parse(today) + days * dayLength).toISOString().slice(0, 10);
}

/** So many months on, on the same day or another; the last of the month where that month is shorter. */
function inMonths(today: string, months: number, day = Number(today.slice(8))): string {
	const at = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + months;
	const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
	const two = (value: number) => String(value).padStart(2, '0');
	return `${year}-${two(month)}-${two(Math.min(day, daysInMonth(year, month)))}`;
}

function real(date: string | undefined): string | undefined {
	return date !== undefined && isPartialDate(date) ? date : undefined;
}
