/** ISO 8601, UTC, with milliseconds. */
export const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Whether a text is an instant that the calendar has. */
export function isInstant(text: string): boolean {
	return instantForm.test(text) && isDated(text);
}

/** Milliseconds since 1970 of an instant; of any other text what `Date.parse` makes of it. */
export function timeOf(text: string): number {
	if (!isInstant(text)) return Date.parse(text);
	// `Date.parse` comes to the same, and takes longer than folding what was written then.
	const minutes = twoDigits(text, 11) * 60 + twoDigits(text, 14);
	const seconds = minutes * 60 + twoDigits(text, 17);
	const days = daysBefore(yearOf(text), twoDigits(text, 5)) + twoDigits(text, 8) - 1;
	return days * 86_400_000 + seconds * 1000 + twoDigits(text, 20) * 10 + (text.charCodeAt(22) - 48);
}

function isDated(text: string): boolean {
	const day = twoDigits(text, 8);
	return (
		day >= 1 &&
		day <= daysIn(yearOf(text), twoDigits(text, 5)) &&
		twoDigits(text, 11) < 24 &&
		twoDigits(text, 14) < 60 &&
		twoDigits(text, 17) < 60
	);
}

function twoDigits(text: string, at: number): number {
	return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

function yearOf(text: string): number {
	return twoDigits(text, 0) * 100 + twoDigits(text, 2);
}

const monthDays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysIn(year: number, month: number): number {
	return (monthDays[month] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
}

/** Days between 1970 and the first of a month. */
function daysBefore(year: number, month: number): number {
	const past = year - 1;
	let days = past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 719_162;
	for (let at = 1; at < month; at++) days += daysIn(year, at);
	return days;
}
