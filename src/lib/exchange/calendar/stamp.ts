import { isPartialDate } from '../../domain/days/partial-date';
import { instantOf, wallOf } from './zones';

/** A day, or a time of day on it as the clocks of a zone show it. */
export interface Stamp {
	/** Whole. */
	readonly date: string;
	/** `14:00:00`; absent for a whole day. */
	readonly time?: string;
	/** Of the IANA list, or `UTC`; absent where clocks show it wherever they are. */
	readonly zone?: string;
}

const form = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?(Z)?)?$/;

/** Reads a date or a time of a calendar file; undefined for one that does not exist. */
export function readStamp(text: string, zone: string | undefined): Stamp | undefined {
	const [, year, month, day, hour, minute, second = '00', utc] = form.exec(text.trim()) ?? [];
	const date = `${year}-${month}-${day}`;
	if (!isPartialDate(date)) return undefined;
	if (hour === undefined) return { date };
	if (hour > '23' || minute! > '59' || second > '60') return undefined;
	const time = `${hour}:${minute}:${second === '60' ? '59' : second}`;
	const where = utc ? 'UTC' : zone;
	return where === undefined ? { date, time } : { date, time, zone: where };
}

/** The end of the year 9999. */
const latest = Date.UTC(10_000, 0, 1);

/** What its clock shows, in milliseconds as if it were UTC. */
export function wallMilliseconds({ date, time = '00:00:00' }: Stamp): number {
	return Date.parse(`${date}T${time}Z`);
}

/** The same kind of stamp, in the same zone, at another time of its clock; undefined beyond the year 9999. */
export function stampAt(wall: number, { time, zone }: Stamp): Stamp | undefined {
	if (!(Math.abs(wall) < latest)) return undefined;
	const text = new Date(wall).toISOString();
	const date = text.slice(0, 10);
	if (!isPartialDate(date)) return undefined;
	if (time === undefined) return { date };
	return { date, time: text.slice(11, 19), ...(zone === undefined ? {} : { zone }) };
}

/** The same instant as the clocks of another zone show it; days and times without a zone stay as they are. */
export function inZone(stamp: Stamp, zone: string): Stamp {
	if (stamp.zone === undefined || stamp.zone === zone) return stamp;
	const instant = instantOf(wallMilliseconds(stamp), stamp.zone);
	return stampAt(wallOf(instant, zone), { ...stamp, zone }) ?? stamp;
}

/** A text that equal moments share, as a calendar file writes it: `20261204`, `20261204T130000Z`. */
export function stampKey(stamp: Stamp): string {
	const { date, time, zone } = inZone(stamp, 'UTC');
	const day = date.replaceAll('-', '');
	if (time === undefined) return day;
	return `${day}T${time.replaceAll(':', '')}${zone === undefined ? '' : 'Z'}`;
}
