import { canonicalJson, type Json } from '../base/json';
import type { Change } from '../records/changeset';
import type { EntityRecord } from '../schema/record';
import type { Table } from '../records/table';
import type { Source } from './source';

/** A portfolio as it would be after these changes, which are not written: for figures and checks before a decision. */
export function withChanges(source: Source, changes: readonly Change[]): Source {
	const byKind = new Map<string, Change[]>();
	for (const change of changes) {
		const own = byKind.get(change.kind);
		if (own) own.push(change);
		else byKind.set(change.kind, [change]);
	}
	const tables = new Map([...byKind].map(([kind, own]) => [kind, changedTable(source.table(kind), own)]));
	return {
		table: (kind) => tables.get(kind) ?? source.table(kind),
		...(source.conflicts && { conflicts: source.conflicts })
	};
}

function changedTable(table: Table, changes: readonly Change[]): Table {
	const changed = new Map<string, EntityRecord>();
	for (const change of changes) {
		const before = changed.get(change.id) ?? table.get(change.id);
		changed.set(change.id, changedRecord(before, change));
	}
	const kept = table.all().map((record) => changed.get(record.id) ?? record);
	const known = new Set(kept.map(({ id }) => id));
	const all = [...kept, ...[...changed.values()].filter(({ id }) => !known.has(id))].filter(isSeen);
	const ids = all.map(({ id }) => id);
	const columns = new Map<string, readonly (Json | undefined)[]>();
	return {
		kind: table.kind,
		size: all.length,
		get fields() {
			return [...new Set([...table.fields, ...all.flatMap(({ values }) => Object.keys(values))])];
		},
		contest: (id) => table.contest(id),
		all: () => all,
		ids: () => ids,
		get: (id) => changed.get(id) ?? table.get(id),
		entries: (id, field) => (changed.has(id) ? [] : table.entries(id, field)),
		column(field) {
			const held = columns.get(field) ?? all.map(({ values }) => values[field]);
			columns.set(field, held);
			return held;
		}
	};
}

function changedRecord(before: EntityRecord | undefined, change: Change): EntityRecord {
	const { kind, id } = change;
	const record: EntityRecord = before ?? { kind, id, values: {}, state: 'live' };
	if (record.state === 'erased') return record;
	switch (change.do) {
		case 'drop':
			return { ...record, state: 'dropped' };
		case 'erase':
			return { ...record, state: 'erased', values: {} };
		case 'restore':
			return { ...record, state: 'live' };
		case 'put': {
			const given = Object.entries({ ...record.values, ...change.fields });
			const values = Object.fromEntries(given.filter(([, value]) => value !== null));
			return { ...record, values, state: 'live' };
		}
		case 'set': {
			const removed = new Set(change.removed.map(canonicalJson));
			const held = record.values[change.field];
			const left = (Array.isArray(held) ? held : []).filter((one: Json) => !removed.has(canonicalJson(one)));
			const values = { ...record.values, [change.field]: [...left, ...change.added] };
			return { ...record, values, state: 'live' };
		}
	}
}

function isSeen({ state }: EntityRecord): boolean {
	return state === 'live' || state === 'contested';
}
