import { lastDay } from '../days/partial-date';
import { meeting } from '../kinds/meeting';
import { bodyId } from '../seed/seed-changes';
import { byText } from '../base/text/by-text';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** The duty of the framework: one KT Forum wholly on medical applications in every calendar year. */
export interface ForumOfYear {
	readonly year: string;
	/** planned: there is one, later this year, or in a month that is not over. */
	readonly state: 'held' | 'planned' | 'missing';
	/** The first such meeting of the year. */
	readonly meeting: string | undefined;
	/** Whole months of the year that remain after this one. */
	readonly monthsLeft: number;
}

/**
 * Whether the year of a day has its KT Forum wholly on medical applications; a cancelled one does not count.
 *
 * @param on ISO date
 * @param body the KT Forum, as seeded unless another is given
 */
export function forumOfYear(source: Source, on: string, body = bodyId('KT Forum')): ForumOfYear {
	const year = on.slice(0, 4);
	const first = read(source, meeting)
		.by('body', body)
		.filter(({ values }) => values.onlyMedical === true && values.cancelled !== true)
		.map(({ id, values }) => ({ id, from: values.when?.from }))
		.filter(({ from }) => from?.startsWith(year))
		.sort((a, b) => byText(a.from, b.from) || byText(a.id, b.id))[0];
	return {
		year,
		state: !first ? 'missing' : lastDay(first.from!) > on ? 'planned' : 'held',
		meeting: first?.id,
		monthsLeft: 12 - Number(on.slice(5, 7))
	};
}

/** Whether a meeting is one of the KT Forum. */
export function isForum(source: Source, id: string): boolean {
	return read(source, meeting).inAnyState(id)?.values.body === bodyId('KT Forum');
}
