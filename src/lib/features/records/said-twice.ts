import type { Conflict } from '$lib/domain/records/conflict';

/** Ids of the records of a kind that say what may be said once, where nobody who wrote one knew of the other. */
export function saidTwiceIn(
	{ conflicts }: { readonly conflicts: readonly Conflict[] },
	kind: string
): ReadonlySet<string> {
	return new Set(conflicts.flatMap((one) => (one.type === 'twice' && one.kind === kind ? one.ids : [])));
}
