import { addDays } from '../days/calendar';
import { firstDay, lastDay } from '../days/partial-date';
import { statusKey, statusOn, type StatusAnswer, type StatusPeriod } from './status';

/** CERN exists since its Convention came into force: no project of it began before. */
const founded = '1954-09-29';

/**
 * The status on a day that nobody knows: certain where every day on which it can have been gives the same, else
 * `unknown`. Only a boundary of a period changes a status, so those days tell of all others.
 *
 * @param latest the last day it can have been, where one is known; else today
 */
export function statusWhenever(
	periods: readonly StatusPeriod[],
	latest: string | undefined,
	today: string
): StatusAnswer {
	const end = latest === undefined ? today : lastDay(latest);
	const boundaries = periods.flatMap(({ from, to }) => [
		...(from ? [firstDay(from), lastDay(from)] : []),
		...(to ? [firstDay(to), lastDay(to), addDays(lastDay(to), 1)] : [])
	]);
	const days = [founded, end, ...boundaries].filter((day) => day >= founded && day <= end);
	const [first, ...others] = days.map((day) => statusOn(periods, day, today));
	if (first === undefined || others.some((one) => statusKey(one) !== statusKey(first))) return 'unknown';
	return first;
}
