import type { Table } from '../records/table';

/** What people must still decide about a record, or about several in one conflict. */
export interface OpenConflict {
	readonly kind: string;
	readonly id: string;
	readonly field?: string;
	/** Where several records are in one conflict, all of them. */
	readonly ids?: readonly string[];
}

/** What calculations read: a portfolio, or anything with its tables. */
export interface Source {
	table(kind: string): Table;
	/** A figure in conflict says so; absent where nothing is asked about. */
	readonly conflicts?: readonly OpenConflict[];
}
