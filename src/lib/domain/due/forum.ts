import { forumOfYear } from '../committee/forum';
import type { Found } from './due-item';
import type { Source } from '../reading/source';

/**
 * The yearly duty of the framework: one KT Forum wholly on medical applications. Undefined once a meeting of this
 * year, held or planned, is one; a cancelled one is not.
 */
export function missingForum(source: Source, today: string): Found | undefined {
	const { state, year, monthsLeft } = forumOfYear(source, today);
	return state === 'missing' ? { type: 'forum', date: `${year}-12-31`, months: monthsLeft } : undefined;
}
