import type { Body } from '$lib/domain/kinds/body';
import { lastDay } from '$lib/domain/days/partial-date';
import type { Meeting } from '$lib/domain/kinds/meeting';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';

/** A meeting that has been, as a moment to go back to. */
export interface PastMeeting {
	readonly id: string;
	readonly title: string;
	/** Its last day. */
	readonly day: string;
	readonly body: string | undefined;
}

/** The meetings that ended before a day, the newest first. */
export function pastMeetings(portfolio: Pick<Portfolio, 'all'>, before: string): PastMeeting[] {
	const meetings = portfolio.all('meeting') as readonly Meeting[];
	return meetings
		.flatMap(({ id, values: { title, when, body, cancelled } }) => {
			const end = when?.to ?? when?.from;
			if (!end || cancelled) return [];
			return [{ id, title: title ?? id, day: lastDay(end), body }];
		})
		.filter(({ day }) => day < before)
		.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
}

/** The newest meeting of a body that decides; where no body does, the newest of all. */
export function lastCommittee(
	portfolio: Pick<Portfolio, 'all'>,
	meetings: readonly PastMeeting[]
): PastMeeting | undefined {
	const bodies = portfolio.all('body') as readonly Body[];
	const deciding = new Set(bodies.filter(({ values }) => values.kind === 'deciding').map(({ id }) => id));
	return meetings.find(({ body }) => body !== undefined && deciding.has(body)) ?? meetings[0];
}
