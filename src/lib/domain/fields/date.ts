import type { Field } from '../schema/field';
import { fail, ok } from '../base/result';
import type { SheetValue } from '../base/sheet';
import type { Locale } from '../base/words';
import { checked, fieldType, type Described } from './field-type';
import { firstDay, isPartialDate, lastDay, readPartialDate } from '../days/partial-date';

/** A day, a month or a year: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export function date(described: Described): Field<string> {
	return { type: dateType, ...described };
}

/** A day as a spreadsheet gives it, and the time behind it. */
const timed = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)$/;

const dateType = fieldType<string>({
	name: 'date',
	filter: 'range',
	schema: (z) => checked(z.string().regex(/^[1-9]\d{3}(-\d{2}(-\d{2})?)?$/), checkDate),
	check: checkDate,
	parse(typed) {
		if (typed.trim() === '') return ok(null);
		const value = readPartialDate(typed);
		return value === undefined ? fail({ type: 'not-a-date', text: typed.trim().slice(0, 80) }) : ok(value);
	},
	meant: (text) => timed.exec(text.trim())?.slice(1) ?? [],
	show: (value, lens) => showDate(value, lens.locale),
	toCell: (value) => value,
	cells: { of: (value, lens) => [dayCell(value, lens?.locale)] },
	searchText: (value, lens) => `${value} ${showDate(value, lens.locale)}`,
	sortKey: (value) => value,
	span: (value) => [firstDay(value), lastDay(value)]
});

function checkDate(value: unknown) {
	if (typeof value !== 'string') return { type: 'wrong-type', expected: 'date' } as const;
	return isPartialDate(value) ? undefined : ({ type: 'not-a-date', text: value.slice(0, 80) } as const);
}

/** A partial date in a spreadsheet: a whole day is one, a month or a year is a text, in the style of the reader. */
export function dayCell(value: string, locale: Locale | undefined): SheetValue {
	if (value.length === 10) return { day: value };
	return locale ? showDate(value, locale) : value;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A partial date in the style of the reader: `31 May 2021`, `mai 2021`, `2021`; other texts unchanged. */
export function showDate(value: string, locale: Locale): string {
	if (!isPartialDate(value) || value.length === 4) return value;
	const [year, month, day] = value.split('-').map(Number);
	const key = `${locale}${day ? 'd' : 'm'}`;
	let format = formats.get(key);
	if (!format) {
		const style = { year: 'numeric', month: day ? 'short' : 'long', timeZone: 'UTC' } as const;
		const tag = locale === 'fr' ? 'fr-CH' : 'en-GB';
		format = new Intl.DateTimeFormat(tag, day ? { ...style, day: 'numeric' } : style);
		formats.set(key, format);
	}
	return format.format(Date.UTC(year!, month! - 1, day ?? 1));
}
