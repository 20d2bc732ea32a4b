import { monthNamed, readPartialDate, wholeYear } from '../../domain/days/partial-date';
import { withoutUnit } from './units';

/** What a column is for that has money of a time: a month or a quarter, of a year where the heading names one; or a year. */
export interface Period {
	/** Four digits; undefined of a month or quarter of which no year is told. */
	readonly year: string | undefined;
	/** 1 to 12, or 1 to 4; of a year neither. */
	readonly month?: number;
	readonly quarter?: number;
}

/** Headings of periods are short; what is longer is a text. */
const longest = 60;

/** Of one year: `2026`, `FY 2026`, `Budget 2026`, `Total 2026 CHF`. */
const year = /^(?:\D{0,20}\b)?(?:FY|EF)?\s?((?:19|20)\d\d)(?:[^\d/-]{0,20})$/iu;
const quarterFirst =
	/^(?:[\p{L}-]{1,15} )?(?:[TQ] ?([1-4])|([1-4])(?:er|e|è|eme|ème|st|nd|rd|th|o|º|°|\.)? ?(?:trim(?:estre)?|quarter|quartal|qtr)\.?)(?:[ ./-]{0,3}(?:de |del |of )?'?(\d{2}|\d{4}))?$/iu;
const quarterNamed =
	/^(?:[\p{L}-]{1,15} )?(?:trim(?:estre)?|quarter|quartal|qtr)\.? ?([1-4])(?:[ ./-]{0,3}'?(\d{2}|\d{4}))?$/iu;
const yearBeforeQuarter = /^(\d{4})[ ./-]{0,3}[TQ] ?([1-4])$/iu;
const monthNameFirst = /^(?:[\p{L}-]{2,15} )?(\p{L}{3,12})\.?(?:[ ./-]{0,3}'?(\d{2}|\d{4}))?$/u;
const yearBeforeMonth = /^(\d{4})[ ./-]{1,3}(\p{L}{3,12})\.?$/u;

/**
 * The month, quarter or year that a heading is of, in English, French, German or Italian, as offices and spreadsheets
 * write it: `janv. 26`, `Jan-26`, `2026-01`, `01.01.2026`, `T1 2026`, `Q1 26`, `1. Quartal 2026`, `Budget 2026 (kCHF)`.
 */
export function periodOf(heading: string): Period | undefined {
	const text =
		heading.length > longest ? '' : withoutUnit(heading).replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
	if (text === '') return undefined;
	return quarterIn(text) ?? monthIn(text) ?? yearIn(text);
}

function yearIn(text: string): Period | undefined {
	const found = year.exec(text)?.[1];
	return found === undefined ? undefined : { year: found };
}

function quarterIn(text: string): Period | undefined {
	const first = quarterFirst.exec(text);
	if (first) return ofQuarter(first[1] ?? first[2]!, first[3]);
	const named = quarterNamed.exec(text);
	if (named) return ofQuarter(named[1]!, named[2]);
	const behind = yearBeforeQuarter.exec(text);
	return behind ? ofQuarter(behind[2]!, behind[1]) : undefined;
}

function ofQuarter(number: string, said: string | undefined): Period {
	return { year: said === undefined ? undefined : wholeYear(said), quarter: Number(number) };
}

function monthIn(text: string): Period | undefined {
	const date = readPartialDate(text);
	if (date !== undefined && date.length > 4)
		return { year: date.slice(0, 4), month: Number(date.slice(5, 7)) };
	const first = monthNameFirst.exec(text);
	const [name, said] = first ? [first[1]!, first[2]] : [...(yearBeforeMonth.exec(text) ?? [])].toReversed();
	const month = name === undefined ? undefined : monthNamed(name);
	return month === undefined ? undefined : { year: said === undefined ? undefined : wholeYear(said), month };
}
