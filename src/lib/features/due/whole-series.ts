import { lastDay } from '$lib/domain/days/partial-date';
import { meeting, type Meeting } from '$lib/domain/kinds/meeting';
import type { Due } from '$lib/domain/due/due-item';
import { givenDate } from '$lib/exchange/calendar/given-date';
import { homeZone } from '$lib/exchange/calendar/zones';

/**
 * What is to be given, with all other dates of the series that a meeting of it is of: a calendar takes a series as it
 * is told, and would drop those that are missing.
 */
export function withWholeSeries(
	items: readonly Due[],
	meetings: readonly Pick<Meeting, 'id' | 'values'>[]
): readonly Due[] {
	const chosen = new Set(items.filter(({ type }) => type === 'meeting').map(({ id }) => id));
	const series = new Set(meetings.filter(({ id }) => chosen.has(id)).map(seriesOf));
	series.delete(undefined);
	const others = meetings.filter((one) => !chosen.has(one.id) && series.has(seriesOf(one)));
	return [...items, ...others.flatMap(({ id, values }) => dateOf(id, values) ?? [])];
}

function seriesOf({ values }: Pick<Meeting, 'values'>): string | undefined {
	return givenDate(values.calendarUid ?? '', values.timeZone ?? homeZone)?.uid;
}

function dateOf(id: string, { when }: Meeting['values']): Due | undefined {
	return when?.from === undefined
		? undefined
		: { type: 'meeting', kind: meeting.name, id, date: lastDay(when.from), overdue: false, tone: 'far' };
}
