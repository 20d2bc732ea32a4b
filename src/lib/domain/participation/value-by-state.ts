import type { Dimension } from '../budget/columns';
import { budgetColumns } from '../budget/entries';
import { rollUpBudget, type Total } from '../budget/roll-up';
import type { Source } from '../reading/source';
import type { Participant } from './by-country';
import { participantsOf } from './read';
import { equalParts } from './share';

/** Between whom the money of a project is split, in equal parts: its countries, or its partners. */
export type SplitRule = 'states' | 'partners';

/** What is counted as the value of taking part; one stage of money alone, as a franc has a line at each. */
export interface ValueRule {
	/** Key of a stage of budget lines. */
	readonly stage: string;
	readonly split: SplitRule;
}

/** What of the money of a project in a year falls to a country. */
export interface StateValue {
	/** '' for lines that name no project. */
	readonly project: string;
	/** Four digits; '' where the line has none. */
	readonly year: string;
	/** All of it. */
	readonly whole: Total;
	readonly value: Total;
	/** So many of the equal parts, of all there are. */
	readonly parts: number;
	readonly of: number;
}

/**
 * The money of every project and year under a rule, by ISO code: `international` for those who act for many, '' for
 * what has no country or no partner. The values of a project and year sum to its money exactly.
 */
export function valuesByState(
	source: Source,
	{ stage, split }: ValueRule
): ReadonlyMap<string, readonly StateValue[]> {
	const by: readonly Dimension[] = ['project', 'year'];
	const money = rollUpBudget(budgetColumns(source), by, { measure: new Set([stage]) });
	const [projects = [], years = []] = money.keys;
	const slots = slotsOf(participantsOf(source), split);
	const found = new Map<string, StateValue[]>();
	for (const project of projects) {
		const receivers = slots.get(project) ?? [''];
		for (const year of years) {
			const whole = money.total(project, year);
			if (whole.entries === 0) continue;
			for (const country of new Set(receivers)) {
				const part = { project, year, whole, ...partOf(whole, receivers, country) };
				found.set(country, [...(found.get(country) ?? []), part]);
			}
		}
	}
	return found;
}

/** The countries of the equal parts of each project, in the order in which what does not divide is given away. */
function slotsOf(
	participants: readonly Participant[],
	split: SplitRule
): ReadonlyMap<string, readonly string[]> {
	const keys = new Map<string, Map<string, string>>();
	for (const { project, country, partner } of participants) {
		const own = keys.get(project) ?? new Map<string, string>();
		keys.set(project, own.set(split === 'states' ? country : `${country} ${partner}`, country));
	}
	const inOrder = (own: ReadonlyMap<string, string>) =>
		[...own].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, country]) => country);
	return new Map([...keys].map(([project, own]) => [project, inOrder(own)]));
}

function partOf(whole: Total, receivers: readonly string[], country: string) {
	const of = receivers.length;
	const own = (amount: number) =>
		equalParts(amount, of).reduce((sum, part, at) => (receivers[at] === country ? sum + part : sum), 0);
	const apart = whole.apart.map((money) => ({ ...money, amount: own(money.amount) }));
	const parts = receivers.filter((one) => one === country).length;
	return { value: { ...whole, amount: own(whole.amount), apart }, parts, of };
}
