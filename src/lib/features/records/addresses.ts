import type { Kind } from '$lib/domain/schema/kind';
import { kindNamed } from '$lib/domain/kinds/all';
import { presetPrefix } from '$lib/ui/table/view-address';

/** Addresses of records. `query` carries the view of the list along, `?` and all. */
export function listAddress(kind: Kind, query = ''): string {
	return `/${kind.path}${query}`;
}

export function recordAddress(kind: Kind, id: string, query = ''): string {
	return `/${kind.path}/${id}${query}`;
}

/** The address of a record by the name of its kind; undefined for a kind that this version does not know. */
export function addressOf(kind: string, id: string): string | undefined {
	const known = kindNamed(kind);
	return known && recordAddress(known, id);
}

export function editAddress(kind: Kind, id: string, query = ''): string {
	return `/${kind.path}/${id}/edit${query}`;
}

/** A form for a new record in which some fields are filled already. */
export function newAddress(kind: Kind, presets: Readonly<Record<string, string>> = {}, query = ''): string {
	const parameters = new URLSearchParams(query);
	for (const [field, text] of Object.entries(presets)) parameters.set(presetPrefix + field, text);
	const search = parameters.toString();
	return `/${kind.path}/new${search && `?${search}`}`;
}

export function historyAddress(kind: Kind, id: string, field?: string): string {
	return `/history?kind=${kind.name}&id=${id}${field ? `&field=${field}` : ''}`;
}
