import { membersOn, votes } from '../committee/members';
import { meetingTime } from '../committee/meeting-time';
import { body } from '../kinds/body';
import { envelope } from '../kinds/envelope';
import { fund } from '../kinds/fund';
import { meeting } from '../kinds/meeting';
import { partner } from '../kinds/partner';
import { technology } from '../kinds/technology';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { inForceOn } from '../reading/validity';
import { fundId } from '../seed/seed-changes';

/** What an office enters before its first proposal, in the order in which one thing needs the other. */
export const firstHourSteps = [
	'name',
	'envelope',
	'bodies',
	'meetings',
	'technologies',
	'partners',
	'colleagues'
] as const;

export type FirstHourStep = (typeof firstHourSteps)[number];

/** The fund of the office itself, as every portfolio begins with it. */
const ownFund = 'MA budget';

/** What no record says: it is known of this browser and of the log. */
export interface Beside {
	/** As the writer named themselves; empty where they have not. */
	readonly author: string;
	/** How many other laptops' changes are here. */
	readonly others: number;
	/** When the portfolio was last exported, as an ISO instant; undefined where it never was. */
	readonly exported: string | undefined;
}

/** A body that decides, and whether it can be told that it has a quorum. */
export interface Seated {
	readonly id: string;
	/** Members with a vote on the day. */
	readonly voting: number;
	readonly quorum: number | undefined;
}

/** What of the first hour is there, by the records themselves. */
export interface FirstHour {
	readonly done: ReadonlySet<FirstHourStep>;
	/** The first that is not done. */
	readonly next: FirstHourStep | undefined;
	/** The calendar year of the day. */
	readonly year: number;
	/** Envelopes of that year. */
	readonly envelopes: number;
	/** The fund that an envelope is most likely wanted for: the office's own budget, where it has none this year. */
	readonly fund: string | undefined;
	/** Bodies in force that decide, by acronym. */
	readonly bodies: readonly Seated[];
	/** Meetings that are not over, nor cancelled. */
	readonly meetings: number;
	readonly technologies: number;
	readonly partners: number;
	readonly beside: Beside;
}

/**
 * What an office has entered in its first hour, and what is next.
 *
 * @param today ISO date
 */
export function firstHour(source: Source, beside: Beside, today: string): FirstHour {
	const year = Number(today.slice(0, 4));
	const envelopes = read(source, envelope).by('year', year);
	const bodies = decidingBodies(source, today);
	const meetings = read(source, meeting)
		.all()
		.filter(({ values: { when, cancelled } }) => {
			const time = meetingTime(when, today);
			return time !== undefined && time !== 'over' && cancelled !== true;
		}).length;
	const technologies = read(source, technology).ids().length;
	const partners = read(source, partner).ids().length;
	const there: Readonly<Record<FirstHourStep, boolean>> = {
		name: beside.author !== '',
		envelope: envelopes.length > 0,
		bodies: bodies.length > 0 && bodies.every(isSeated),
		meetings: meetings > 0,
		technologies: technologies > 0,
		partners: partners > 0,
		colleagues: beside.others > 0 || beside.exported !== undefined
	};
	const own = read(source, fund).one(fundId(ownFund));
	return {
		done: new Set(firstHourSteps.filter((step) => there[step])),
		next: firstHourSteps.find((step) => !there[step]),
		year,
		envelopes: envelopes.length,
		fund: envelopes.some(({ values }) => values.fund === own?.id) ? undefined : own?.id,
		bodies,
		meetings,
		technologies,
		partners,
		beside
	};
}

/** Whether a body has members who vote and says how many of them it takes. */
export function isSeated({ voting, quorum }: Seated): boolean {
	return voting > 0 && quorum !== undefined;
}

function decidingBodies(source: Source, today: string): readonly Seated[] {
	return read(source, body)
		.all()
		.filter((one) => one.values.kind === 'deciding' && inForceOn(today)(one))
		.toSorted((a, b) => (String(a.values.acronym) < String(b.values.acronym) ? -1 : 1))
		.map(({ id, values }) => ({
			id,
			voting: membersOn(source, id, today).filter(votes).length,
			quorum: values.quorum
		}));
}
