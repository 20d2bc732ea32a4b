import { byText } from '../base/text/by-text';
import { meeting } from '../kinds/meeting';
import { agreementDates } from './agreement-dates';
import { addDays, daysBetween } from '../days/calendar';
import type { Due, DueTone, Found } from './due-item';
import { enquiryDates } from './enquiry-dates';
import { missingForum } from './forum';
import { milestoneDates } from './milestone-dates';
import { openDates } from './open-dates';
import { projectDates } from './project-dates';
import { requestDates, reviewDates } from './protection-dates';
import type { Source } from '../reading/source';

export type { Due } from './due-item';

const finders = [
	...openDates,
	agreementDates,
	projectDates,
	milestoneDates,
	reviewDates,
	requestDates,
	enquiryDates
];

/** Within so many days, something is near. */
const near = 14;

/**
 * What is overdue, and what is due within so many days of today, the earliest first.
 *
 * @param today whole
 */
export function dueItems(source: Source, today: string, days: number): Due[] {
	const until = addDays(today, days);
	const items: Due[] = [];
	for (const { kind, all } of finders)
		for (const [id, found] of all(source, today))
			if (found.date <= until && (found.date >= today || !found.passes))
				items.push({ ...dueOf(found, today), kind, id });
	const forum = missingForum(source, today);
	if (forum && forum.date <= until) items.push({ ...dueOf(forum, today), kind: meeting.name });
	return items.sort((a, b) => byText(a.date, b.date) || byText(`${a.id}`, `${b.id}`));
}

/** Everything that one record asks for, near or far. */
export function dueOfRecord(source: Source, kind: string, id: string, today: string): Due[] {
	return finders
		.filter((finder) => finder.kind === kind)
		.flatMap(({ of }) => of(id, source, today))
		.filter(({ date, passes }) => date >= today || !passes)
		.map((found) => ({ ...dueOf(found, today), kind, id }));
}

function dueOf({ passes: _, ...found }: Found, today: string): Omit<Due, 'kind' | 'id'> {
	return { ...found, overdue: found.date < today, tone: toneOf(found.date, today) };
}

function toneOf(date: string, today: string): DueTone {
	if (date < today) return 'overdue';
	return daysBetween(today, date) <= near ? 'soon' : 'far';
}
