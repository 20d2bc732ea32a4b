import type { Difference } from '$lib/exchange/preview/differences';
import type { Entry } from './entries';

/** What the entries that are open did, by key; undefined while it is worked out. Replaced, never changed. */
export type OpenEntries = ReadonlyMap<string, readonly Difference[] | undefined>;

export const noneOpen: OpenEntries = new Map();

/** All of these open, with what they are known to have done. */
export function allOpen(entries: readonly Entry[]): OpenEntries {
	return new Map(entries.map(({ key, differences }) => [key, differences]));
}

export function opened(
	open: OpenEntries,
	key: string,
	differences: readonly Difference[] | undefined
): OpenEntries {
	return new Map([...open, [key, differences]]);
}

export function shut(open: OpenEntries, key: string): OpenEntries {
	return new Map([...open].filter(([other]) => other !== key));
}
