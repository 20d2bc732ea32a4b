import type { Component } from 'svelte';
import type { Moving } from '$lib/features/records/moving';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';

/** Asks what a move takes besides its goal, makes it, and says so by `moving.done`. */
export type Mover = Component<{ portfolio: Portfolio; moving: Moving }>;

/** The kinds whose records do not just get another value on their board; each is loaded when first asked. */
export const movers: Readonly<Record<string, () => Promise<{ readonly default: Mover }>>> = {
	agreement: () => import('$lib/features/agreements/MoveDialog.svelte'),
	partner: () => import('$lib/features/leads/PartnerMover.svelte'),
	project: () => import('$lib/features/pipeline/ProjectMover.svelte')
};

/** Those whose mover takes many records at once. */
export const moveMany: ReadonlySet<string> = new Set(['project']);

export const movedKinds: ReadonlySet<string> = new Set(Object.keys(movers));
