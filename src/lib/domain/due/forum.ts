import { meeting } from '../meeting/meeting';
import { bodyId } from '../seed/seed-changes';
import type { DueSource, Found } from './due-item';
import { sideOf } from './read-date';

/**
 * The yearly duty of the framework: one KT Forum wholly on medical applications. Undefined once a meeting of this
 * year, held or planned, is one; a cancelled one is not.
 */
export function missingForum(source: DueSource, today: string): Found | undefined {
	const year = today.slice(0, 4);
	const forum = bodyId('KT Forum');
	const found = source
		.table(meeting.name)
		.all()
		.some(
			({ values }) =>
				values.body === forum &&
				values.onlyMedical === true &&
				values.cancelled !== true &&
				sideOf(values.when, 'from')?.startsWith(year)
		);
	return found ? undefined : { type: 'forum', date: `${year}-12-31`, months: 12 - Number(today.slice(5, 7)) };
}
