import { kindAt } from '$lib/domain/kinds/all';
import { isId } from '$lib/domain/base/id';
import { textPreference } from '$lib/ui/preferences.svelte';

/** A record that was looked at. */
export interface Recent {
	readonly portfolio: string;
	readonly kind: string;
	readonly id: string;
}

const kept = textPreference('recent', '[]');
const most = 8;

/** The records of a portfolio that were looked at last, the newest first. */
export function recentRecords(portfolio: string): readonly Recent[] {
	return read().filter((one) => one.portfolio === portfolio);
}

/** Remembers the record an address shows, where it shows one. */
export function remember(portfolio: string, pathname: string): void {
	const [, path = '', id = ''] = pathname.split('/');
	const kind = kindAt(path)?.name;
	if (!kind || !isId(id)) return;
	const others = read().filter((one) => one.id !== id || one.portfolio !== portfolio);
	kept.current = JSON.stringify([{ portfolio, kind, id }, ...others].slice(0, most * 3));
}

function read(): readonly Recent[] {
	try {
		const list: unknown = JSON.parse(kept.current);
		return Array.isArray(list) ? list.filter(isRecent).slice(0, most * 3) : [];
	} catch {
		// Written by something else under our name: as good as nothing.
		return [];
	}
}

function isRecent(value: unknown): value is Recent {
	const { portfolio, kind, id } = (value ?? {}) as Partial<Recent>;
	return typeof portfolio === 'string' && typeof kind === 'string' && isId(id);
}
