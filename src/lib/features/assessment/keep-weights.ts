import { criterion } from '$lib/domain/kinds/criterion';
import { editChanges } from '$lib/domain/merge/edit';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { read } from '$lib/domain/reading/read';

/** Keeps the weights that were tried, as one action; whether any differed. */
export function keepWeights(portfolio: Portfolio, trial: ReadonlyMap<string, number>): Promise<boolean> {
	const criteria = read(portfolio, criterion);
	const changes = [...trial].flatMap(([id, weight]) => {
		const record = criteria.inAnyState(id);
		return record ? editChanges(criterion, record, id, { weight }) : [];
	});
	const label = { act: 'edit', kind: criterion.name, count: changes.length } as const;
	return commitTold(portfolio, label, changes, m.assessment_weights_kept());
}
