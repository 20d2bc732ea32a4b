import { fieldOf } from '../fields/field-of';
import { canonicalJson, equalJson, type Json } from '../base/json';
import type { AnyValues, Kind } from '../schema/kind';
import { storedIn, type EntityRecord } from '../schema/record';
import type { Change } from '../records/changeset';

/**
 * The changes that give a record these values: only what differs from those it shows, many-valued fields
 * element by element. `null` clears a field; one that is absent or undefined is left alone. Nothing to change in
 * a record that is there is no change at all.
 *
 * To write to a record says that it is there: one that was dropped, or is contested, comes back in as many words,
 * also with the very values it had. Otherwise what was done, undone and done again would stay gone. Only to say
 * nothing of it is to write nothing.
 */
export function editChanges(
	kind: Pick<Kind, 'name'>,
	record: EntityRecord | undefined,
	id: string,
	values: AnyValues
): Change[] {
	const at = { kind: kind.name, id };
	const fields: Record<string, Json> = {};
	const changes: Change[] = [];
	for (const field of Object.keys(values)) {
		// Elements that cannot be read stay beside those that can; a whole value gives way.
		const before = record?.values[field] ?? record?.unreadable?.[field];
		const value = values[field];
		if (value === undefined || equalJson(before ?? null, value)) continue;
		if (Array.isArray(before) && (value === null || Array.isArray(value))) {
			const difference = elementChange(before, value ?? []);
			if (difference) changes.push({ do: 'set', ...at, field, ...difference });
		} else if (!isEmptyArray(value) || before !== undefined) fields[field] = value;
	}
	if (!record || Object.keys(fields).length > 0) changes.unshift({ do: 'put', ...at, fields });
	const doubted = record?.state === 'dropped' || record?.state === 'contested';
	const said = Object.values(values).some((value) => value !== undefined);
	return doubted && said ? [{ do: 'restore', ...at }, ...changes] : changes;
}

/**
 * The changes by which a record is there with these values as if it were made now, whatever had its id before. One
 * that is there is edited; one that was dropped comes back with nothing but these values, as what it said besides
 * was taken back with it.
 */
export function createChanges(
	kind: Kind,
	record: EntityRecord | undefined,
	id: string,
	values: AnyValues
): Change[] {
	if (record?.state !== 'dropped') return editChanges(kind, record, id, values);
	const held = storedIn(record);
	const unsaid = Object.keys(held).filter((name) => values[name] === undefined && fieldOf(kind, name));
	const cleared = Object.fromEntries(unsaid.map((name) => [name, null]));
	return editChanges(kind, { ...record, values: held }, id, { ...values, ...cleared });
}

export interface ElementChange {
	readonly added: readonly Json[];
	readonly removed: readonly Json[];
}

/** The elements that came and went; undefined when only their order differs. */
export function elementChange(before: readonly Json[], after: readonly Json[]): ElementChange | undefined {
	const had = new Set(before.map(canonicalJson));
	const has = new Set(after.map(canonicalJson));
	const added = after.filter((element) => !had.has(canonicalJson(element)));
	const removed = before.filter((element) => !has.has(canonicalJson(element)));
	return added.length + removed.length > 0 ? { added, removed } : undefined;
}

function isEmptyArray(value: Json): boolean {
	return Array.isArray(value) && value.length === 0;
}
