import { createSubscriber } from 'svelte/reactivity';
import { shownDay } from './shown-day.svelte';

/** A day where the reader is, as a date of the domain: 2026-11-22. */
export function dayOf(instant: Date): string {
	const two = (value: number) => String(value).padStart(2, '0');
	return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** How often the calendar is looked at: the timers of a laptop that slept over midnight are late by its sleep. */
const often = 60_000;

/** Wakes its readers when the day turns: at midnight, or when a page that slept over it is looked at again. */
const turning = createSubscriber((update) => {
	let day = dayOf(new Date());
	let timer: ReturnType<typeof setTimeout> | undefined;
	const look = () => {
		clearTimeout(timer);
		const now = new Date();
		const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
		timer = setTimeout(look, Math.min(midnight - now.getTime(), often));
		if (dayOf(now) === day) return;
		day = dayOf(now);
		update();
	};
	look();
	document.addEventListener('visibilitychange', look);
	addEventListener('focus', look);
	addEventListener('pageshow', look);
	return () => {
		clearTimeout(timer);
		document.removeEventListener('visibilitychange', look);
		removeEventListener('focus', look);
		removeEventListener('pageshow', look);
	};
});

/**
 * The day of the present, whatever moment is shown: 2026-11-22, by this laptop's calendar or, in the sample, the
 * day of the sample. What draws with it draws again when the day turns; an act asks for it when it writes.
 */
export function realToday(): string {
	turning();
	return shownDay.ofPortfolio() ?? dayOf(new Date());
}

/** The last millisecond of a day where the reader is. */
export function endOfDay(day: string): Date {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	return new Date(year, month - 1, date, 23, 59, 59, 999);
}

/** The day before a day. */
export function dayBefore(day: string): string {
	const time = Date.parse(day) - 86_400_000;
	return new Date(time).toISOString().slice(0, 10);
}

/**
 * Today for what is on the screen: in the past, the day that is shown. As alive as `realToday`, and never later: what
 * somebody writes in the sample is stamped by the calendar, and a moment after it lies beyond the sample's day.
 */
export function today(): string {
	const [present, shown] = [realToday(), shownDay.current];
	return shown !== undefined && shown < present ? shown : present;
}
