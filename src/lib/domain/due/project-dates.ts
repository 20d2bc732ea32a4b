import { project } from '../kinds/project';
import { stage } from '../kinds/stage';
import { addDays } from '../days/calendar';
import type { Finder, Found } from './due-item';
import { dayIn, textIn } from '../reading/read-date';

/** When a project is to be looked at again, and whether it has stood still for too long. */
export const projectDates: Finder = {
	kind: project.name,
	find(values, source, today) {
		const at = textIn(values.stage);
		const held = at === undefined ? undefined : source.table(stage.name).get(at)?.values;
		if (held?.closed === true) return [];
		const revisit = dayIn(values.revisitOn);
		const found: (Found | undefined)[] = [revisit ? { type: 'revisit', date: revisit } : undefined];
		const since = dayIn(values.stageSince);
		const patience = held?.staleDays;
		if (at !== undefined && since !== undefined && typeof patience === 'number') {
			const date = addDays(since, patience);
			if (date <= today) found.push({ type: 'stale', date, since, stage: at });
		}
		return found;
	}
};
