import type { Json } from '../json';
import type { AnyValues, Kind } from '../kind';
import type { Change } from '../merge/changeset';
import { editChanges } from '../merge/edit';
import type { EntityRecord } from '../records/record';

/**
 * The changes that give a record these values and settle whatever conflict stood in those fields, also where the
 * value is the one that is shown. Several computed records of one decision are written so.
 */
export function settlingChanges(
	kind: Pick<Kind, 'name'>,
	record: EntityRecord | undefined,
	id: string,
	values: AnyValues
): Change[] {
	const changes = editChanges(kind, record, id, values);
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
