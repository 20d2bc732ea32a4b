import type { Agreement } from '../kinds/agreement';
import { daysBetween, monthsBefore } from '../days/calendar';
import { firstDay, lastDay } from '../days/partial-date';
import { isNegotiated, isOver } from './stages';

/** How many days ahead one is warned; the nearer the louder. */
const borders = [7, 30, 90] as const;

export type Nearness = (typeof borders)[number];

/** What the dates of an agreement ask to be looked at. */
export interface AgreementWarning {
	readonly type:
		/** The last day on which notice can be given comes near. */
		| 'notice'
		/** Its last day comes near. */
		| 'end'
		/** Its last day has passed, and nobody has said that it expired. */
		| 'ended'
		/** Notice would have to be given before it began. */
		| 'noticeTooLong';
	/** Whole. */
	readonly date: string;
	/** From today to it; negative once it has passed. */
	readonly days: number;
	/** The narrowest of the borders that it lies within; absent where it has passed. */
	readonly within?: Nearness;
}

/** The days that the validity of an agreement sets, whole: a month or a year begins on its first and ends on its last day. */
export interface AgreementDates {
	readonly from?: string;
	/** The last day on which it binds. */
	readonly to?: string;
	/** The last day on which notice reaches the other side in time; absent without a period of notice. */
	readonly notice?: string;
}

/** Reads the validity and the period of notice of an agreement. */
export function agreementDates({ validity, noticeMonths: months }: Agreement['values']): AgreementDates {
	const { from, to } = validity ?? {};
	const end = to && lastDay(to);
	const counts = months !== undefined && Number.isInteger(months) && months > 0;
	return {
		...(from && { from: firstDay(from) }),
		...(end && { to: end }),
		...(end && counts && { notice: monthsBefore(end, months) })
	};
}

/**
 * What the dates of an agreement ask for on a day, the most urgent first. Nothing while it is negotiated, has
 * been marked as expired, or is over; an agreement of no stage is taken to be in force.
 *
 * @param today whole ISO date
 */
export function agreementWarnings(values: Agreement['values'], today: string): readonly AgreementWarning[] {
	const { stage } = values;
	if (isNegotiated(stage) || isOver(stage)) return [];
	const { from, to, notice } = agreementDates(values);
	const found: AgreementWarning[] = [];
	if (to !== undefined && to < today) found.push({ type: 'ended', date: to, days: daysBetween(today, to) });
	found.push(...near('notice', notice, today), ...near('end', to, today));
	if (notice !== undefined && from !== undefined && notice < from)
		found.push({ type: 'noticeTooLong', date: notice, days: daysBetween(today, notice) });
	return found;
}

function near(type: 'notice' | 'end', date: string | undefined, today: string): AgreementWarning[] {
	if (date === undefined) return [];
	const days = daysBetween(today, date);
	const within = days < 0 ? undefined : borders.find((border) => days <= border);
	return within === undefined ? [] : [{ type, date, days, within }];
}
