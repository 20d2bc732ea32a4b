import type { Json } from '$lib/domain/base/json';
import { kindNamed } from '$lib/domain/kinds/all';
import { told } from '$lib/problems/commit-told';
import { gatePassed } from '$lib/problems/gate-passed';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';

/** Gives a field a value it had before, or clears it; a project that it sets to a stage says which gate it passed. */
export async function putBack(
	portfolio: Portfolio,
	kind: string,
	id: string,
	field: string,
	value: Json | undefined
): Promise<void> {
	const written = await portfolio.edit(kind, id, { [field]: value ?? null });
	told(portfolio, written, written.ok && field === 'stage' ? gatePassed(portfolio, kind, id) : undefined);
}

export async function bringBack(portfolio: Portfolio, kind: string, id: string): Promise<void> {
	told(portfolio, await portfolio.restore(kind, id));
}

/** Whether this version of the app may write the field at all. */
export function isWritable(kind: string, field: string): boolean {
	return kindNamed(kind)?.fields[field] !== undefined;
}
