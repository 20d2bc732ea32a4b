import { readRule } from './rule';
import { Days, followRule } from './rule-dates';

const day = 86_400_000;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Parts of a rule by name, as jCal has them. */
export type RuleParts = Readonly<Record<string, string | number | readonly string[]>>;

export interface FoundRule {
	/** Absent where no rule has these dates. */
	readonly rule: RuleParts | undefined;
	/** Dates of the rule that are none of the series. */
	readonly without: readonly number[];
}

/**
 * The rule that has these dates, with the fewest to leave out: by days, weeks, or places in a month.
 *
 * @param dates what the clocks show, in milliseconds as if it were UTC; in order, each once
 */
export function ruleOf(dates: readonly number[]): FoundRule {
	const [first, last] = [dates[0]!, dates.at(-1)!];
	const has = new Set(dates);
	let best: FoundRule = { rule: undefined, without: [] };
	if (dates.some((date) => (date - first) % day !== 0)) return best;
	for (const parts of rulesTried(dates)) {
		const rule = readRule(ruleText(parts));
		const series = { start: first, wholeDays: false, until: undefined };
		const found = rule && followRule(rule, series, { from: first, to: last }, new Days(200_000))?.dates;
		if (!found || found.filter((date) => has.has(date)).length < dates.length) continue;
		const without = found.filter((date) => !has.has(date));
		// With a gap for every second date it is no rule of theirs.
		if (without.length > Math.min(dates.length / 2, best.rule ? best.without.length - 1 : Infinity)) continue;
		best = { rule: { ...parts, count: found.length }, without };
	}
	return best;
}

function rulesTried(dates: readonly number[]): readonly RuleParts[] {
	const first = new Date(dates[0]!);
	const days = dates.map((date) => Math.round((date - dates[0]!) / day));
	const named = [...new Set(dates.map((date) => new Date(date).getUTCDay()))];
	const weeks = days.map((at) => Math.floor((at + ((first.getUTCDay() + 6) % 7)) / 7));
	const months = dates.map((date) => monthsBetween(first, new Date(date)));
	const monthly = { freq: 'MONTHLY', interval: common(months) };
	const weekday = weekdays[first.getUTCDay()]!;
	const nth = Math.ceil(first.getUTCDate() / 7);
	return [
		{ freq: 'WEEKLY', interval: common(weeks), byday: named.map((one) => weekdays[one]!) },
		{ ...monthly, byday: [`${nth}${weekday}`] },
		{ ...monthly, byday: [`-1${weekday}`] },
		{ ...monthly, bymonthday: first.getUTCDate() },
		{ freq: 'DAILY', interval: common(days) }
	];
}

function ruleText(parts: RuleParts): string {
	return Object.entries(parts)
		.map(([name, value]) => `${name}=${String(value)}`)
		.join(';');
}

function monthsBetween(from: Date, to: Date): number {
	return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
}

/** The greatest number that divides them all; 1 of nothing but zeros. */
function common(numbers: readonly number[]): number {
	const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
	return numbers.reduce(divisor, 0) || 1;
}
