import type { Json } from '../json';
import type { AnyValues, Kind } from '../kind';
import type { Change } from '../merge/changeset';
import { editChanges } from '../merge/edit';
import type { EntityRecord } from '../records/record';

/**
 * The changes by which a record with a computed id is there, with these values, whatever became of it: one that was
 * dropped with just them comes back, and a conflict in one of them is settled, also by the value that is shown.
 */
export function settlingChanges(
	kind: Pick<Kind, 'name'>,
	record: EntityRecord | undefined,
	id: string,
	values: AnyValues
): Change[] {
	const edits = editChanges(kind, record, id, values);
	const gone = record?.state === 'dropped' || record?.state === 'contested';
	const changes: Change[] = gone && edits.length === 0 ? [{ do: 'restore', kind: kind.name, id }] : edits;
	const written = new Set(
		changes.flatMap((change) => ('fields' in change ? Object.keys(change.fields) : []))
	);
	const open = (record?.conflicts ?? []).filter(
		(field) => values[field] !== undefined && !written.has(field) && !Array.isArray(values[field])
	);
	if (open.length === 0) return changes;
	const fields = Object.fromEntries(open.map((field) => [field, values[field] as Json]));
	return [...changes, { do: 'put', kind: kind.name, id, fields }];
}
