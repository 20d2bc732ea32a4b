import { daysBetween } from '$lib/domain/days/calendar';
import { firstDay, isPartialDate } from '$lib/domain/days/partial-date';
import type { Stay } from '$lib/domain/pipeline/stays';

/** A stay as a bar on a line of time: both ends as shares of its length, 0 to 1. */
export interface Bar {
	readonly stay: Stay;
	readonly from: number;
	readonly to: number;
	/** Whole days; undefined where either end is not known to the day. */
	readonly days: number | undefined;
}

/** The days a line of time spans, whole ISO dates. */
export interface Span {
	readonly from: string;
	readonly to: string;
}

/** From the first known day of any stay to today, a month at least; undefined when none is known. */
export function spanOf(stays: Iterable<readonly Stay[]>, today: string): Span | undefined {
	let first: string | undefined;
	for (const list of stays)
		for (const stay of list) {
			const day = dayOf(stay.from) ?? dayOf(stay.to);
			if (day !== undefined && (first === undefined || day < first)) first = day;
		}
	if (first === undefined) return undefined;
	const month = new Date(Date.parse(today) - 30 * 86_400_000).toISOString().slice(0, 10);
	return { from: first < month ? first : month, to: today };
}

/** The stays that have a place on the line; what began nobody knows when is not drawn. */
export function barsOf(stays: readonly Stay[], span: Span): readonly Bar[] {
	const length = Math.max(1, daysBetween(span.from, span.to));
	const place = (day: string) => Math.min(1, Math.max(0, daysBetween(span.from, day) / length));
	return stays.flatMap((stay): Bar[] => {
		const from = dayOf(stay.from);
		if (from === undefined || from > span.to) return [];
		const to = dayOf(stay.to) ?? span.to;
		const exact = stay.from?.length === 10 && (stay.to === undefined || stay.to.length === 10);
		return [
			{
				stay,
				from: place(from),
				to: place(to),
				days: exact ? Math.max(0, daysBetween(from, to)) : undefined
			}
		];
	});
}

/** Marks of the line: years, or quarters or months where it is short. */
export function ticksOf({ from, to }: Span): readonly { readonly day: string; readonly at: number }[] {
	const length = Math.max(1, daysBetween(from, to));
	const months = length > 900 ? 12 : length > 300 ? 3 : 1;
	const ticks: { day: string; at: number }[] = [];
	const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
	for (let month = first - (first % months); ; month += months) {
		const day = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
		if (day > to) return ticks;
		if (day >= from) ticks.push({ day, at: daysBetween(from, day) / length });
	}
}

function dayOf(date: string | undefined): string | undefined {
	return date !== undefined && isPartialDate(date) ? firstDay(date) : undefined;
}
