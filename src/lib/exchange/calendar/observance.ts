import type { CalendarProperty } from './property';
import { readStamp, type Stamp } from './stamp';
import type { Observance } from './zone-rules';

/** What a STANDARD or DAYLIGHT part of a zone says; undefined where it names no offset. */
export function readObservance(
	isDaylight: boolean,
	properties: readonly CalendarProperty[]
): Observance | undefined {
	const all = (name: string) => properties.flatMap((one) => (one.name === name ? [one.value.trim()] : []));
	const offset = offsetOf(all('TZOFFSETTO')[0] ?? '');
	if (offset === undefined) return undefined;
	return {
		isDaylight,
		offset,
		start: stampsIn(all('DTSTART'))[0],
		rules: all('RRULE'),
		dates: stampsIn(all('RDATE'))
	};
}

/** Of times on its own clock. */
function stampsIn(values: readonly string[]): Stamp[] {
	return values.flatMap((value) => value.split(',', 500)).flatMap((text) => readStamp(text, undefined) ?? []);
}

/** `+0545` and `-003508` as minutes ahead of UTC. */
function offsetOf(text: string): number | undefined {
	const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(text) ?? [];
	if (sign === undefined) return undefined;
	const size = Math.round(Number(hours) * 60 + Number(minutes) + Number(seconds) / 60);
	return sign === '-' && size > 0 ? -size : size;
}
