import { project } from '../kinds/project';
import { stage } from '../kinds/stage';
import { addDays } from '../days/calendar';
import { lastDay } from '../days/partial-date';
import type { Found } from './due-item';
import { finderOf } from './finder';
import { read } from '../reading/read';

/** When a project is to be looked at again, and whether it has stood still for too long. */
export const projectDates = finderOf(project, ({ stage: at, stageSince, revisitOn }, source, today) => {
	const held = read(source, stage).inAnyState(at)?.values;
	if (held?.closed === true) return [];
	const found: Found[] = revisitOn ? [{ type: 'revisit', date: lastDay(revisitOn) }] : [];
	const patience = held?.staleDays;
	if (at !== undefined && stageSince !== undefined && patience !== undefined) {
		const since = lastDay(stageSince);
		const date = addDays(since, patience);
		if (date <= today) found.push({ type: 'stale', date, since, stage: at });
	}
	return found;
});
