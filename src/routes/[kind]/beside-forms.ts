import type { Component } from 'svelte';
import type { AnyValues } from '$lib/domain/schema/kind';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';

/** What stands above the fields while a record is typed; `id` is undefined for a new one. */
export type BesideForm = Component<{
	portfolio: Portfolio;
	id: string | undefined;
	values: AnyValues;
}>;

/** What capabilities add to the forms of a kind, in order; each is loaded when first shown. */
export const besideForms: Readonly<
	Record<string, readonly (() => Promise<{ readonly default: BesideForm }>)[]>
> = {
	enquiry: [() => import('$lib/features/leads/EnquiryForm.svelte')],
	interaction: [() => import('$lib/features/relations/Mismatches.svelte')],
	project: [() => import('$lib/features/radar/RadarForm.svelte')]
};
