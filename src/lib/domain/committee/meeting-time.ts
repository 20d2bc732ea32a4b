import { lastDay } from '../days/partial-date';
import type { DateRange } from '../fields';

/** `ahead`: from today on, or begun on a day that nobody entered; `under-way`: for some days already. */
export type MeetingTime = 'ahead' | 'under-way' | 'over';

/**
 * Where a meeting stands on a day; undefined while it has no date. A month or a year may still be ahead up to its
 * last day.
 *
 * @param when as the meeting has it: `{ from, to }`, partial ISO dates; without `to` it is of one day
 * @param today ISO date
 */
export function meetingTime({ from, to }: DateRange = {}, today: string): MeetingTime | undefined {
	const end = to ?? from;
	if (end === undefined) return undefined;
	if (lastDay(end) < today) return 'over';
	return from !== undefined && lastDay(from) < today ? 'under-way' : 'ahead';
}
