import type { JCal, JProperty } from './jcal';
import { offsetAt, wallOf } from './zones';

const hour = 3_600_000;
const day = 24 * hour;

interface Change {
	/** What the clock showed the moment before, in milliseconds as if it were UTC. */
	readonly wall: number;
	/** In minutes. */
	readonly from: number;
	readonly to: number;
}

/**
 * The VTIMEZONE of a zone, as this browser knows it, for events of the years given. Where the clocks change by the
 * same rule in the year after, the rule is written, else each change.
 */
export function timeZoneComponent(zone: string, years: { readonly from: number; readonly to: number }): JCal {
	const changes = changesOf(zone, years.from, years.to + 1);
	const first = offsetAt(Date.UTC(years.from, 0, 1), zone);
	const rules = ruleNames(changes);
	const [one, other] = changes;
	const parts =
		changes.length === 0
			? [observance('standard', { wall: Date.UTC(years.from, 0, 1), from: first, to: first })]
			: rules && one && other
				? [one, other].map((change, at) => observance(kindOf(change), change, rules[at]))
				: [
						// What holds before the first change.
						observance('standard', { wall: Date.UTC(years.from, 0, 1), from: first, to: first }),
						...changes.map((change) => observance(kindOf(change), change))
					];
	return ['vtimezone', [['tzid', {}, 'text', zone]], parts];
}

function kindOf({ from, to }: Change): 'daylight' | 'standard' {
	return to > from ? 'daylight' : 'standard';
}

function observance(kind: string, { wall, from, to }: Change, rule?: Rule): JCal {
	const properties: JProperty[] = [
		['tzoffsetfrom', {}, 'utc-offset', offsetText(from)],
		['tzoffsetto', {}, 'utc-offset', offsetText(to)],
		['dtstart', {}, 'date-time', new Date(wall).toISOString().slice(0, 19)]
	];
	if (rule) properties.push(['rrule', {}, 'recur', { freq: 'YEARLY', ...rule }]);
	return [kind, properties, []];
}

interface Rule {
	readonly bymonth: number;
	readonly byday: string;
}

/** Two changes a year, by the same rules in each: every second one by the same. */
function ruleNames(changes: readonly Change[]): readonly Rule[] | undefined {
	if (changes.length < 4 || changes.length % 2 > 0) return undefined;
	for (const last of [true, false]) {
		const rules = changes.map(({ wall }) => ruleOf(new Date(wall), last));
		const same = rules.every(
			({ bymonth, byday }, at) => bymonth === rules[at % 2]!.bymonth && byday === rules[at % 2]!.byday
		);
		const alike = changes.every(({ from, to, wall }, at) => {
			const other = changes[at % 2]!;
			return from === other.from && to === other.to && wall % day === other.wall % day;
		});
		if (same && alike) return rules.slice(0, 2);
	}
	return undefined;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The last Sunday of October, or the second of March. */
function ruleOf(date: Date, last: boolean): Rule {
	const of = date.getUTCDate();
	const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
	const place = last ? -Math.ceil((length - of + 1) / 7) : Math.ceil(of / 7);
	return { bymonth: date.getUTCMonth() + 1, byday: `${place}${weekdays[date.getUTCDay()]}` };
}

/** Every change of the clocks from the beginning of one year to the end of another, to the minute. */
function changesOf(zone: string, fromYear: number, toYear: number): Change[] {
	const changes: Change[] = [];
	const end = Date.UTC(toYear + 1, 0, 1);
	for (let at = Date.UTC(fromYear, 0, 1); at < end; at += day) {
		const from = offsetAt(at, zone);
		const to = offsetAt(at + day, zone);
		if (from === to) continue;
		let [before, after] = [at, at + day];
		while (after - before > 60_000) {
			const middle = before + Math.floor((after - before) / 120_000) * 60_000;
			if (offsetAt(middle, zone) === from) before = middle;
			else after = middle;
		}
		changes.push({ wall: wallOf(after, zone) + (from - to) * 60_000, from, to });
	}
	return changes;
}

/** 60 → +01:00 */
function offsetText(minutes: number): string {
	const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
	const size = Math.abs(minutes);
	return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
