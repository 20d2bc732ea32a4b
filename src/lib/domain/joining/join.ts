import type { AnyValues } from '../schema/kind';
import type { Change } from '../records/changeset';
import { editChanges } from '../merge/edit';
import type { PortfolioState } from '../merge/state';
import { mergedInto } from '../schema/record';

/**
 * The changes that join one record into another, which gets these values. Nothing that refers to the joined one
 * is rewritten. That the other stays is said in so many words: somebody who deletes it meanwhile is then told.
 */
export function joinChanges(
	state: PortfolioState,
	kind: string,
	pair: { readonly goes: string; readonly stays: string },
	values: AnyValues
): Change[] {
	const edits = editChanges({ name: kind }, state.table(kind).get(pair.stays), pair.stays, values);
	const stays: Change = { do: 'restore', kind, id: pair.stays };
	return [
		{ do: 'put', kind, id: pair.goes, fields: { [mergedInto]: pair.stays } },
		stays,
		...edits.filter((change) => change.do !== 'restore')
	];
}

/**
 * The changes after which a joined record stands by itself again; those joined into it go with it. In a circle,
 * which two laptops make that join a pair in both directions, whatever names it names the next one instead.
 */
export function separateChanges(state: PortfolioState, kind: string, id: string): Change[] {
	const pointers = state.table(kind).joins();
	const next = pointers.get(id);
	if (next === undefined) return [];
	const changes: Change[] = [{ do: 'put', kind, id, fields: { [mergedInto]: null } }];
	const before = onCircle(pointers, id);
	if (before !== undefined)
		changes.push({ do: 'put', kind, id: before, fields: { [mergedInto]: before === next ? null : next } });
	return changes;
}

/** The record that names this one, if following the names from it leads back to it. */
function onCircle(pointers: ReadonlyMap<string, string>, id: string): string | undefined {
	const passed = new Set<string>();
	for (let at: string | undefined = id; at !== undefined && !passed.has(at); at = pointers.get(at)) {
		passed.add(at);
		if (pointers.get(at) === id) return at;
	}
	return undefined;
}
