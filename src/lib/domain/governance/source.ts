import type { Table } from '../records/table';

/** A portfolio, or anything with its tables. */
export interface GovernanceSource {
	table(kind: string): Pick<Table, 'all' | 'get' | 'ids' | 'column'>;
}
