import { addDays } from '../days/calendar';
import type { Due } from './due-item';

/** How soon, as a list is parted: until Sunday, within thirty days, after that. */
export const whens = ['overdue', 'week', 'month', 'later'] as const;

export type When = (typeof whens)[number];

export function whenOf({ date }: Pick<Due, 'date'>, today: string): When {
	if (date < today) return 'overdue';
	if (date <= sundayOf(today)) return 'week';
	return date <= addDays(today, 30) ? 'month' : 'later';
}

/** What is due, parted by how soon; a part may be empty. */
export function byWhen(items: readonly Due[], today: string): Readonly<Record<When, readonly Due[]>> {
	const parts: Record<When, Due[]> = { overdue: [], week: [], month: [], later: [] };
	for (const due of items) parts[whenOf(due, today)].push(due);
	return parts;
}

function sundayOf(date: string): string {
	return addDays(date, (7 - new Date(Date.parse(date)).getUTCDay()) % 7);
}
