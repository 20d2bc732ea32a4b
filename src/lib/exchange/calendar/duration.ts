const form = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

/** The milliseconds of a duration (RFC 5545 section 3.3.6); 0 for none, one of the past or what is no duration. */
export function durationMilliseconds(text: string): number {
	const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = form.exec(text.trim()) ?? [];
	const size = [weeks, days, hours, minutes, seconds].map(Number) as [number, number, number, number, number];
	return ((((size[0] * 7 + size[1]) * 24 + size[2]) * 60 + size[3]) * 60 + size[4]) * 1_000;
}
