/** Selected records by id. Replaced as a whole, so that a change is seen by identity. */
export type Selection = ReadonlySet<string>;

export const nothingSelected: Selection = new Set();

export function selectionOf(ids: Iterable<string>): Selection {
	return new Set(ids);
}

/** Selects one, or releases it. */
export function toggled(selection: Selection, id: string): Selection {
	const next = new Set(selection);
	if (!next.delete(id)) next.add(id);
	return next;
}

export function extended(selection: Selection, ids: Iterable<string>): Selection {
	return new Set([...selection, ...ids]);
}
