import { firstDay, lastDay } from '../days/partial-date';

/** A period in which a country or organisation had a status; both ends may be partial or missing. */
export interface StatusPeriod {
	readonly id: string;
	readonly status: string;
	readonly from?: string | undefined;
	readonly to?: string | undefined;
}

export interface StatusOn {
	readonly status: string;
	readonly period: StatusPeriod;
	/** Another reading of a boundary known only by month or year would give another answer. */
	readonly doubtful: boolean;
}

/** What is known of a status on a date: the status, that there was none, or that it cannot be told. */
export type StatusAnswer = StatusOn | 'none' | 'unknown';

/** `none`: known to have had no status; `unknown`: cannot be told, as a date is missing that would decide. */
export type StatusKey = string | 'none' | 'unknown';

export function statusKey(status: StatusAnswer): StatusKey {
	return typeof status === 'string' ? status : status.status;
}

/**
 * The status on a date, which may be partial.
 *
 * - A partial date asked about is read as its last day: who joined in the course of 2025 is a member in 2025.
 * - A partial beginning counts from the first day it may mean, a partial end to the last. Where periods then
 *   overlap, the one that began later holds, so a change of status happens on the day the new one begins.
 * - A period without an end holds still.
 * - A period without a beginning holds up to its end, but nobody knows since when: on a day for which no dated
 *   period speaks the answer is `unknown`, unless it is open-ended and the day is today or later, as it is the
 *   status that the sources give today.
 */
export function statusOn(periods: readonly StatusPeriod[], date: string, today: string): StatusAnswer {
	const found = holding(periods, lastDay(date), firstDay, lastDay);
	if (found) return { status: found.status, period: found, doubtful: isDoubtful(periods, date, found) };
	const day = lastDay(date);
	const undated = periods.filter((period) => !period.from && (!period.to || lastDay(period.to) >= day));
	if (undated.length === 0) return 'none';
	const present = undated.find((period) => !period.to);
	return present && day >= today ? { status: present.status, period: present, doubtful: false } : 'unknown';
}

/** Two periods that hold at once, the one that began first first: it gives way to the other from then on. */
export type Overlap = readonly [earlier: StatusPeriod, later: StatusPeriod];

/**
 * The periods that hold at once whichever way their dates are read, and say different things. A change on one day,
 * or in the course of one year, is no overlap.
 */
export function overlapsOf(periods: readonly StatusPeriod[]): readonly Overlap[] {
	const dated = periods.filter((one) => one.from).toSorted((a, b) => (isLater(a, b, firstDay) ? 1 : -1));
	return dated.flatMap((earlier, at) =>
		dated
			.slice(at + 1)
			.filter(
				({ from, status }) =>
					status !== earlier.status && (earlier.to === undefined || firstDay(earlier.to) > lastDay(from!))
			)
			.map((later): Overlap => [earlier, later])
	);
}

type Reading = (date: string) => string;

function holding(periods: readonly StatusPeriod[], day: string, begin: Reading, end: Reading) {
	let best: StatusPeriod | undefined;
	for (const period of periods) {
		if (!period.from || begin(period.from) > day) continue;
		if (period.to && end(period.to) < day) continue;
		if (!best || isLater(period, best, begin)) best = period;
	}
	return best;
}

function isLater(a: StatusPeriod, b: StatusPeriod, begin: Reading): boolean {
	const [from, than] = [begin(a.from!), begin(b.from!)];
	return from === than ? a.id > b.id : from > than;
}

/** Reads the boundaries and the date the other way; only a day inside an imprecise boundary can change. */
function isDoubtful(periods: readonly StatusPeriod[], date: string, found: StatusPeriod): boolean {
	const days = [firstDay(date), lastDay(date)];
	const readings: readonly (readonly [Reading, Reading])[] = [
		[firstDay, lastDay],
		[lastDay, firstDay],
		[firstDay, firstDay],
		[lastDay, lastDay]
	];
	return days.some((day) =>
		readings.some(([begin, end]) => holding(periods, day, begin, end)?.status !== found.status)
	);
}
