import { instantForm } from '$lib/domain/days/instant';
import { momentParameter } from '$lib/ui/moment-parameter';
import { dayOf, endOfDay } from '$lib/ui/today';

/** A moment of the past, as the address says it. */
export interface Moment {
	/** As in the address: a day where the reader is, or an instant. */
	readonly key: string;
	/** Everything written up to here belongs to it: ISO instant. */
	readonly until: string;
	/** The day it lies on where the reader is. */
	readonly day: string;
}

const dayForm = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Reads a moment; undefined for what is none, or lies in the future: that is the present. */
export function readMoment(key: string | null | undefined, now: Date = new Date()): Moment | undefined {
	if (!key) return undefined;
	const until = dayForm.test(key) ? endOfDay(key) : instantForm.test(key) ? new Date(key) : undefined;
	if (!until || Number.isNaN(until.getTime()) || until >= now) return undefined;
	const day = dayOf(until);
	return dayForm.test(key) && day !== key ? undefined : { key, until: until.toISOString(), day };
}

/** The same address at another moment; undefined for the present. */
export function addressAt(url: URL, key: string | undefined): string {
	const query = new URLSearchParams(url.search);
	if (key === undefined) query.delete(momentParameter);
	else query.set(momentParameter, key);
	const text = query.size > 0 ? `?${query}` : '';
	return `${url.pathname}${text}${url.hash}`;
}

/** The instant just before something written then. */
export function justBefore(instant: string): string {
	return new Date(Date.parse(instant) - 1).toISOString();
}
