import type { Json } from '../base/json';
import type { AnyValues, Kind } from '../schema/kind';
import type { Change } from '../records/changeset';
import { createChanges, editChanges } from './edit';
import type { EntityRecord } from '../schema/record';

/** `editChanges`, with every conflict in one of the values settled, also by the value that is shown. */
export function settlingChanges(
	kind: Pick<Kind, 'name'>,
	record: EntityRecord | undefined,
	id: string,
	values: AnyValues
): Change[] {
	return settled(record, values, { kind: kind.name, id }, editChanges(kind, record, id, values));
}

/**
 * The changes by which a record with a computed id is there, with these values, whatever became of it: one that was
 * dropped is made anew, and conflicts are settled.
 */
export function ensuringChanges(
	kind: Kind,
	record: EntityRecord | undefined,
	id: string,
	values: AnyValues
): Change[] {
	return settled(record, values, { kind: kind.name, id }, createChanges(kind, record, id, values));
}

/** The changes that delete records. */
export function drops(records: readonly EntityRecord[]): Change[] {
	return records.map(({ kind, id }) => ({ do: 'drop', kind, id }));
}

function settled(
	record: EntityRecord | undefined,
	values: AnyValues,
	at: { readonly kind: string; readonly id: string },
	changes: Change[]
): Change[] {
	const written = new Set(
		changes.flatMap((change) => ('fields' in change ? Object.keys(change.fields) : []))
	);
	const open = (record?.conflicts ?? []).filter(
		(field) => values[field] !== undefined && !written.has(field) && !Array.isArray(values[field])
	);
	if (open.length === 0) return changes;
	const fields = Object.fromEntries(open.map((field) => [field, values[field] as Json]));
	return [...changes, { do: 'put', ...at, fields }];
}
