import type { Due } from '$lib/domain/due/due-item';

/** How far ahead the list looks, in days: what lies beyond a year is in the records. */
export const horizon = 366;

/** One thing of the list, whichever list; a record may ask for several. */
export function keyOf({ type, kind, id }: Due): string {
	return `${type} ${kind} ${id ?? ''}`;
}
