import { isJsonObject } from '$lib/domain/base/json';
import { textPreference } from '$lib/ui/preferences.svelte';

export type Widths = Readonly<Record<string, number>>;

const kept = textPreference('widths', '{}');

/** The widths somebody gave the columns of a kind on this laptop, in pixels by field. */
export function widthsOf(kind: string): Widths {
	const widths = all()[kind];
	if (!isJsonObject(widths)) return {};
	return Object.fromEntries(
		Object.entries(widths).filter((entry): entry is [string, number] => Number.isFinite(entry[1]))
	);
}

export function keepWidths(kind: string, widths: Widths): void {
	kept.current = JSON.stringify({ ...all(), [kind]: widths });
}

function all(): Readonly<Record<string, unknown>> {
	try {
		const read: unknown = JSON.parse(kept.current);
		return isJsonObject(read) ? read : {};
	} catch {
		// Not written by us: no width is known.
		return {};
	}
}
