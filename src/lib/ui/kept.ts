import type { Json } from '$lib/domain/base/json';

const prefix = 'isocentre.';

/** What was typed under a name and not saved, on this tab and until it is closed; undefined where it is not such. */
export function readKept<T>(name: string, isSuch: (value: unknown) => value is T): T | undefined {
	try {
		const kept: unknown = JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null');
		return isSuch(kept) ? kept : undefined;
	} catch {
		// Switched off, or written by somebody else: one starts afresh.
		return undefined;
	}
}

export function keep(name: string, value: Json): void {
	try {
		sessionStorage.setItem(prefix + name, JSON.stringify(value));
	} catch {
		// Full or switched off: what was typed lasts as long as the page.
	}
}

export function forget(name: string): void {
	try {
		sessionStorage.removeItem(prefix + name);
	} catch {
		// Switched off: nothing was kept.
	}
}

/** Forgets all that was typed under names that hold this text, such as the id of a record. */
export function forgetAllOf(text: string): void {
	try {
		const names = Array.from({ length: sessionStorage.length }, (_, at) => sessionStorage.key(at) ?? '');
		for (const name of names)
			if (name.startsWith(prefix) && name.includes(text)) sessionStorage.removeItem(name);
	} catch {
		// Switched off: nothing was kept.
	}
}
