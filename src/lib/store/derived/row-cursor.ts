import type { Json } from '../../domain/base/json';
import type { AnyValues } from '../../domain/schema/kind';
import type { Table } from '../../domain/records/table';

/**
 * Reads the records of a table one after another through the same object, for work over all of them: no record
 * is made. It shows the table as it was when the cursor was.
 */
export class RowCursor {
	readonly ids: readonly string[];
	readonly values: AnyValues;
	#at = 0;

	constructor(table: Table) {
		this.ids = table.ids();
		const values: Record<string, Json> = {};
		for (const field of table.fields) {
			const column = table.column(field);
			Object.defineProperty(values, field, { enumerable: true, get: () => column[this.#at] });
		}
		this.values = values;
	}

	moveTo(at: number): void {
		this.#at = at;
	}
}
