import { milestone, type Milestone } from '$lib/domain/kinds/milestone';
import { shownLens } from '$lib/problems/shown-lens';
import type { AnyValues } from '$lib/domain/schema/kind';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { told } from '$lib/problems/commit-told';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { formatDate } from '$lib/ui/format';
import { realToday } from '$lib/ui/today';

/** The dates of a milestone that are typed where they stand. */
export const dateFields = ['planned', 'expected', 'reachedOn'] as const;

export type DateField = (typeof dateFields)[number];

/** What a milestone is called. */
export function milestoneTitle(portfolio: Portfolio, { values }: Pick<Milestone, 'values'>): string {
	return milestone.title(values, shownLens(portfolio));
}

/** Ticks a milestone as reached today, or takes that back; whether it was written. */
export async function tick(portfolio: Portfolio, record: Milestone, reached: boolean): Promise<boolean> {
	const what = milestoneTitle(portfolio, record);
	const on = realToday();
	const done = await portfolio.edit(milestone.name, record.id, { reachedOn: reached ? on : null });
	return told(
		portfolio,
		done,
		reached ? m.execution_reached_done({ what, date: formatDate(on) }) : m.execution_reached_undone({ what })
	);
}

/** Writes a date of a milestone; `null` clears it. Whether it was written. */
export async function setDate(
	portfolio: Portfolio,
	record: Milestone,
	field: DateField,
	date: string | null
): Promise<boolean> {
	const what = milestoneTitle(portfolio, record);
	const name = milestone.fields[field].label[getLocale()].toLocaleLowerCase();
	const said =
		date === null
			? m.execution_undated({ what, field: name })
			: m.execution_dated({ what, field: name, date: formatDate(date) });
	return told(portfolio, await portfolio.edit(milestone.name, record.id, { [field]: date }), said);
}

/** Makes a milestone; whether it was written. */
export async function add(portfolio: Portfolio, values: AnyValues): Promise<boolean> {
	const made = await portfolio.add(milestone.name, values);
	const what = milestone.title(values, shownLens(portfolio));
	return told(portfolio, made, m.execution_added({ what }));
}
