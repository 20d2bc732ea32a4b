import { lastDay } from '../days/partial-date';
import { meeting } from '../kinds/meeting';
import { meetingDay } from './quorum';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** The first and the last day of a meeting, ISO; undefined while it has no date. */
export function meetingDays(
	source: Source,
	id: string
): { readonly first: string; readonly last: string } | undefined {
	const first = meetingDay(source, id);
	const to = read(source, meeting).inAnyState(id)?.values.when?.to;
	return first === undefined ? undefined : { first, last: to === undefined ? first : lastDay(to) };
}

/** The day by which a decision is dated: today, while the meeting lasts; before it its first day, after it its last. */
export function dayOfDecision(source: Source, id: string, today: string): string {
	const days = meetingDays(source, id);
	if (!days) return today;
	if (today < days.first) return days.first;
	return today > days.last ? days.last : today;
}
