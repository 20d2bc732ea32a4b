import { doneValues, putOffValues } from '$lib/domain/due/dealing';
import type { Due } from '$lib/domain/due/due-item';
import type { AnyValues } from '$lib/domain/kind';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { told } from '$lib/problems/commit-told';
import { lensOf } from '$lib/store/lens';
import type { Portfolio } from '$lib/store/portfolio.svelte';
import { dueTitle } from '$lib/ui/due-words';
import { formatDate } from '$lib/ui/format';

/** Says that the thing is done; answers whether it is saved. */
export async function markDone(portfolio: Portfolio, due: Due, today: string): Promise<boolean> {
	const record = due.id === undefined ? undefined : portfolio.get(due.kind, due.id);
	const values = record && doneValues(due, record.values, today);
	if (!values) return false;
	const again = typeof values.due === 'string' ? values.due : undefined;
	return edit(portfolio, due, values, (what) =>
		again === undefined ? m.due_done({ what }) : m.due_done_again({ what, date: formatDate(again) })
	);
}

/** Puts the thing off; answers whether it is saved. */
export async function putOff(portfolio: Portfolio, due: Due, date: string): Promise<boolean> {
	const values = putOffValues(due, date);
	return (
		values !== undefined &&
		edit(portfolio, due, values, (what) => m.due_put_off({ what, date: formatDate(date) }))
	);
}

async function edit(
	portfolio: Portfolio,
	due: Due,
	values: AnyValues,
	say: (what: string) => string
): Promise<boolean> {
	const what = dueTitle(due, portfolio.get(due.kind, due.id!)?.values, lensOf(portfolio, getLocale()));
	return told(portfolio, await portfolio.edit(due.kind, due.id!, values), say(what));
}
