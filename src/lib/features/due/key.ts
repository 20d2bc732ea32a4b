import type { Due } from '$lib/domain/due/due-item';

/** One thing of the list, whichever list; a record may ask for several. */
export function keyOf({ type, kind, id }: Due): string {
	return `${type} ${kind} ${id ?? ''}`;
}
