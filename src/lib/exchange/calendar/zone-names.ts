import type { ZoneHint } from './blocks';
import { windowsZone } from './windows-zones';
import { ZoneRules } from './zone-rules';
import { wallMilliseconds, type Stamp } from './stamp';
import { instantOf, isZone, offsetAt } from './zones';

/** What a file means by the name of a zone. */
export type NamedZone =
	| {
			readonly zone: string;
			/** By its offsets, as the name says nothing. */
			readonly guessed: boolean;
			/** The file tells other clocks for it than are known here. */
			readonly differs?: boolean;
	  }
	/** Minutes ahead of UTC, which no zone has then. */
	| { readonly offset: number };

/** One or more for all offsets in use, those that committees around CERN meet in first: the same on every laptop. */
const places =
	`UTC Europe/London Africa/Lagos Europe/Zurich Africa/Johannesburg Europe/Athens Europe/Istanbul Asia/Tehran
Asia/Dubai Asia/Kabul Asia/Karachi Asia/Calcutta Asia/Katmandu Asia/Dhaka Asia/Rangoon Asia/Bangkok Asia/Shanghai
Australia/Eucla Asia/Tokyo Australia/Darwin Australia/Adelaide Australia/Brisbane Australia/Sydney Australia/Lord_Howe
Pacific/Guadalcanal Pacific/Norfolk Pacific/Fiji Pacific/Auckland Pacific/Chatham Pacific/Tongatapu Pacific/Kiritimati
Atlantic/Azores Atlantic/Cape_Verde America/Noronha America/Sao_Paulo America/Miquelon America/Godthab America/St_Johns
America/Halifax America/Caracas America/Santiago America/New_York America/Bogota America/Havana America/Chicago
America/Guatemala America/Denver America/Phoenix America/Los_Angeles Pacific/Pitcairn America/Anchorage Pacific/Gambier
Pacific/Marquesas America/Adak Pacific/Honolulu Pacific/Pago_Pago Etc/GMT+12 Asia/Jerusalem Africa/Cairo Asia/Beirut
Europe/Chisinau Pacific/Easter`.split(/\s+/);

/** A file may name any number of zones. */
const mostSearches = 30;

/** The zones that a calendar file names, found once each. */
export class NamedZones {
	readonly #found = new Map<ZoneHint | undefined, Map<string, NamedZone | undefined>>();
	readonly #rules = new Map<ZoneHint, ZoneRules>();
	#searches = 0;

	/**
	 * The zone of the IANA list that a file means by a name: that list's own, one of Windows, one behind a path as
	 * libraries write them, else one that has the offsets that the file, or the name, tells. Undefined where nothing
	 * is known.
	 *
	 * @param at when its clocks show a time in it
	 */
	zoneNamed(name: string, hint: ZoneHint | undefined, at: Stamp): NamedZone | undefined {
		const bare = name.replaceAll('"', '').trim();
		const byName = this.#found.get(hint) ?? new Map<string, NamedZone | undefined>();
		this.#found.set(hint, byName);
		if (!byName.has(bare)) byName.set(bare, this.#search(bare, hint, at));
		const found = byName.get(bare);
		if (!found || 'zone' in found) return found;
		return { offset: this.#offset(bare, hint, wallMilliseconds(at)) ?? found.offset };
	}

	#search(bare: string, hint: ZoneHint | undefined, at: Stamp): NamedZone | undefined {
		const wall = wallMilliseconds(at);
		const zone = zoneOfName(bare, hint?.city);
		if (zone !== undefined) {
			const told = hint && this.#rulesOf(hint).offsetAt(wall);
			const differs = told !== undefined && told !== offsetThere(zone, wall);
			return differs ? { zone, guessed: false, differs } : { zone, guessed: false };
		}
		const offset = this.#offset(bare, hint, wall);
		if (offset === undefined) return undefined;
		const alike = this.#searches++ < mostSearches ? this.#alike(bare, hint, wall) : undefined;
		return alike === undefined ? { offset } : { zone: alike, guessed: true };
	}

	/** The first place whose clocks show what the file tells, in the middle and at the end of each month of two years. */
	#alike(bare: string, hint: ZoneHint | undefined, wall: number): string | undefined {
		const year = new Date(wall).getUTCFullYear();
		const moments = [wall];
		for (let month = 0; month < 24; month++)
			moments.push(Date.UTC(year, month, 3, 12), Date.UTC(year, month, 17, 12));
		const told = moments.map((moment) => this.#offset(bare, hint, moment));
		const pair = hint && this.#rulesOf(hint).undatedPair;
		const isAlike = (zone: string) => {
			const found = new Set<number>();
			const fits = (moment: number, at: number) => {
				const offset = offsetThere(zone, moment);
				found.add(offset);
				return pair ? pair.includes(offset) : offset === told[at];
			};
			return isZone(zone) && moments.every(fits) && (!pair || found.size === new Set(pair).size);
		};
		return places.find(isAlike) ?? Intl.supportedValuesOf('timeZone').find(isAlike);
	}

	#offset(bare: string, hint: ZoneHint | undefined, wall: number): number | undefined {
		return (hint && this.#rulesOf(hint).offsetAt(wall)) ?? offsetIn(bare, wall);
	}

	#rulesOf(hint: ZoneHint): ZoneRules {
		const known = this.#rules.get(hint) ?? new ZoneRules(hint.observances);
		this.#rules.set(hint, known);
		return known;
	}
}

/** The zone of the IANA list that a name is or stands for. */
export function zoneOfName(name: string, city?: string): string | undefined {
	const bare = name.replaceAll('"', '').trim();
	const known = [bare, windowsZone(bare), ...pathEnds(bare), city].find(
		(zone) => zone !== undefined && zone !== '' && isZone(zone)
	);
	return known !== undefined && /^(?:etc\/)?(?:utc|gmt|z)$/i.test(known) ? 'UTC' : known;
}

/** Minutes ahead of UTC in a zone when its clocks show a time. */
function offsetThere(zone: string, wall: number): number {
	return offsetAt(instantOf(wall, zone), zone);
}

/** `/freeassociation.sourceforge.net/Europe/Zurich` ends in a zone. */
function pathEnds(name: string): string[] {
	const parts = name.split('/');
	return parts.length > 8 ? [] : parts.slice(1).map((_, at) => parts.slice(at + 1).join('/'));
}

/** Whose clocks change where a name for people has these offsets. */
const changing: Readonly<Record<string, string>> = {
	'+60': 'Europe/Zurich',
	'+120': 'Europe/Athens',
	'-300': 'America/New_York'
};

/**
 * What a name says itself: `GMT+2`, `+05:45`. Where Windows writes it for people, as `(UTC+01:00) Amsterdam, Berlin`,
 * the clocks of the place change.
 */
function offsetIn(name: string, wall: number): number | undefined {
	const [, opened, sign, hours, rest = '0'] =
		/^(\(?)(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d\d))?(?!\d)/i.exec(name) ?? [];
	if (sign === undefined) return /^\(?(?:UTC|GMT)(?![\w+-])/i.test(name) ? 0 : undefined;
	const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(rest));
	const place = opened === '(' ? changing[`${sign}${Math.abs(offset)}`] : undefined;
	if (Math.abs(offset) > 14 * 60) return undefined;
	return place === undefined ? offset : offsetThere(place, wall);
}
