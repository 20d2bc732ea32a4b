/** Whether a text is a time of day from `00:00` to `23:59`. */
export function isClockTime(text: string): boolean {
	return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
