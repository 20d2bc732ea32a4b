import type { Json } from '../base/json';
import type { EntityRecord } from '../schema/record';
import type { GovernanceSource } from './source';

type Groups = ReadonlyMap<Json, readonly EntityRecord[]>;

/** Tables replace their list of records when one changes, so what was grouped of a list holds as long as it. */
const kept = new WeakMap<readonly EntityRecord[], Map<string, Groups>>();

/** The visible records of a kind whose field has a value; grouped once, for all who ask until one changes. */
export function recordsBy(
	source: GovernanceSource,
	kind: string,
	field: string,
	value: Json
): readonly EntityRecord[] {
	const all = source.table(kind).all();
	let byField = kept.get(all);
	if (!byField) kept.set(all, (byField = new Map()));
	let groups = byField.get(field);
	if (!groups) byField.set(field, (groups = grouped(all, field)));
	return groups.get(value) ?? [];
}

function grouped(all: readonly EntityRecord[], field: string): Groups {
	const groups = new Map<Json, EntityRecord[]>();
	for (const record of all) {
		const value = record.values[field];
		if (value === undefined) continue;
		const group = groups.get(value);
		if (group) group.push(record);
		else groups.set(value, [record]);
	}
	return groups;
}
