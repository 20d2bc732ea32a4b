import { lastDay } from '../days/partial-date';
import { isAskedFor } from '../execution/quarter';
import { reachedBy } from '../execution/milestones';
import { milestone } from '../kinds/milestone';
import { readPath } from '../pipeline/path';
import { finderOf } from './finder';

/** When milestones are to be reached that are not, by what is expected now. */
export const milestoneDates = finderOf(milestone, (values, source, today) => {
	const by = reachedBy(values);
	if (by === undefined || values.reachedOn !== undefined) return [];
	if (!isAskedFor(source, readPath(source), values, today)) return [];
	const { project, planned } = values;
	return [
		{
			type: 'milestone',
			date: lastDay(by),
			...(project !== undefined && { project }),
			...(planned !== undefined && planned !== by && { planned })
		}
	];
});
