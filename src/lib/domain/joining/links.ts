import type { Field } from '../schema/field';
import type { Json } from '../base/json';
import { kinds } from '../kinds/all';
import type { Table } from '../records/table';

/** How many records of a kind point at a record. */
export interface LinkCount {
	readonly kind: string;
	readonly count: number;
}

/** What points at a record, by kind in the order of kinds; kinds without any are left out. */
export function linksTo(
	tables: { table(kind: string): Pick<Table, 'ids' | 'column'> },
	target: { readonly kind: string; readonly id: string }
): LinkCount[] {
	return kinds.flatMap(({ name, fields }) => {
		const pointing = new Set<number>();
		for (const [field, { type }] of Object.entries(fields) as [string, Field][]) {
			if (type.to !== target.kind) continue;
			const column: readonly (Json | undefined)[] = tables.table(name).column(field);
			for (let at = 0; at < column.length; at++) if (pointsAt(column[at], target.id)) pointing.add(at);
		}
		return pointing.size > 0 ? [{ kind: name, count: pointing.size }] : [];
	});
}

function pointsAt(value: Json | undefined, id: string): boolean {
	return value === id || (Array.isArray(value) && value.includes(id));
}
