import type { ZoneHint } from './blocks';
import { windowsZone } from './windows-zones';
import { isZone } from './zones';

export interface NamedZone {
	readonly zone: string;
	/** Only its offsets agree with what the file says. */
	readonly guessed: boolean;
}

/** A zone for each pair of offsets, in winter and in summer, that committees around CERN meet in. */
const byOffsets: Readonly<Record<string, string>> = {
	'+0000': 'UTC',
	'+0000 +0100': 'Europe/London',
	'+0100': 'Africa/Lagos',
	'+0100 +0200': 'Europe/Zurich',
	'+0200': 'Africa/Johannesburg',
	'+0200 +0300': 'Europe/Athens',
	'+0300': 'Europe/Istanbul',
	'+0330': 'Asia/Tehran',
	'+0400': 'Asia/Dubai',
	'+0500': 'Asia/Karachi',
	'+0530': 'Asia/Calcutta',
	'+0800': 'Asia/Shanghai',
	'+0900': 'Asia/Tokyo',
	'+1000 +1100': 'Australia/Sydney',
	'+1200 +1300': 'Pacific/Auckland',
	'-0300': 'America/Sao_Paulo',
	'-0400 -0300': 'America/Halifax',
	'-0500 -0400': 'America/New_York',
	'-0600 -0500': 'America/Chicago',
	'-0700 -0600': 'America/Denver',
	'-0700': 'America/Phoenix',
	'-0800 -0700': 'America/Los_Angeles'
};

/**
 * The zone of the IANA list that a file means by a name: that list's own, one of Windows, one behind a path as
 * libraries write them, else what the file says about it. Undefined where nothing is known.
 */
export function zoneNamed(name: string, hint: ZoneHint = {}): NamedZone | undefined {
	const bare = name.replaceAll('"', '').trim();
	const known = [bare, windowsZone(bare), ...pathEnds(bare), hint.city].find(
		(zone) => zone !== undefined && zone !== '' && isZone(zone)
	);
	if (known !== undefined)
		return { zone: /^(?:etc\/)?(?:utc|gmt|z)$/i.test(known) ? 'UTC' : known, guessed: false };
	const zone = byOffsets[offsetsOf(hint)] ?? byOffsets[offsetIn(bare)];
	return zone === undefined ? undefined : { zone, guessed: true };
}

/** `/freeassociation.sourceforge.net/Europe/Zurich` ends in a zone. */
function pathEnds(name: string): string[] {
	const parts = name.split('/');
	return parts.length > 8 ? [] : parts.slice(1).map((_, at) => parts.slice(at + 1).join('/'));
}

function offsetsOf({ standard, daylight }: ZoneHint): string {
	const pair = [standard, daylight]
		.filter((offset) => offset !== undefined)
		.map((offset) => offset.slice(0, 5))
		.map((offset) => (offset === '-0000' ? '+0000' : offset));
	return [...new Set(pair)].join(' ');
}

/** `(UTC+01:00) Amsterdam, Berlin, Bern`: the name of Windows for people. Europe changes its clocks. */
function offsetIn(name: string): string {
	const [, sign, hours, minutes] = /^\((?:UTC|GMT)([+-])(\d\d):?(\d\d)\)/.exec(name) ?? [];
	if (sign === undefined) return /^\((?:UTC|GMT)\)/.test(name) ? '+0000' : '';
	const offset = `${sign}${hours}${minutes}`;
	return { '+0100': '+0100 +0200', '+0200': '+0200 +0300', '-0500': '-0500 -0400' }[offset] ?? offset;
}
