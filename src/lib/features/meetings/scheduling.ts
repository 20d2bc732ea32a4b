import { agendaItem } from '$lib/domain/kinds/agenda-item';
import { fillChanges, orderBehind, type Candidate } from '$lib/domain/committee/agenda';
import { orderChanges } from '$lib/domain/committee/agenda-order';
import { meeting as meetingKind } from '$lib/domain/kinds/meeting';
import { m } from '$lib/paraglide/messages';
import { commitTold, told } from '$lib/problems/commit-told';
import { lensOf } from '$lib/domain/reading/lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { read } from '$lib/domain/reading/read';

/** Puts what waits on the agenda of a meeting, as one action. */
export function fill(
	portfolio: Portfolio,
	meeting: string,
	candidates: readonly Candidate[]
): Promise<boolean> {
	const changes = fillChanges(portfolio, meeting, candidates);
	return commitTold(
		portfolio,
		labelOf(portfolio, meeting),
		changes,
		m.meetings_filled({ count: candidates.length })
	);
}

/** Adds an item at the end of the agenda. */
export async function addItem(portfolio: Portfolio, meeting: string, title: string): Promise<boolean> {
	const order = orderBehind(portfolio, meeting);
	const made = await portfolio.add(agendaItem.name, { meeting, order, title });
	return told(portfolio, made, m.meetings_item_added({ title }));
}

/** Puts an item at another place, counted from 0. */
export async function moveItem(portfolio: Portfolio, meeting: string, id: string, to: number): Promise<void> {
	await commitTold(portfolio, labelOf(portfolio, meeting), orderChanges(portfolio, meeting, id, to));
}

/** Takes an item off the agenda; its decision, if any, stays. */
export async function takeOff(portfolio: Portfolio, id: string): Promise<void> {
	const title = read(portfolio, agendaItem).inAnyState(id)?.values.title ?? '';
	told(portfolio, await portfolio.drop(agendaItem.name, id), m.meetings_taken_off({ title }));
}

function labelOf(portfolio: Portfolio, meeting: string) {
	const name = lensOf(portfolio, 'en').title(meetingKind.name, meeting) ?? '';
	return { act: 'schedule', kind: meetingKind.name, id: meeting, name } as const;
}
