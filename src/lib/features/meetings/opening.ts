import { meeting } from '$lib/domain/kinds/meeting';
import { editChanges } from '$lib/domain/merge/edit';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import { lensOf } from '$lib/domain/reading/lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { realToday } from '$lib/ui/today';
import { read } from '$lib/domain/reading/read';

/** The time of day by this laptop: 14:20. */
export function clockNow(): string {
	const now = new Date();
	return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Whether a meeting has begun and is not closed. */
export function phaseOf(portfolio: Portfolio, id: string): 'ahead' | 'open' | 'closed' {
	const { openedOn, closedOn } = read(portfolio, meeting).inAnyState(id)?.values ?? {};
	return closedOn !== undefined ? 'closed' : openedOn !== undefined ? 'open' : 'ahead';
}

/** Starts a meeting, closes it, or opens it again, as of now; whether it was written. */
export function setPhase(
	portfolio: Portfolio,
	id: string,
	phase: 'open' | 'closed' | 'reopened'
): Promise<boolean> {
	const [on, at] = [realToday(), clockNow()];
	const values = {
		open: { openedOn: on, openedAt: at, closedOn: null, closedAt: null },
		closed: { closedOn: on, closedAt: at },
		reopened: { closedOn: null, closedAt: null }
	}[phase];
	const done = { open: m.meetings_opened, closed: m.meetings_closed, reopened: m.meetings_reopened }[phase];
	const label = {
		act: 'edit',
		kind: meeting.name,
		id,
		name: lensOf(portfolio, 'en').title(meeting.name, id) ?? ''
	} as const;
	return commitTold(
		portfolio,
		label,
		editChanges(meeting, read(portfolio, meeting).inAnyState(id), id, values),
		done({ time: at })
	);
}
