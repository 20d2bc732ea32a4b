import { equalJson, type Json } from '../base/json';
import type { PortfolioState } from '../merge/state';
import { mergedInto } from '../schema/record';
import { storedIn, type Entry, type Stamp } from '../schema/record';

/** A joined record to which somebody wrote who did not know that it was joined. */
export interface LateEdit {
	readonly kind: string;
	readonly id: string;
	/** The record it is read as, which does not show what was written. */
	readonly survivor: string;
	readonly entries: readonly (Entry & { readonly field: string })[];
}

/** What was written to joined records without knowing of it and is shown nowhere else, by kind and id. */
export function lateEdits(state: PortfolioState): LateEdit[] {
	return state.kinds.flatMap((kind) =>
		[...(state.aliases.of(kind) ?? [])].sort().flatMap(([id, survivor]) => {
			const record = state.table(kind).get(survivor);
			const shown = record ? storedIn(record) : {};
			const entries = unseenEntries(state, kind, id).filter(
				({ field, value }) => !shows(shown[field], value)
			);
			return entries.length > 0 ? [{ kind, id, survivor, entries }] : [];
		})
	);
}

/** The unreplaced writes that none of those who joined the record knew of. */
function unseenEntries(state: PortfolioState, kind: string, id: string): LateEdit['entries'] {
	const table = state.table(kind);
	const joins = table.entries(id, mergedInto);
	const seen = (entry: Stamp): boolean =>
		joins.some(({ replica, seq }) =>
			entry.replica === replica
				? entry.seq <= seq
				: entry.seq <= state.knowledge.seenOf(replica, seq, entry.replica)
		);
	return [...table.fields]
		.sort()
		.filter((field) => field !== mergedInto)
		.flatMap((field) =>
			table
				.entries(id, field)
				.filter((entry) => !seen(entry))
				.map((entry) => ({ ...entry, field }))
		);
}

function shows(shown: Json | undefined, value: Json): boolean {
	if (Array.isArray(shown)) return shown.some((one: Json) => equalJson(one, value));
	return equalJson(shown ?? null, value);
}
