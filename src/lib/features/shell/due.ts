import { agreementWarnings } from '$lib/domain/agreement/warnings';
import { dueItems } from '$lib/domain/due/due';
import { isMine } from '$lib/domain/due/mine';
import { lastDay } from '$lib/domain/days/partial-date';
import { agreement } from '$lib/domain/kinds/agreement';
import { enquiry } from '$lib/domain/kinds/enquiry';
import { interaction } from '$lib/domain/kinds/interaction';
import { meeting } from '$lib/domain/kinds/meeting';
import { openRequests } from '$lib/domain/protection/answer-by';
import { isOpen } from '$lib/domain/partnering/enquiries';
import { read } from '$lib/domain/reading/read';
import { meetingTime } from '$lib/domain/committee/meeting-time';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { drillTo } from '$lib/ui/chart/drill';
import { today } from '$lib/ui/today';

/** Conversations whose next step is due by a day and not done. A month is due when it ends. */
export function dueConversations(portfolio: Portfolio, on: string = today()): number {
	const conversations = read(portfolio, interaction);
	const done = conversations.column('done');
	return conversations
		.column('due')
		.filter((due, at) => due !== undefined && lastDay(due) <= on && done[at] !== true).length;
}

/** What the reader has to see to by a day: overdue, or due on it. */
export function dueNow(portfolio: Portfolio, on: string = today()): number {
	return dueItems(portfolio, on, 0).filter((due) => isMine(due, portfolio.author)).length;
}

/** Agreements whose notice or end is within 90 days, or that ended without anybody saying so. */
export function agreementsEnding(portfolio: Portfolio, on: string = today()): number {
	return read(portfolio, agreement)
		.all()
		.filter(({ values }) => agreementWarnings(values, on).length > 0).length;
}

/** Meetings that are not over on a day, nor cancelled. */
export function meetingsAhead(portfolio: Portfolio, on: string = today()): number {
	const meetings = read(portfolio, meeting);
	const cancelled = meetings.column('cancelled');
	return meetings.column('when').filter((when, at) => {
		const time = meetingTime(when, on);
		return time !== undefined && time !== 'over' && cancelled[at] !== true;
	}).length;
}

/** Enquiries that nobody has answered or closed. */
export function openEnquiries(portfolio: Portfolio): number {
	return read(portfolio, enquiry)
		.all()
		.filter(({ values }) => isOpen(values)).length;
}

/** The address of the list of just those. */
export function openEnquiriesAt(): string {
	return drillTo(enquiry, [{ field: 'state', any: ['open', 'asked'] }]);
}

/** The address of the list of just those. */
export function meetingsAheadAt(on: string): string {
	return drillTo(meeting, [
		{ field: 'when', from: on, to: '' },
		{ field: 'cancelled', any: ['', 'no'] }
	]);
}

/** Requests of persons that are to be answered, by a day that is known. */
export function requestsOpen(portfolio: Portfolio, on: string = today()): number {
	return openRequests(portfolio, on).filter(({ by }) => by !== undefined).length;
}
