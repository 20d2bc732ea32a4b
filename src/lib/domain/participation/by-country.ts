import { addTotals } from '../budget/add-totals';
import type { Total } from '../budget/roll-up';
import { equalParts } from './share';
import { statusKey, statusOn, type StatusAnswer, type StatusKey, type StatusPeriod } from './status';
import { statusWhenever } from './whenever';

/** One partner taking part in one project. */
export interface Participant {
	readonly project: string;
	readonly partner: string;
	/** ISO alpha-2; '' for organisations without a country, `international` for those that act for many. */
	readonly country: string;
	/** When the participation began, else the project; may be partial or unknown. */
	readonly date: string | undefined;
	/** When it ended, else the project: what began later is not this one; may be partial or unknown. */
	readonly latest: string | undefined;
	/** The participation or its project is invented. */
	readonly illustrative: boolean;
}

export interface Counting {
	readonly participants: readonly Participant[];
	/** The dated statuses of a country, by ISO code. */
	readonly periods: ReadonlyMap<string, readonly StatusPeriod[]>;
	/** A country counts by its status when the participation began, or on one date for all. */
	readonly statusAt: 'start' | { readonly date: string };
	readonly today: string;
	/** The money of a project. */
	readonly money: (project: string) => Total;
	/**
	 * whole: the money of a project counts in full for each country in it, so countries sum to more than there is.
	 * split: in equal parts among its countries, which sum to the whole exactly.
	 */
	readonly sharing: 'whole' | 'split';
	/** Only participations under these statuses; all when absent. */
	readonly statuses?: ReadonlySet<string> | undefined;
}

export interface CountryCount {
	readonly country: string;
	readonly partners: readonly string[];
	/** Distinct projects, in order of first mention. */
	readonly projects: readonly string[];
	/** Projects by the status under which the country takes part. */
	readonly byStatus: ReadonlyMap<StatusKey, readonly string[]>;
	/** Some status hangs on a boundary known only by month or year. */
	readonly doubtful: boolean;
	/** At least one of the participations is invented. */
	readonly illustrative: boolean;
	readonly money: Total;
}

export interface ParticipationCount {
	readonly countries: readonly CountryCount[];
	/** Every project once, however many countries take part. */
	readonly projects: number;
	readonly partners: number;
	readonly illustrative: boolean;
	readonly money: Total;
}

/** Partners, projects and money of each country that takes part, by ISO code. */
export function countByCountry(counting: Counting): ParticipationCount {
	const counted = counting.participants
		.map((participant) => ({ participant, status: statusOf(participant, counting) }))
		.filter(({ status }) => !counting.statuses || counting.statuses.has(statusKey(status)));
	const countriesOf = groups(counted.map(({ participant }) => [participant.project, participant.country]));
	const byCountry = groups(counted.map((one) => [one.participant.country, one] as const));
	const sharesOf = moneyShares(countriesOf, counting);
	const countries = [...byCountry.keys()].sort().map((country): CountryCount => {
		const own = byCountry.get(country)!;
		const projects = [...new Set(own.map(({ participant }) => participant.project))];
		return {
			country,
			partners: [...new Set(own.map(({ participant }) => participant.partner))],
			projects,
			byStatus: groups(own.map(({ participant, status }) => [statusKey(status), participant.project])),
			illustrative: own.some(({ participant }) => participant.illustrative),
			doubtful: own.some(({ status }) => typeof status !== 'string' && status.doubtful),
			money: addTotals(projects.map((project) => sharesOf(project, country)))
		};
	});
	return {
		countries,
		projects: countriesOf.size,
		partners: new Set(counted.map(({ participant }) => participant.partner)).size,
		illustrative: counted.some(({ participant }) => participant.illustrative),
		money: addTotals([...countriesOf.keys()].map(counting.money))
	};
}

function statusOf({ country, date, latest }: Participant, counting: Counting): StatusAnswer {
	const { periods, statusAt, today } = counting;
	const own = periods.get(country) ?? [];
	const when = statusAt === 'start' ? date : statusAt.date;
	return when === undefined ? statusWhenever(own, latest, today) : statusOn(own, when, today);
}

/** The distinct members under each key, in order of first mention. */
function groups<M>(pairs: readonly (readonly [string, M])[]): Map<string, M[]> {
	const found = new Map<string, Set<M>>();
	for (const [key, member] of pairs) {
		const members = found.get(key) ?? new Set();
		found.set(key, members.add(member));
	}
	return new Map([...found].map(([key, members]) => [key, [...members]]));
}

function moneyShares(
	countriesOf: ReadonlyMap<string, readonly string[]>,
	{ money, sharing }: Counting
): (project: string, country: string) => Total {
	if (sharing === 'whole') return (project) => money(project);
	return (project, country) => {
		const whole = money(project);
		const countries = [...(countriesOf.get(project) ?? [])].sort();
		const at = countries.indexOf(country);
		const part = (amount: number) => equalParts(amount, countries.length)[at] ?? 0;
		return {
			...whole,
			amount: part(whole.amount),
			apart: whole.apart.map(({ amount, currency }) => ({ amount: part(amount), currency }))
		};
	};
}
