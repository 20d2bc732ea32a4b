import { body } from '../kinds/body';
import { lastDay } from '../days/partial-date';
import { meeting } from '../kinds/meeting';
import { byText } from '../base/text/by-text';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** A meeting that has been, as a moment to go back to. */
export interface PastMeeting {
	readonly id: string;
	readonly title: string;
	/** Its last day. */
	readonly day: string;
	readonly body: string | undefined;
}

/** The meetings that ended before a day, the newest first. */
export function pastMeetings(source: Source, before: string): PastMeeting[] {
	return read(source, meeting)
		.all()
		.flatMap(({ id, values: { title, when, body, cancelled } }) => {
			const end = when?.to ?? when?.from;
			if (!end || cancelled) return [];
			return [{ id, title: title ?? id, day: lastDay(end), body }];
		})
		.filter(({ day }) => day < before)
		.sort((a, b) => byText(b.day, a.day));
}

/** The newest meeting of a body that decides; where no body does, the newest of all. */
export function lastCommittee(source: Source, meetings: readonly PastMeeting[]): PastMeeting | undefined {
	const deciding = new Set(
		read(source, body)
			.by('kind', 'deciding')
			.map(({ id }) => id)
	);
	return meetings.find((one) => one.body !== undefined && deciding.has(one.body)) ?? meetings[0];
}
