import { shownDay } from './shown-day.svelte';

/** A day where the reader is, as a date of the domain: 2026-11-22. */
export function dayOf(instant: Date): string {
	const two = (value: number) => String(value).padStart(2, '0');
	return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** The day by this laptop's calendar, whatever moment is shown. */
export function realToday(): string {
	return dayOf(new Date());
}

/** The day before a day. */
export function dayBefore(day: string): string {
	const time = Date.parse(day) - 86_400_000;
	return new Date(time).toISOString().slice(0, 10);
}

/** Today for what is on the screen: in the past, the day that is shown. */
export function today(): string {
	return shownDay.current ?? realToday();
}
