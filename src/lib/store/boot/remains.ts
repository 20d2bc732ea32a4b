import type { Changeset } from '../../domain/records/changeset';
import { isChangeset } from '../log/changeset-shape';
import {
	databaseName,
	type BlockRow,
	type IdentityRow,
	type JournalRow,
	type MetaRow,
	type ParkedRow
} from '../log/database';
import { isNote, type Beside } from '../snapshots/snapshot';
import { answer, inTime, probe } from './probe';

/** What can still be read of a portfolio's database, which may be damaged or of an earlier shape. */
export interface Remains {
	/** In the order of the log, with gaps where something could not be read, or is no changeset. */
	readonly changesets: readonly Changeset[];
	/** How many rows of the log can be read and are none. */
	readonly foreign: number;
	readonly beside: Beside;
	/** Under which this browser wrote, and its key; undefined where that is lost. */
	readonly identity: IdentityRow | undefined;
	/** How often the log had been laid anew. */
	readonly laying: number;
}

const nothing: Remains = {
	changesets: [],
	foreign: 0,
	beside: { parked: [], notes: [] },
	identity: undefined,
	laying: 0
};

/** Milliseconds after which a database that is being read counts as lost. */
const patience = 30_000;

/** Reads all that is left, row by row where a whole table cannot be read. Changes nothing. */
export async function readRemains(factory: IDBFactory, portfolio: string): Promise<Remains> {
	const probed = await probe(factory, databaseName(portfolio));
	if (probed.state !== 'there') return nothing;
	try {
		return await inTime(remainsOf(probed.db), patience, nothing);
	} finally {
		probed.db.close();
	}
}

async function remainsOf(db: IDBDatabase): Promise<Remains> {
	const blocks = await rowsOf<BlockRow>(db, 'log');
	const rows = await rowsOf<JournalRow>(db, 'journal');
	const parked = await rowsOf<ParkedRow>(db, 'parked');
	const meta = await rowsOf<MetaRow>(db, 'meta');
	const portions = [
		...blocks.map(({ n, changesets }) => ({ n, changesets })),
		...rows.map(({ n, changeset }) => ({ n, changesets: [changeset] }))
	].sort((a, b) => a.n - b.n);
	// A block that holds something else than a list counts as one row that is no changeset.
	const all: unknown[] = portions.flatMap(({ changesets }) => changesets);
	const changesets = all.filter(isChangeset);
	return {
		changesets,
		foreign: all.length - changesets.length,
		beside: {
			parked: parked.map(({ changeset }) => changeset).filter(isChangeset),
			notes: meta.filter(isNote)
		},
		identity: meta.find((row) => row.key === 'identity'),
		laying: meta.find((row) => row.key === 'tip')?.relaid ?? 0
	};
}

/** The rows of a table, those that can be read. */
export async function rowsOf<Row>(db: IDBDatabase, table: string): Promise<Row[]> {
	if (!db.objectStoreNames.contains(table)) return [];
	const all = await readable(() => answer(storeOf(db, table).getAll() as IDBRequest<Row[]>));
	if (all) return all;
	const keys = (await readable(() => answer(storeOf(db, table).getAllKeys()))) ?? [];
	const found: Row[] = [];
	for (const key of keys) {
		const row = await readable(() => answer(storeOf(db, table).get(key) as IDBRequest<Row | undefined>));
		if (row) found.push(row);
	}
	return found;
}

function storeOf(db: IDBDatabase, table: string): IDBObjectStore {
	return db.transaction(table, 'readonly').objectStore(table);
}

/** Undefined where the browser cannot read it. */
async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
	try {
		return await read();
	} catch (error) {
		if (error instanceof DOMException) return undefined;
		throw error;
	}
}
