import { daysInMonth } from './partial-date';

const day = 86_400_000;

/** A whole date so many days later, or earlier. */
export function addDays(date: string, days: number): string {
	return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

/** A whole date so many months earlier; the last of the month where that month is shorter. */
export function monthsBefore(date: string, months: number): string {
	return addMonths(date, -months);
}

/** A whole date so many months later; the last of the month where that month is shorter. */
export function addMonths(date: string, months: number): string {
	const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
	const at = year * 12 + (month - 1) + months;
	const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
	const two = (value: number) => String(value).padStart(2, '0');
	return `${toYear}-${two(toMonth)}-${two(Math.min(dayOfMonth, daysInMonth(toYear, toMonth)))}`;
}

/** Whole days from one whole date to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / day);
}
