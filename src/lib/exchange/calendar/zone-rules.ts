import { readRule } from './rule';
import { Days, followRule } from './rule-dates';
import { wallMilliseconds, type Stamp } from './stamp';

/** From when on, and by which rules again and again, clocks show a time so many minutes ahead of UTC. */
export interface Observance {
	/** The time of summer, where the clocks change. */
	readonly isDaylight: boolean;
	readonly offset: number;
	/** Absent where it is not told. */
	readonly start: Stamp | undefined;
	readonly rules: readonly string[];
	readonly dates: readonly Stamp[];
}

/** What any zone needs many times over. */
const daysOfZone = 100_000;
/** The first year of the Gregorian calendar that Outlook knows: since ever. */
const beginning: Stamp = { date: '1601-01-01' };
const yearOf = (wall: number) => new Date(wall).getUTCFullYear();

/** The clocks of a zone as a calendar file tells them (VTIMEZONE). */
export class ZoneRules {
	readonly #observances: readonly Observance[];
	readonly #days = new Days(daysOfZone);
	readonly #ofYear = new Map<number, readonly (readonly [wall: number, offset: number])[]>();

	constructor(observances: readonly Observance[]) {
		this.#observances = observances;
	}

	/**
	 * Minutes ahead of UTC when its clocks show a time, in milliseconds as if it were UTC; before its first rule, what
	 * holds by that one. Undefined where the file tells no rules.
	 */
	offsetAt(wall: number): number | undefined {
		const changes = this.#changesAround(yearOf(wall));
		return (changes.findLast(([at]) => at <= wall) ?? changes[0])?.[1];
	}

	/** Its offsets in winter and in summer, where it does not tell when the clocks change. */
	get undatedPair(): readonly number[] | undefined {
		const [daylight, standard] = [true, false].map((is) =>
			this.#observances.find(({ isDaylight }) => isDaylight === is)
		);
		const isDated = this.#observances.some(
			({ start, rules, dates }) => rules.length + dates.length > 0 || (start && start.date > '1970-12-31')
		);
		return daylight && standard && !isDated ? [standard.offset, daylight.offset] : undefined;
	}

	/** In order, from the year before on. */
	#changesAround(year: number): readonly (readonly [wall: number, offset: number])[] {
		const known = this.#ofYear.get(year);
		if (known) return known;
		const [from, to] = [Date.UTC(year - 1, 0, 1), Date.UTC(year + 1, 0, 1)];
		const changes = this.#observances
			.flatMap((one) => this.#onsets(one, from, to).map((at) => [at, one.offset] as const))
			.sort(([a], [b]) => a - b);
		this.#ofYear.set(year, changes);
		return changes;
	}

	#onsets({ start, rules, dates }: Observance, from: number, to: number): readonly number[] {
		const first = wallMilliseconds(start ?? beginning);
		const ruled = rules.flatMap((text) => {
			const rule = readRule(text);
			if (!rule) return [];
			const until = rule.until && wallMilliseconds(rule.until);
			const series = { start: first, wholeDays: false, until };
			const found = followRule(rule, series, { from, to }, this.#days)?.dates ?? [];
			// A rule that is over holds to its end; clocks keep what it said last.
			return found.length > 0 || until === undefined || until > from ? found : [Math.min(until, from)];
		});
		return [first, ...dates.map(wallMilliseconds), ...ruled].filter((at) => at <= to);
	}
}
