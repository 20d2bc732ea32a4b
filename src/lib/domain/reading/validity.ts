import { firstDay, lastDay } from '../days/partial-date';
import type { DateRange } from '../fields';

/**
 * Whether a range includes a day, partial ends read as widely as they may be meant; an open side is never passed, and
 * no range is open on both.
 *
 * @param day ISO date, whole
 */
export function includes({ from, to }: DateRange = {}, day: string): boolean {
	return (from === undefined || firstDay(from) <= day) && (to === undefined || lastDay(to) >= day);
}

/**
 * Whether a record is in force on a day, by its validity.
 *
 * @param day ISO date, whole
 */
export function inForceOn(
	day: string
): (record: { readonly values: { readonly validity?: DateRange } }) => boolean {
	return ({ values: { validity } }) => includes(validity, day);
}
