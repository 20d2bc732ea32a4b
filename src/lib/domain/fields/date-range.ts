import type { Field, FieldProblem } from '../schema/field';
import { isJsonObject } from '../base/json';
import { fail, ok } from '../base/result';
import type { SheetValue } from '../base/sheet';
import type { Locale } from '../base/words';
import { dayCell, showDate } from './date';
import { checked, fieldType, type Described } from './field-type';
import { firstDay, isPartialDate, lastDay, readPartialDate } from '../days/partial-date';

/** From a date to a date, both included and partial; one of the two may be open. */
export type DateRange = { readonly from?: string; readonly to?: string };

/** One composite value: two laptops never mix one's beginning with the other's end. */
export function dateRange(described: Described): Field<DateRange> {
	return { type: rangeType, ...described };
}

/** One day or several in a row: without an end it is the day, or the month, that it begins with. */
export function days(described: Described): Field<DateRange> {
	return { type: daysType, ...described };
}

/** Characters that two dates in words never need; what is longer is not looked at closely. */
const longest = 100;

const rangeType = fieldType<DateRange>({
	name: 'dateRange',
	filter: 'range',
	schema: (z) =>
		checked(z.strictObject({ from: z.string().optional(), to: z.string().optional() }), checkRange),
	check: checkRange,
	parse(typed) {
		const text = typed.trim();
		if (text === '') return ok(null);
		const sides = text.length > longest ? undefined : split(text);
		if (!sides) return fail({ type: 'not-a-date', text: text.slice(0, 80) });
		const range: { from?: string; to?: string } = {};
		for (const [end, side] of [
			['from', sides[0]],
			['to', sides[1]]
		] as const) {
			if (side === '') continue;
			const value = readPartialDate(side);
			if (value === undefined) return fail({ type: 'not-a-date', text: side.slice(0, 80) });
			range[end] = value;
		}
		const problem = checkRange(range);
		return problem ? fail(problem) : ok(range);
	},
	show: (value, lens) => showRange(value, lens.locale),
	toCell: ({ from, to }) => `${from ?? ''}/${to ?? ''}`,
	cells: {
		second: { name: 'end', label: { en: 'end', fr: 'fin' } },
		of: ({ from, to }, lens) => [endCell(from, lens?.locale), endCell(to, lens?.locale)],
		join: joinEnds
	},
	searchText: ({ from, to }) => `${from ?? ''} ${to ?? ''}`.trim(),
	sortKey: ({ from, to }) => from ?? to ?? '',
	span: ({ from, to }) => [from ? firstDay(from) : '0', to ? lastDay(to) : '9']
});

const daysType: typeof rangeType = {
	...rangeType,
	show: (value, lens) => showDays(value, lens.locale),
	span({ from, to }) {
		const end = to ?? from;
		return [from ? firstDay(from) : '0', end ? lastDay(end) : '9'];
	}
};

/** Days in a row for people: `3 Dec 2026`, `3 Dec 2026 – 5 Dec 2026`. */
export function showDays({ from, to }: DateRange, locale: Locale): string {
	return showRange(from === undefined ? { to } : { from, to: to ?? from }, locale);
}

/**
 * A range for people: `2016 – 2019`, `from 2016`, `jusqu’en 2019`; one date where both ends are it. A range
 * that is open may still lie ahead: its words do not say that it has begun.
 */
export function showRange({ from, to }: DateRange, locale: Locale): string {
	const [first, last] = [from, to].map((end) => end && showDate(end, locale));
	if (first && last) return first === last ? first : `${first} – ${last}`;
	if (locale === 'en') return first ? `from ${first}` : `until ${last}`;
	return first
		? `dès ${from!.length < 10 ? '' : 'le '}${first}`
		: `jusqu’${to!.length < 10 ? 'en' : 'au'} ${last}`;
}

const since = /^(?:since|from|depuis|dès|à partir de) (?:le )?(.+)$/i;
const until = /^(?:until|till|to|jusqu['’](?:en|au|à)) (.+)$/i;

/**
 * Two sides around `/` (as in ISO 8601), `–`, `..` or a hyphen between spaces; an open side is empty or `…`, or
 * said in words. A single date is a range of itself.
 */
function split(text: string): readonly [string, string] | undefined {
	const [begun, ended] = [since.exec(text)?.[1], until.exec(text)?.[1]];
	if (begun) return [begun, ''];
	if (ended) return ['', ended];
	const iso = /^(\d{4}[\d-]*)?\/(\d{4}[\d-]*)?$/.exec(text);
	const sides = iso ? [iso[1], iso[2]] : text.split(/–|—|\.\.|\s-\s/);
	if (sides.length > 2) return undefined;
	const [from = '', to = ''] = sides.length === 1 ? [text, text] : sides;
	return [from.replace('…', '').trim(), to.replace('…', '').trim()];
}

function endCell(end: string | undefined, locale: Locale | undefined): SheetValue {
	return end === undefined ? '' : dayCell(end, locale);
}

/** Two ends from two cells; the first alone where it tells of both. */
function joinEnds(first: string, second: string): string {
	const [from, to] = [first.trim(), second.trim()];
	if (from === '' && to === '') return '';
	return from === '' || readPartialDate(from) !== undefined ? `${from} – ${to}` : from;
}

function checkRange(value: unknown): FieldProblem | undefined {
	if (!isJsonObject(value)) return { type: 'wrong-type', expected: 'range of dates' };
	const { from, to, ...other } = value;
	if (Object.keys(other).length > 0) return { type: 'wrong-type', expected: 'range of dates' };
	if (from === undefined && to === undefined) return { type: 'required' };
	for (const end of [from, to]) {
		if (end === undefined) continue;
		if (typeof end !== 'string') return { type: 'wrong-type', expected: 'range of dates' };
		if (!isPartialDate(end)) return { type: 'not-a-date', text: end.slice(0, 80) };
	}
	return isBackwards(from as string | undefined, to as string | undefined)
		? { type: 'before', other: 'from' }
		: undefined;
}

/** Whether an end lies before a beginning however their missing parts are read. */
export function isBackwards(from: string | undefined, to: string | undefined): boolean {
	return from !== undefined && to !== undefined && lastDay(to) < firstDay(from);
}
