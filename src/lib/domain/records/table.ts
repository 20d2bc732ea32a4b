import type { RecordTable } from './record-table';

/** What readers of the records of one kind may ask. */
export type Table = Pick<
	RecordTable,
	'kind' | 'size' | 'fields' | 'get' | 'all' | 'ids' | 'column' | 'entries' | 'contest'
>;
