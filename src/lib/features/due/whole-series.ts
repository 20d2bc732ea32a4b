import type { Due } from '$lib/domain/due/due-item';
import { sideDay, textIn } from '$lib/domain/reading/read-date';
import type { AnyValues } from '$lib/domain/schema/kind';
import { givenDate } from '$lib/exchange/calendar/given-date';
import { homeZone } from '$lib/exchange/calendar/zones';

interface Meeting {
	readonly id: string;
	readonly values: AnyValues;
}

/**
 * What is to be given, with all other dates of the series that a meeting of it is of: a calendar takes a series as it
 * is told, and would drop those that are missing.
 */
export function withWholeSeries(items: readonly Due[], meetings: readonly Meeting[]): readonly Due[] {
	const chosen = new Set(items.filter(({ type }) => type === 'meeting').map(({ id }) => id));
	const series = new Set(meetings.filter(({ id }) => chosen.has(id)).map(seriesOf));
	series.delete(undefined);
	const others = meetings.filter((one) => !chosen.has(one.id) && series.has(seriesOf(one)));
	return [...items, ...others.flatMap(({ id, values }) => dateOf(id, values) ?? [])];
}

function seriesOf({ values }: Meeting): string | undefined {
	return givenDate(textIn(values.calendarUid) ?? '', textIn(values.timeZone) ?? homeZone)?.uid;
}

function dateOf(id: string, values: AnyValues): Due | undefined {
	const date = sideDay(values.when, 'from');
	return date === undefined
		? undefined
		: { type: 'meeting', kind: 'meeting', id, date, overdue: false, tone: 'far' };
}
