import { byText } from '../base/text/by-text';
import { daysBetween } from '../days/calendar';
import { firstDay, lastDay } from '../days/partial-date';
import { milestone, type Milestone } from '../kinds/milestone';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/**
 * How a milestone stands on a day: `late` once the date planned is over and it is not reached, `slipping` while that
 * date lies ahead and a later one is expected.
 */
export const milestoneStates = ['reached', 'late', 'slipping', 'coming', 'undated'] as const;

export type MilestoneState = (typeof milestoneStates)[number];

/** What the dates of a milestone say on a day. */
export interface MilestoneStanding {
	readonly state: MilestoneState;
	/** Whole days since the date planned was over; 0 unless late. */
	readonly days: number;
}

type Dates = Pick<Milestone['values'], 'planned' | 'expected' | 'reachedOn'>;

/**
 * How a milestone stands on a day; one that was reached later was not reached yet. A month or a year is over with its
 * last day. Where no date is planned, the one expected counts.
 *
 * @param day ISO date
 */
export function milestoneStanding({ planned, expected, reachedOn }: Dates, day: string): MilestoneStanding {
	if (reachedOn !== undefined && firstDay(reachedOn) <= day) return { state: 'reached', days: 0 };
	const plan = planned ?? expected;
	if (plan === undefined) return { state: 'undated', days: 0 };
	const last = lastDay(plan);
	if (last < day) return { state: 'late', days: daysBetween(last, day) };
	const slips = expected !== undefined && lastDay(expected) > last;
	return { state: slips ? 'slipping' : 'coming', days: 0 };
}

/** When it is to be reached, as far as is known now; partial. */
export function reachedBy({ planned, expected }: Dates): string | undefined {
	return expected ?? planned;
}

/** The milestones of a project, by the date planned, where there is none by that expected; those without a date last. */
export function milestonesOf(source: Source, project: string): readonly Milestone[] {
	return read(source, milestone).by('project', project).toSorted(byPlan);
}

/** Sorts milestones by when they were planned. */
export function byPlan(a: Milestone, b: Milestone): number {
	return byText(planOf(a), planOf(b)) || byText(a.id, b.id);
}

function planOf({ values: { planned, expected } }: Milestone): string {
	const plan = planned ?? expected;
	return plan === undefined ? '~' : lastDay(plan);
}
