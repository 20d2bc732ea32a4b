import { meeting as meetingKind } from '$lib/domain/kinds/meeting';
import { lensOf } from '$lib/domain/reading/lens';
import { adoptChanges, type Adoption } from '$lib/domain/scenario/adopt';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { realToday } from '$lib/ui/today';

/** Drafts the decisions of a scenario on the agenda of a meeting, as one action; whether it was written. */
export function adopt(portfolio: Portfolio, adoption: Adoption): Promise<boolean> {
	const { meeting, drafts } = adoption;
	const name = lensOf(portfolio, 'en').title(meetingKind.name, meeting) ?? '';
	const label = { act: 'schedule', kind: meetingKind.name, id: meeting, name } as const;
	const changes = adoptChanges(portfolio, adoption, realToday());
	return commitTold(
		portfolio,
		label,
		changes,
		m.priority_adopt_done({ count: drafts.length, meeting: name })
	);
}
