import type { BudgetSource } from '../budget/inputs';
import type { Table } from '../records/table';

/** A portfolio, or anything with its tables. */
export interface PackSource extends BudgetSource {
	table(kind: string): Table;
}

/** A record by the title it has in the language of the pack. */
export interface Named {
	readonly id: string;
	readonly title: string;
}
