import { withoutUnseen } from '../base/text/unseen';

/*
 * A date as exactly as it is known: `2021`, `2021-05` or `2021-05-31`. Texts of this form sort by themselves.
 * Years have four digits, the first not zero.
 */

const pattern = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

export function isPartialDate(text: string): boolean {
	const parts = pattern.exec(text);
	if (!parts) return false;
	return parts[3] === undefined || Number(parts[3]) <= daysInMonth(Number(parts[1]), Number(parts[2]));
}

/** Days of a month (1–12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The first day a partial date may mean. */
export function firstDay(date: string): string {
	return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day a partial date may mean. */
export function lastDay(date: string): string {
	if (date.length === 4) return `${date}-12-31`;
	if (date.length > 7) return date;
	return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}`;
}

const months = [
	['january', 'janvier', 'januar', 'gennaio'],
	['february', 'fevrier', 'februar', 'febbraio'],
	['march', 'mars', 'marz', 'marzo', 'mrz'],
	['april', 'avril', 'april', 'aprile'],
	['may', 'mai', 'mai', 'maggio'],
	['june', 'juin', 'juni', 'giugno'],
	['july', 'juillet', 'juli', 'luglio'],
	['august', 'aout', 'august', 'agosto'],
	['september', 'septembre', 'september', 'settembre'],
	['october', 'octobre', 'oktober', 'ottobre'],
	['november', 'novembre', 'november', 'novembre'],
	['december', 'decembre', 'dezember', 'dicembre']
];

const unaccented = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Month 1–12 of its name in English, French, German or Italian, or of an unambiguous beginning; undefined otherwise. */
export function monthNamed(name: string): number | undefined {
	const wanted = unaccented(name).replace(/\.$/, '');
	if (wanted.length < 3) return undefined;
	const found = months.flatMap((names, at) => (names.some((n) => n.startsWith(wanted)) ? [at + 1] : []));
	return found.length === 1 ? found[0] : undefined;
}

const dayFirst = /^(?:(\d{1,2})([./-]))?(\d{1,2})[./-](\d{4})$/;
const yearFirst = /^(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?$/;
const named = /^(?:(\d{1,2})(?:er|st|nd|rd|th)?\.? )?(\p{L}+\.?) (\d{4})$/u;
/** As spreadsheets write a day or a month back: `29-Nov-26`, `Dec-23`. */
const hyphened = /^(?:(\d{1,2})-)?(\p{L}+)\.?-(\d{2}|\d{4})$/u;
const midnight = /[T ]00:00(?::00(?:\.0+)?)?$/;

/**
 * Reads a date as people and spreadsheets write it around Geneva: year first, or day before month
 * (`31.05.2021`, `31/05/2021`, `05.2021`, `31 May 2021`, `31 mai 2021`, `mai 2021`, `31-May-21`); a midnight behind it
 * is ignored. Never month before day: nobody could tell.
 */
export function readPartialDate(typed: string): string | undefined {
	const text = withoutUnseen(typed).trim().replace(/\s+/g, ' ').replace(midnight, '');
	if (/^\d{4}$/.test(text)) return dateOf(text);
	const iso = yearFirst.exec(text);
	if (iso) return dateOf(iso[1], iso[2], iso[3]);
	const numbers = dayFirst.exec(text);
	if (numbers) return dateOf(numbers[4], numbers[3], numbers[1]);
	const words = named.exec(text);
	const parts = words ?? hyphened.exec(text);
	const month = parts && monthNamed(parts[2]!);
	return month ? dateOf(wholeYear(parts[3]!), String(month), parts[1]) : undefined;
}

/** Of a year of two digits beside a month in words: up to 49 of this century, as CERN is younger than that of the last. */
export function wholeYear(year: string): string {
	if (year.length === 4) return year;
	return Number(year) < 50 ? `20${year}` : `19${year}`;
}

function dateOf(year?: string, month?: string, day?: string): string | undefined {
	const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')];
	const date = parts.filter((part) => part !== undefined).join('-');
	return isPartialDate(date) ? date : undefined;
}
