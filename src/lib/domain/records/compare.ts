import { equalJson, type Json } from '../base/json';
import type { RecordTable } from './record-table';

/** A value of a field that is not what it was. */
export interface FieldChange {
	readonly field: string;
	/** Undefined where there was none. */
	readonly before: Json | undefined;
	readonly after: Json | undefined;
}

/** A record that is not what it was. */
export interface RecordChange {
	readonly kind: string;
	readonly id: string;
	/** `new` and `gone` are said of what people see: a restored record is new, a dropped one gone. */
	readonly type: 'new' | 'changed' | 'gone';
	/** Of a new record everything it holds, of a gone one nothing. */
	readonly fields: readonly FieldChange[];
}

/** Where the records of every kind stand, as a folded portfolio has them. */
export interface Folded {
	readonly kinds: readonly string[];
	table(kind: string): RecordTable;
}

/** What people see differently in `after`, by kind and in the order in which the records arrived there. */
export function compareRecords(before: Folded, after: Folded): RecordChange[] {
	const kinds = [...new Set([...after.kinds, ...before.kinds])].sort();
	return kinds.flatMap((kind) => compareTables(before.table(kind), after.table(kind)));
}

/** Reads values by row and column: making whole records of the thousands that are the same would take far longer. */
function compareTables(before: RecordTable, after: RecordTable): RecordChange[] {
	const { kind } = after;
	const [then, now] = [before.rows, after.rows];
	const names = new Set([...now.columns.keys(), ...then.columns.keys()]);
	const pairs = [...names].map((field) => [field, then.columns.get(field), now.columns.get(field)] as const);
	const found: RecordChange[] = [];
	for (let row = 0; row < now.count; row++) {
		if (now.isHidden(row)) continue;
		const id = now.idAt(row);
		const held = then.rowOf(id);
		const was = held === undefined || then.isHidden(held) ? undefined : held;
		const fields: FieldChange[] = [];
		for (const [field, old, column] of pairs) {
			const value = column?.at(row);
			const past = was === undefined ? undefined : old?.at(was);
			if (!equalJson(past, value)) fields.push({ field, before: past, after: value });
		}
		if (was === undefined) found.push({ kind, id, type: 'new', fields });
		else if (fields.length > 0) found.push({ kind, id, type: 'changed', fields });
	}
	for (let row = 0; row < then.count; row++) {
		const id = then.idAt(row);
		const left = now.rowOf(id);
		if (!then.isHidden(row) && (left === undefined || now.isHidden(left)))
			found.push({ kind, id, type: 'gone', fields: [] });
	}
	return found;
}
