import { addTotals } from '../budget/add-totals';
import { nothing, type Total } from '../budget/roll-up';
import type { Source } from '../reading/source';
import { byText } from '../base/text/by-text';
import type { Participant } from './by-country';
import { inProportion } from './in-proportion';
import { countryIds, participantsOf, periodsByCountry } from './read';
import { international } from './seat';
import { shareIn, sharesByCountry, type Share } from './shares';
import { statusKey, statusOn, type StatusPeriod } from './status';
import { valuesByState, type StateValue, type ValueRule } from './value-by-state';

export interface ReturnChoice extends ValueRule {
	/** The first and the last year of the window. */
	readonly from: number;
	readonly to: number;
}

/** What a Member State received in the window, beside what its share of the contributions would give it. */
export interface StateReturn {
	/** ISO alpha-2. */
	readonly country: string;
	/** Of the window, in which it was a Member State. */
	readonly months: number;
	/** While it was one. */
	readonly received: Total;
	/** Its part of the total by its share of the contributions, year by year; minor units. */
	readonly expected: number;
	/** Received less expected, minor units; over all States they sum to 0. */
	readonly surplus: number;
	/** The participations behind what it received. */
	readonly participations: number;
	/** Share of the value ÷ share of the contributions; undefined under five participations, and without a share. */
	readonly coefficient: number | undefined;
	/** What it received, project by project and year by year, before months are taken into account. */
	readonly behind: readonly StateValue[];
}

export interface KtReturn {
	/** The largest surplus first. */
	readonly states: readonly StateReturn[];
	/** What all these received. */
	readonly total: Total;
	/** What stands in no return, by who received it. */
	readonly apart: {
		readonly associates: Total;
		/** Observers and States without a status. */
		readonly others: Total;
		/** International organisations, funders, partners without a country, and projects without a partner. */
		readonly noState: Total;
		/** Member States whose share nobody has entered. */
		readonly withoutShare: Total;
	};
	/** Those Member States. */
	readonly withoutShare: readonly string[];
	/** The years whose shares do not sum to 100 %, and what they sum to: they are taken in proportion. */
	readonly uneven: readonly { readonly year: number; readonly percent: number }[];
	/** The years of the scale that were taken, the first and the last; undefined without a share. */
	readonly scales: readonly [number, number] | undefined;
}

/** So few participations say nothing as a ratio. */
const fewest = 5;

const associated: ReadonlySet<string> = new Set(['associate', 'preStage']);

/**
 * KT participation of the Member States beside what they contribute: value received − share of contributions × total.
 *
 * - A State counts in the months at whose end it is a Member State, with its share and with what it received alike:
 *   who joins in August counts with five twelfths of that year, the rest stands apart.
 * - The share of a year is that of its scale, else of the newest before it, else of the first after it; 0 % is none. Shares that do
 *   not sum to 100 % are taken in proportion, and said.
 * - It is not the industrial return that CERN's procurement publishes, and has no threshold.
 *
 * @param today ISO date, for a status without a beginning
 */
export function returnOf(source: Source, choice: ReturnChoice, today: string): KtReturn {
	const years = Array.from({ length: Math.max(0, choice.to - choice.from + 1) }, (_, at) => choice.from + at);
	const all = statesIn(source, choice, years, today);
	const members = all.filter(({ shares, isMember }) => isMember && shares.length > 0);
	const withoutShare = all.filter(({ shares, isMember }) => isMember && shares.length === 0);
	const expected = members.map(() => 0);
	years.forEach((year, at) => {
		const received = members.reduce((sum, { own }) => sum + inMonths(own[at]!, 0).amount, 0);
		const weights = members.map(({ shares, own }) => shareIn(shares, year)!.percent * own[at]!.months[0]);
		inProportion(received, weights).forEach((part, state) => (expected[state]! += part));
	});
	const participants = participantsOf(source);
	const states = members.map((state, at) => stateReturn(state, expected[at]!, participants));
	const rest = (which: Standing, of: readonly StateIn[]) =>
		addTotals(of.flatMap(({ own }) => own.map((year) => inMonths(year, which))));
	const scales = members.flatMap(({ shares }) => years.map((year) => shareIn(shares, year)!.year));
	return {
		states: states.toSorted((a, b) => b.surplus - a.surplus || byText(a.country, b.country)),
		total: addTotals(states.map(({ received }) => received)),
		apart: {
			associates: rest(1, all),
			others: rest(
				2,
				all.filter(({ code }) => isState(code))
			),
			noState: rest(
				2,
				all.filter(({ code }) => !isState(code))
			),
			withoutShare: rest(0, withoutShare)
		},
		withoutShare: withoutShare.map(({ code }) => code),
		uneven: unevenOf(members, years),
		scales: scales.length === 0 ? undefined : [Math.min(...scales), Math.max(...scales)]
	};
}

/** What months are counted as: of a Member State, of an Associate Member State, of anything else. */
type Standing = 0 | 1 | 2;

interface YearOf {
	/** 12 together. */
	readonly months: readonly [number, number, number];
	readonly values: readonly StateValue[];
}

interface StateIn {
	readonly code: string;
	/** Year by year of the window. */
	readonly own: readonly YearOf[];
	/** In at least one month. */
	readonly isMember: boolean;
	/** Of more than 0 %, the earliest first. */
	readonly shares: readonly Share[];
}

function statesIn(source: Source, rule: ValueRule, years: readonly number[], today: string): StateIn[] {
	const ids = countryIds(source);
	const periods = periodsByCountry(source);
	const shares = sharesByCountry(source);
	const values = valuesByState(source, rule);
	return [...new Set([...ids.keys(), ...values.keys()])].sort().map((code) => {
		const id = ids.get(code) ?? '';
		const own = years.map((year) => ({
			months: monthsOf(periods.get(id) ?? [], year, today),
			values: (values.get(code) ?? []).filter((one) => one.year === String(year))
		}));
		return {
			code,
			own,
			isMember: own.some(({ months }) => months[0] > 0),
			shares: (shares.get(id) ?? []).filter(({ percent }) => percent > 0)
		};
	});
}

/** Not an organisation that acts for many, and not what has no country. */
function isState(code: string): boolean {
	return code !== '' && code !== international;
}

function stateReturn(
	{ code, own }: StateIn,
	expected: number,
	participants: readonly Participant[]
): StateReturn {
	const received = addTotals(own.map((year) => inMonths(year, 0)));
	const behind = own.filter(({ months }) => months[0] > 0).flatMap(({ values }) => values);
	const projects = new Set(behind.map(({ project }) => project));
	const participations = participants.filter(
		({ country, project }) => country === code && projects.has(project)
	).length;
	return {
		country: code,
		months: own.reduce((count, { months }) => count + months[0], 0),
		received,
		expected,
		surplus: received.amount - expected,
		participations,
		coefficient: participations >= fewest && expected > 0 ? received.amount / expected : undefined,
		behind
	};
}

function unevenOf(members: readonly StateIn[], years: readonly number[]): KtReturn['uneven'] {
	return years.flatMap((year, at) => {
		const there = members.filter(({ own }) => own[at]!.months[0] > 0);
		const percent = there.reduce((sum, { shares }) => sum + shareIn(shares, year)!.percent, 0);
		return there.length > 0 && Math.abs(percent - 100) > 0.005 ? [{ year, percent }] : [];
	});
}

/** The months of a year by the status at their end. */
function monthsOf(periods: readonly StatusPeriod[], year: number, today: string): YearOf['months'] {
	const counts: [number, number, number] = [0, 0, 0];
	for (let month = 1; month <= 12; month++) {
		const day = `${year}-${String(month).padStart(2, '0')}`;
		const key = statusKey(statusOn(periods, day, today));
		counts[key === 'member' ? 0 : associated.has(key) ? 1 : 2]++;
	}
	return counts;
}

/** What of the money of a year falls to the months of one kind. */
function inMonths({ months, values }: YearOf, which: Standing): Total {
	if (months[which] === 0) return nothing;
	const whole = addTotals(values.map(({ value }) => value));
	const own = (amount: number) => inProportion(amount, months)[which]!;
	return {
		...whole,
		amount: own(whole.amount),
		apart: whole.apart.map((money) => ({ ...money, amount: own(money.amount) }))
	};
}
