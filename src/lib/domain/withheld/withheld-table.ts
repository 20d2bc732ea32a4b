import { ListedTable } from '../records/listed-table';
import { storedIn, type EntityRecord, type Entry } from '../schema/record';
import type { Table } from '../records/table';
import { masked, withholds, type Withholding } from '../schema/withholding';

/**
 * A table in which withheld records are not listed and, asked for by id, say nothing but that. What every reader
 * gets, so that a screen need not know; `revealed` tables are for the page of one record.
 */
export class WithheldTable extends ListedTable {
	readonly #withholding: Withholding;
	readonly #withheld: () => ReadonlySet<string>;

	/** @param withheld the ids that are, the same set until they change */
	constructor(table: Table, withholding: Withholding, withheld: () => ReadonlySet<string>) {
		super(table);
		this.#withholding = withholding;
		this.#withheld = withheld;
	}

	get(id: string): EntityRecord | undefined {
		const record = this.table.get(id);
		return record && this.#isWithheld(record) ? masked(record, this.#withholding) : record;
	}

	override entries(id: string, field: string): readonly Entry[] {
		return this.get(id)?.withheld ? [] : this.table.entries(id, field);
	}

	protected leftOut(): ReadonlySet<string> {
		return this.#withheld();
	}

	/** A deleted one is in no list, and answers for itself. */
	#isWithheld(record: EntityRecord): boolean {
		return this.#withheld().has(record.id) || withholds(storedIn(record)[this.#withholding.by]);
	}
}
