import { lastDay } from '../days/partial-date';
import { meeting, type Meeting } from '../kinds/meeting';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { bodyId } from '../seed/seed-changes';
import { inTheYear, type CountedRecord, type Period, type YearFigure } from './figure';

/**
 * Meetings of the bodies held in the year, of each body, and the KT Forum wholly on medical applications, which the
 * framework asks for in every calendar year. A meeting is held once its last day is over or there, and not cancelled.
 *
 * @param forum the KT Forum, as seeded unless another is given
 */
export function meetingFigures(
	source: Source,
	period: Period,
	forum = bodyId('KT Forum')
): readonly YearFigure[] {
	const ofBodies = read(source, meeting)
		.all()
		.filter(({ values }) => values.body !== undefined && values.cancelled !== true);
	const held = ofBodies.filter((one) => isOver(one, period));
	const all = held.map(countedOf);
	const of = (keep: (one: Meeting) => boolean) => held.filter(keep).map(countedOf);
	const bodies = [...new Set(ofBodies.map(({ values }) => values.body!))];
	return [
		inTheYear({ name: 'meetings' }, period, all),
		...bodies.map((key) =>
			inTheYear(
				{ name: 'meetingsOfBody', key },
				period,
				of(({ values }) => values.body === key)
			)
		),
		inTheYear(
			{ name: 'forum' },
			period,
			of(({ values }) => values.body === forum && values.onlyMedical === true),
			// Before any of its meetings is entered nobody can tell that there was none of these.
			of(({ values }) => values.body === forum)
		)
	];
}

function isOver({ values: { when } }: Meeting, { day }: Period): boolean {
	const end = when?.to ?? when?.from;
	return end !== undefined && lastDay(end) <= day;
}

function countedOf({ id, values }: Meeting): CountedRecord {
	return {
		kind: meeting.name,
		id,
		on: values.when?.from ?? values.when?.to,
		illustrative: values.illustrative === true
	};
}
