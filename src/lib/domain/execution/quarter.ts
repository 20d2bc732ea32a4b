import { byText } from '../base/text/by-text';
import { daysOf, type Quarter } from '../days/quarter';
import { firstDay, lastDay } from '../days/partial-date';
import { milestone, type Milestone } from '../kinds/milestone';
import { project } from '../kinds/project';
import { readPath, type Path } from '../pipeline/path';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { milestoneStanding, reachedBy } from './milestones';

/** A milestone that is not reached though its date is over. */
export interface LateMilestone {
	readonly record: Milestone;
	/** Whole days since that date. */
	readonly days: number;
}

/** The milestones of a quarter. */
export interface QuarterMilestones {
	/** The day they are told of: the last of a quarter that is over, else today. */
	readonly day: string;
	readonly when: 'over' | 'running' | 'ahead';
	/** Late on that day, the longest first. */
	readonly late: readonly LateMilestone[];
	/** Reached in the quarter, the first first. */
	readonly reached: readonly Milestone[];
	/** To be reached in the quarter and not late, the first first. */
	readonly coming: readonly Milestone[];
}

/**
 * What was late, reached and to come in a quarter, by the records as they stand; of projects that had not ended by then,
 * save their closing reports.
 *
 * @param today ISO date
 */
export function quarterMilestones(source: Source, quarter: Quarter, today: string): QuarterMilestones {
	const { first, last } = daysOf(quarter);
	const when = last < today ? 'over' : first > today ? 'ahead' : 'running';
	const day = when === 'over' ? last : today;
	const path = readPath(source);
	const all = read(source, milestone).all();
	const asked = all.filter((record) => isAskedFor(source, path, record.values, day));
	const standing = asked.map((record) => ({ record, ...milestoneStanding(record.values, day) }));
	return {
		day,
		when,
		late: standing
			.filter(({ state }) => state === 'late')
			.map(({ record, days }) => ({ record, days }))
			.sort((a, b) => b.days - a.days || byText(a.record.id, b.record.id)),
		reached: all
			.filter(({ values }) => {
				const reached = milestoneStanding(values, day).state === 'reached';
				return reached && isWithin(values.reachedOn!, first, last);
			})
			.sort((a, b) => byText(a.values.reachedOn, b.values.reachedOn) || byText(a.id, b.id)),
		coming: standing
			.filter(({ record, state }) => {
				const by = reachedBy(record.values);
				return (state === 'coming' || state === 'slipping') && by !== undefined && isWithin(by, first, last);
			})
			.map(({ record }) => record)
			.sort((a, b) => byText(reachedBy(a.values), reachedBy(b.values)) || byText(a.id, b.id))
	};
}

/**
 * Whether a milestone is still asked for on a day: of a project that has ended by then only its closing report is. Where
 * nobody knows since when a project has ended, it has.
 *
 * @param day ISO date
 */
export function isAskedFor(
	source: Source,
	path: Path,
	values: Pick<Milestone['values'], 'project' | 'type'>,
	day: string
): boolean {
	const of = read(source, project).one(values.project)?.values;
	if (of === undefined) return false;
	if (values.type === 'closingReport' || path.step(of.stage)?.closed !== true) return true;
	return of.stageSince !== undefined && firstDay(of.stageSince) > day;
}

/** A month or a year lies where its last day does. */
function isWithin(date: string, first: string, last: string): boolean {
	const day = lastDay(date);
	return day >= first && day <= last;
}
