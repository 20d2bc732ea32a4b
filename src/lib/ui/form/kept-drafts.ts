import { isJsonObject } from '$lib/domain/json';
import type { Draft } from '../fields/draft';

export type Drafts = Readonly<Record<string, Draft>>;

const prefix = 'isocentre.form.';

/** The drafts of a form that was left unsaved, on this tab and until it is closed. */
export function readKept(form: string): Drafts | undefined {
	try {
		const kept: unknown = JSON.parse(sessionStorage.getItem(prefix + form) ?? 'null');
		return isDrafts(kept) ? kept : undefined;
	} catch {
		// Switched off, or written by somebody else: the form starts afresh.
		return undefined;
	}
}

export function keep(form: string, drafts: Drafts): void {
	try {
		sessionStorage.setItem(prefix + form, JSON.stringify(drafts));
	} catch {
		// Full or switched off: the drafts last as long as the page.
	}
}

export function forget(form: string): void {
	try {
		sessionStorage.removeItem(prefix + form);
	} catch {
		// Switched off: nothing was kept.
	}
}

function isDrafts(value: unknown): value is Drafts {
	return (
		isJsonObject(value) && Object.values(value).every((draft) => isJsonObject(draft) && 'value' in draft)
	);
}
