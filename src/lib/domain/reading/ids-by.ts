import type { Json } from '../base/json';
import type { Table } from '../records/table';

type Index = ReadonlyMap<Json, readonly string[]>;

/** Tables replace a column when a value of it changes or a row comes or goes, so an index of it holds as long as it. */
const kept = new WeakMap<readonly (Json | undefined)[], Index>();

/** The ids of the visible records whose field has a value, or has it among others, by position. */
export function idsBy(table: Pick<Table, 'ids' | 'column'>, field: string, value: Json): readonly string[] {
	const column = table.column(field);
	let index = kept.get(column);
	if (!index) kept.set(column, (index = indexOf(column, table.ids())));
	return index.get(value) ?? [];
}

function indexOf(column: readonly (Json | undefined)[], ids: readonly string[]): Index {
	const index = new Map<Json, string[]>();
	column.forEach((held, at) => {
		if (held === undefined) return;
		for (const value of Array.isArray(held) ? new Set<Json>(held) : [held]) {
			const rows = index.get(value);
			if (rows) rows.push(ids[at]!);
			else index.set(value, [ids[at]!]);
		}
	});
	return index;
}
