import type { BudgetSource } from '../budget/inputs';
import type { Table } from '../records/table';

/** A portfolio, or anything with its tables. */
export interface GovernanceSource {
	table(kind: string): Pick<Table, 'all' | 'get' | 'ids' | 'column'> & Partial<Pick<Table, 'entries'>>;
	/** What people must still decide; a figure in conflict says so. */
	readonly conflicts?: BudgetSource['conflicts'];
}

/** The same as the budget reads it. */
export function budgetOf(source: GovernanceSource): BudgetSource {
	return { table: (kind) => source.table(kind), conflicts: source.conflicts ?? [] };
}
