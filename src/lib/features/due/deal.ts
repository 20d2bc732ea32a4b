import { doneValues, putOffValues } from '$lib/domain/due/dealing';
import type { Due } from '$lib/domain/due/due-item';
import type { AnyValues } from '$lib/domain/schema/kind';
import { obligation } from '$lib/domain/kinds/obligation';
import { read } from '$lib/domain/reading/read';
import { doneChanges, following } from '$lib/domain/agreement/obligation-series';
import { m } from '$lib/paraglide/messages';
import { commitTold, told } from '$lib/problems/commit-told';
import { shownLens } from '$lib/problems/shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { dueTitle } from '$lib/problems/due-words';
import { formatDate } from '$lib/ui/format';

/** Says that the thing is done; answers whether it is saved. */
export async function markDone(portfolio: Portfolio, due: Due, today: string): Promise<boolean> {
	if (due.id !== undefined && due.type === 'duty') return markDutyDone(portfolio, due, due.id, today);
	const values = doneValues(due, today);
	return values !== undefined && edit(portfolio, due, values, (what) => m.due_done({ what }));
}

/** Puts the thing off; answers whether it is saved. */
export async function putOff(portfolio: Portfolio, due: Due, date: string): Promise<boolean> {
	const values = putOffValues(due, date);
	return (
		values !== undefined &&
		edit(portfolio, due, values, (what) => m.due_put_off({ what, date: formatDate(date) }))
	);
}

/** A duty that recurs leaves the next of its series behind. */
async function markDutyDone(portfolio: Portfolio, due: Due, id: string, today: string): Promise<boolean> {
	const record = read(portfolio, obligation).inAnyState(id);
	const again = following(portfolio, record?.values ?? {});
	const name = dueTitle(due, record, shownLens(portfolio));
	return commitTold(
		portfolio,
		{ act: 'edit', kind: due.kind, id, name },
		doneChanges(portfolio, id, today),
		again === undefined
			? m.due_done({ what: name })
			: m.due_done_again({ what: name, date: formatDate(again) })
	);
}

async function edit(
	portfolio: Portfolio,
	due: Due,
	values: AnyValues,
	say: (what: string) => string
): Promise<boolean> {
	const what = dueTitle(due, portfolio.get(due.kind, due.id!), shownLens(portfolio));
	return told(portfolio, await portfolio.edit(due.kind, due.id!, values), say(what));
}
