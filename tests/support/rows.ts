import type { Json } from '../../src/lib/domain/base/json';
import type { AnyValues } from '../../src/lib/domain/schema/kind';
import type { Row, Rows } from '../../src/lib/ui/table/rows';

/** Rows of a table from plain values; their ids count up. */
export function rowsOf(...records: readonly AnyValues[]): Rows {
	const ids = records.map((_, at) => rowId(at));
	const rows = records.map((values, at): Row => ({ id: ids[at]!, values, state: 'live' }));
	const columns = new Map<string, readonly (Json | undefined)[]>();
	return {
		size: records.length,
		ids: () => ids,
		column(field) {
			let column = columns.get(field);
			if (!column) columns.set(field, (column = records.map((values) => values[field])));
			return column;
		},
		get: (id) => rows[ids.indexOf(id)]
	};
}

/** The id of the row at a position. */
export function rowId(at: number): string {
	return String(at).padStart(16, '0');
}
