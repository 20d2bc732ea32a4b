import type { Kind } from '$lib/domain/schema/kind';
import { presetPrefix } from './table/view-address';

type Placed = Pick<Kind, 'path'>;

/** Addresses of records. `query` carries the view of the list along, `?` and all. */
export function listAddress(kind: Placed, query = ''): string {
	return `/${kind.path}${query}`;
}

/** The page of a record. */
export function recordAddress(kind: Placed, id: string, query = ''): string {
	return `/${kind.path}/${id}${query}`;
}

/** The form of a record. */
export function editAddress(kind: Placed, id: string, query = ''): string {
	return `/${kind.path}/${id}/edit${query}`;
}

/** A form for a new record in which some fields are filled already. */
export function newAddress(kind: Placed, presets: Readonly<Record<string, string>> = {}, query = ''): string {
	const parameters = new URLSearchParams(query);
	for (const [field, text] of Object.entries(presets)) parameters.set(presetPrefix + field, text);
	const search = parameters.toString();
	return `/${kind.path}/new${search && `?${search}`}`;
}

/** What was changed of a record, or of one field of it. */
export function historyAddress(kind: Pick<Kind, 'name'>, id: string, field?: string): string {
	return `/history?kind=${kind.name}&id=${id}${field ? `&field=${field}` : ''}`;
}

/** A proposal where it is scored, among those of its round. */
export function scoringAddress(proposal: string, round: number | undefined): string {
	return `/scoring?${new URLSearchParams({ ...(round !== undefined && { round: String(round) }), proposal })}`;
}
