import type { PlanGround } from '../plan/planner';
import type { Records } from '../plan/row';
import type { Reading } from './reading';
import type { TableFile } from './table';

/** A sheet, laid out for its kind, and how it is read. */
export interface ReadSheet {
	readonly table: TableFile;
	readonly reading: Reading;
}

export interface TableGround extends PlanGround {
	table(kind: string): Records;
}
