import type { Total } from '../budget/roll-up';
import { firstDay } from '../days/partial-date';
import type { Money } from '../fields';

/** Every count of the year, by what it is about, in the order in which it is reported. */
export const sections = {
	technologies: ['technologies', 'disclosures'],
	agreements: ['agreements', 'agreementsOfKind', 'licences'],
	partners: ['partners', 'memberStates', 'associateStates'],
	projects: ['projects', 'projectsAtStage', 'funded', 'fundedSoFar'],
	money: ['money', 'external'],
	meetings: ['meetings', 'meetingsOfBody', 'forum'],
	outcomes: ['companies', 'outcomes', 'income', 'reached']
} as const;

export type Section = keyof typeof sections;
export type FigureName = (typeof sections)[Section][number];

/** A record that is counted. */
export interface CountedRecord {
	readonly kind: string;
	readonly id: string;
	/** The date by which it counts, as exactly as it is known; none where it has none. */
	readonly on?: string | undefined;
	/** What it adds to a sum, as entered: amounts that may be in several currencies. */
	readonly money?: readonly Money[] | undefined;
	/** How many people it stands for. */
	readonly people?: number | undefined;
	readonly illustrative: boolean;
}

/** A count of a year, and what is counted. */
export interface YearFigure {
	readonly name: FigureName;
	/** What it is of, where there is one of each: a kind of agreement, a stage, a stage of money and a fund, a body. */
	readonly key?: string | undefined;
	/** What stands on a day, or what falls into the year up to that day. */
	readonly span: 'day' | 'year';
	readonly unit: 'records' | 'people' | 'money';
	/** Undefined where nothing of it is entered up to the end of the year: that is not 0. Money in minor units. */
	readonly value: number | undefined;
	/** Of a sum of money, in the reporting currency. */
	readonly total?: Total;
	readonly records: readonly CountedRecord[];
	/** Records without a date: of a year they are in none of them, of a day they are among those counted. */
	readonly undated: number;
}

/** The year that is counted. */
export interface Period {
	readonly year: number;
	/** Its last day, or today while it is not over: ISO date. Nothing later counts. */
	readonly day: string;
	readonly today: string;
}

/** @param today ISO date */
export function periodOf(year: number, today: string): Period {
	const last = `${year}-12-31`;
	return { year, day: last < today ? last : today, today };
}

/** The id of a figure, of all years: a part of addresses. */
export function figureId({ name, key }: Pick<YearFigure, 'name' | 'key'>): string {
	return key === undefined ? name : `${name}.${key}`;
}

/** Whether a date lies in the year, up to its last day counted. A month or year that has begun counts. */
export function fallsIn({ year, day }: Period, on: string | undefined): boolean {
	return on !== undefined && on.startsWith(String(year)) && firstDay(on) <= day;
}

type About = Pick<YearFigure, 'name' | 'key'>;

/**
 * What falls into the year.
 *
 * @param all every such record there is, of all years
 * @param known what shows since when such things are entered at all; all of them unless given
 */
export function inTheYear(
	about: About,
	period: Period,
	all: readonly CountedRecord[],
	known: readonly CountedRecord[] = all
): YearFigure {
	const records = all.filter(({ on }) => fallsIn(period, on));
	return {
		...about,
		span: 'year',
		unit: 'records',
		value: isEntered(period, known) ? records.length : undefined,
		records,
		undated: all.filter(({ on }) => on === undefined).length
	};
}

/**
 * What stands on the last day counted.
 *
 * @param records those that stand
 * @param all every such record there is, whenever it begins
 */
export function onTheDay(
	about: About,
	period: Period,
	records: readonly CountedRecord[],
	all: readonly CountedRecord[] = records
): YearFigure {
	return {
		...about,
		span: 'day',
		unit: 'records',
		value: records.length > 0 || isEntered(period, all) ? records.length : undefined,
		records,
		undated: records.filter(({ on }) => on === undefined).length
	};
}

/** Whether anything is entered of the year or of one before it: only then is none of it a count of 0. */
function isEntered({ day }: Period, known: readonly CountedRecord[]): boolean {
	return known.some(({ on }) => on !== undefined && firstDay(on) <= day);
}
