import type { RandomBytes } from '../../domain/base/id';
import type { Lens } from '../../domain/schema/field';
import type { Records } from '../plan/row';
import type { Reading } from './reading';
import type { TableFile } from './table';

/** A sheet, laid out for its kind, and how it is read. */
export interface ReadSheet {
	readonly table: TableFile;
	readonly reading: Reading;
}

export interface TableGround {
	readonly lens: Lens;
	readonly random: RandomBytes;
	table(kind: string): Records;
}
