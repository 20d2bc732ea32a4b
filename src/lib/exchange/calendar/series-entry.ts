import type { CalendarEntry, EntryTime } from './calendar-entry';
import type { JProperty } from './jcal';
import { ruleOf } from './rule-of';
import { inZone, readStamp, stampAt, wallMilliseconds, type Stamp } from './stamp';
import { isZone } from './zones';

/** An event as it is written: an entry with what says how it repeats, or of which date it is. */
export interface WrittenEvent {
	readonly entry: CalendarEntry;
	readonly repeats: readonly JProperty[];
}

interface Dated {
	readonly entry: CalendarEntry;
	/** The date it is of its series, as its clocks show it. */
	readonly named: Stamp;
}

/**
 * The dates of one series as calendars want them: a master that repeats, and each date that differs from it under the
 * name of that date. Where no rule has just these dates the master names them.
 *
 * @param entries of one UID, each with its `date`
 */
export function seriesEvents(entries: readonly CalendarEntry[]): readonly WrittenEvent[] {
	const zone = most(entries.map(({ when }) => ('starts' in when ? (when.zone ?? '') : '')));
	const dated = entries
		.flatMap((entry): Dated[] => {
			const named = readStamp(entry.date ?? '', undefined);
			return named ? [{ entry, named: zone !== '' && isZone(zone) ? inZone(named, zone) : named }] : [];
		})
		.sort((a, b) => wallMilliseconds(a.named) - wallMilliseconds(b.named));
	const first = dated[0];
	if (!first) return [];
	const likeness = most(dated.map(likenessOf));
	const template = dated.find((one) => likenessOf(one) === likeness)!;
	const changed = dated.filter((one) => likenessOf(one) !== likeness || one.entry.cancelled === true);
	return [masterOf(template, dated), ...changed.map(changeOf)];
}

/** The template at the first date, with the rule. */
function masterOf({ entry, named }: Dated, dated: readonly Dated[]): WrittenEvent {
	const first = dated[0]!.named;
	const moved = wallMilliseconds(first) - wallMilliseconds(named);
	const { date: _, ...rest } = entry;
	const when = movedBy(onDate(entry, named) ? entry.when : timeAt(named), moved);
	const walls = [...new Set(dated.map((one) => wallMilliseconds(one.named)))];
	const { rule, without } = ruleOf(walls);
	const stamps = (all: readonly number[]) => all.flatMap((wall) => stampAt(wall, first) ?? []);
	const repeats = [
		...(rule === undefined ? [] : [['rrule', {}, 'recur', rule] as const]),
		...datesProperty('rdate', rule === undefined ? stamps(walls.slice(1)) : []),
		...datesProperty('exdate', stamps(without))
	];
	return { entry: { ...rest, cancelled: false, when }, repeats };
}

function changeOf({ entry, named }: Dated): WrittenEvent {
	const { date: _, ...rest } = entry;
	return { entry: rest, repeats: datesProperty('recurrence-id', [named]) };
}

/** One property of all these dates; none of none. */
function datesProperty(name: string, stamps: readonly Stamp[]): JProperty[] {
	const [first, ...rest] = stamps;
	if (!first) return [];
	const text = ({ date, time, zone }: Stamp) =>
		time === undefined ? date : `${date}T${time}${zone === 'UTC' ? 'Z' : ''}`;
	const parameters: Record<string, string> =
		first.zone === undefined || first.zone === 'UTC' ? {} : { tzid: first.zone };
	const type = first.time === undefined ? 'date' : 'date-time';
	return [[name, parameters, type, text(first), ...rest.map(text)]];
}

/** What dates share that look alike; the page and the words of each are its own. */
function likenessOf({ entry, named }: Dated): string {
	const { summary, location, categories, busy, alarms, when } = entry;
	const zone = 'starts' in when ? when.zone : undefined;
	const time = [onDate(entry, named), lengthOf(when), zone];
	return JSON.stringify([summary, location, categories, busy, alarms, ...time]);
}

/** Whether it begins when its name says. */
function onDate({ when }: CalendarEntry, named: Stamp): boolean {
	if (!('starts' in when)) return named.time === undefined && when.from === named.date;
	const [date = '', time = ''] = when.starts.split('T');
	const there: Stamp = { date, time, ...(when.zone === undefined ? {} : { zone: when.zone }) };
	if (named.time === undefined) return false;
	const here = named.zone === undefined ? there : inZone(there, named.zone);
	return here.zone === named.zone && wallMilliseconds(here) === wallMilliseconds(named);
}

function lengthOf(when: EntryTime): number | undefined {
	if (!('starts' in when)) return Date.parse(when.to) - Date.parse(when.from);
	return when.ends === undefined ? undefined : Date.parse(`${when.ends}Z`) - Date.parse(`${when.starts}Z`);
}

function timeAt({ date, time, zone }: Stamp): EntryTime {
	if (time === undefined) return { from: date, to: date };
	return { starts: `${date}T${time}`, ...(zone === undefined ? {} : { zone }) };
}

function movedBy(when: EntryTime, milliseconds: number): EntryTime {
	const moved = (text: string) =>
		new Date(Date.parse(text.length === 10 ? text : `${text}Z`) + milliseconds)
			.toISOString()
			.slice(0, text.length);
	if (!('starts' in when)) return { from: moved(when.from), to: moved(when.to) };
	return {
		...when,
		starts: moved(when.starts),
		...(when.ends === undefined ? {} : { ends: moved(when.ends) })
	};
}

/** What occurs most often; of several the first. */
function most(values: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as readonly [
		string,
		number
	])[0];
}
