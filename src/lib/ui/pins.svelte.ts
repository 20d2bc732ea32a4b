import { textPreference } from './preferences.svelte';

/** What each portfolio has pinned in this browser, as JSON: keys of views by id of the portfolio. */
const kept = textPreference('pinned', '{}');

/** The keys of the views pinned to the sidebar of a portfolio, in the order in which they were. */
export function pinsOf(portfolio: string): readonly string[] {
	const pinned = all()[portfolio];
	return Array.isArray(pinned) ? pinned.filter((key): key is string => typeof key === 'string') : [];
}

/** Pins a view, or takes it off again. */
export function pin(portfolio: string, key: string, pinned: boolean): void {
	const others = pinsOf(portfolio).filter((one) => one !== key);
	kept.current = JSON.stringify({ ...all(), [portfolio]: pinned ? [...others, key] : others });
}

function all(): Readonly<Record<string, unknown>> {
	try {
		const read: unknown = JSON.parse(kept.current);
		return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
	} catch {
		// Written by somebody else: nothing is pinned.
		return {};
	}
}
