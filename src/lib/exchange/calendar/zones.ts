/** Where the office is: the zone of a meeting that names none. */
export const homeZone = 'Europe/Zurich';

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Whether this browser knows a time zone by this name, as of the IANA list. */
export function isZone(name: string): boolean {
	return formatOf(name) !== undefined;
}

/** Minutes that a zone is ahead of UTC at an instant in milliseconds since 1970; 0 for an unknown zone. */
export function offsetAt(instant: number, zone: string): number {
	const format = formatOf(zone);
	if (!format) return 0;
	const parts: Record<string, number> = {};
	for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
	const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
	const wall = Date.UTC(year, month - 1, day, hour, minute, second);
	return Math.round((wall - Math.floor(instant / 1000) * 1000) / 60_000);
}

/**
 * The instant at which clocks in a zone show a time, both in milliseconds; `wall` as if it were UTC. Of a time
 * that is shown twice the first, of one that is skipped the one that the clock shows instead.
 */
export function instantOf(wall: number, zone: string): number {
	const before = wall - offsetAt(wall - 86_400_000, zone) * 60_000;
	if (before + offsetAt(before, zone) * 60_000 === wall) return before;
	const after = wall - offsetAt(wall + 86_400_000, zone) * 60_000;
	return after + offsetAt(after, zone) * 60_000 === wall ? after : before;
}

/** What the clocks in a zone show at an instant, in milliseconds as if it were UTC. */
export function wallOf(instant: number, zone: string): number {
	return instant + offsetAt(instant, zone) * 60_000;
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
	if (formats.has(zone)) return formats.get(zone);
	let format: Intl.DateTimeFormat | undefined;
	try {
		format = new Intl.DateTimeFormat('en-GB', {
			timeZone: zone,
			calendar: 'gregory',
			numberingSystem: 'latn',
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric'
		});
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
	}
	// A file may name any number of zones that do not exist.
	if (formats.size < 1_000) formats.set(zone, format);
	return format;
}
