import { subjectRequest } from '$lib/domain/kinds/subject-request';
import { answerChanges, objectionChanges, type Answer } from '$lib/domain/protection/answer';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { today } from '$lib/ui/today';

/** Writes down how a request was answered today; whether it is saved. */
export function answer(portfolio: Portfolio, id: string, given: Omit<Answer, 'on'>): Promise<boolean> {
	const changes = answerChanges(portfolio, id, { on: today(), ...given });
	return commitTold(
		portfolio,
		{ act: 'edit', kind: subjectRequest.name, id },
		changes,
		m.protection_answered()
	);
}

/** Withholds the person of a request and writes down that it is answered; whether it is saved. */
export function answerByObjection(portfolio: Portfolio, id: string): Promise<boolean> {
	const changes = objectionChanges(portfolio.revealed, id, today());
	const label = { act: 'edit', kind: subjectRequest.name, id } as const;
	return commitTold(portfolio, label, changes, m.protection_objected());
}
