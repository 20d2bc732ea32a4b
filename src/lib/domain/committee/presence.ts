import { attendance } from '../kinds/attendance';
import { meeting } from '../kinds/meeting';
import { editChanges } from '../merge/edit';
import type { Change } from '../records/changeset';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { delegatesOf } from './delegates';
import { membersOn } from './members';
import { attendancesOf, invitationChanges, meetingDay, seatOf } from './quorum';

/**
 * The changes that note as present everybody of whom nothing else was said: who is on the list as invited, and the
 * members of the body on that day who are not on it yet. Who is excused or absent stays so.
 */
export function allPresentChanges(source: Source, id: string): Change[] {
	const silent = attendancesOf(source, id).filter(({ values }) => (values.status ?? 'invited') === 'invited');
	return [
		...silent.flatMap((one) => editChanges(attendance, one, one.id, { status: 'attended' })),
		...invitationChanges(source, id, 'attended')
	];
}

/** Which States were there, of those that may send delegates on the day of a meeting; ids of countries. */
export interface StatesPresent {
	readonly present: readonly string[];
	readonly missing: readonly string[];
}

/**
 * The Member and Associate Member States for which somebody attended a meeting, and those for which nobody did;
 * undefined where the meeting has no body or no day. Somebody attends for the State named, else for that of the seat.
 */
export function statesPresent(source: Source, id: string): StatesPresent | undefined {
	const body = read(source, meeting).inAnyState(id)?.values.body;
	const day = meetingDay(source, id);
	if (body === undefined || day === undefined) return undefined;
	const seats = membersOn(source, body, day);
	const came = new Set(
		attendancesOf(source, id)
			.filter(({ values }) => values.status === 'attended')
			.flatMap((one) => one.values.country ?? seatOf(seats, one)?.values.country ?? [])
	);
	const states = delegatesOf(source, body, day).map(({ country }) => country);
	return {
		present: states.filter((one) => came.has(one)),
		missing: states.filter((one) => !came.has(one))
	};
}
