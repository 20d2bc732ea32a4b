import type { Changeset } from '../domain/merge/changeset';
import { newId } from '../domain/id';
import { lineId } from '../domain/merge/copies';
import { changesetDigest } from '../domain/merge/digest';
import type { Passage } from '../domain/merge/passage';
import type { PortfolioState } from '../domain/merge/state';
import type { Arrival } from './arrivals';
import {
	PortfolioDatabase,
	type ArrivalsRow,
	type CheckpointRow,
	type ExportedRow,
	type IdentityRow,
	type PassagesRow,
	type TakenFile,
	type TakenRow,
	type TipRow
} from './database';
import type { IsErased } from '../domain/merge/withheld';
import { eraseFromUndo } from './erasing';
import { allowedBy, isNewerVersion, mustAllowWriting, ownGeneration, type Allowed } from './generation';
import type { Follow } from './follow';
import { storageProblem } from './faults';
import { withPassages } from './known-passages';
import { appendToLog, replaceLog } from './log';
import type { Touched } from './receipts';
import type { Surroundings } from './surroundings';
import { moveStacks, readTops, type Tops, type UndoMove } from './undo';

/** What stands beside the log. */
export interface Notes extends Tops {
	readonly replica: string;
	/** How many changesets the log has. */
	readonly tip: number;
	/** How often it has been laid anew. */
	readonly relaid: number;
	readonly parked: readonly Changeset[];
	readonly exported: ExportedRow | undefined;
	/** The newest file taken in of each laptop. */
	readonly taken: readonly TakenFile[];
	/** The files that brought something, in the order in which they came. */
	readonly arrivals: readonly Arrival[];
}

/** Before anything has been read. */
export const noNotes: Notes = {
	replica: '',
	tip: 0,
	relaid: 0,
	parked: [],
	undo: undefined,
	redo: undefined,
	exported: undefined,
	taken: [],
	arrivals: []
};

/** One user action, as it goes to the disk. */
export interface DiskWrite {
	readonly changesets: readonly Changeset[];
	readonly undo?: UndoMove | undefined;
	/** All that wait after it, where that changes. */
	readonly parked?: readonly Changeset[];
	/** The file that brings it. */
	readonly arrival?: Arrival | undefined;
	/** The same file, in the place of the one of that laptop before. */
	readonly taken?: TakenFile | undefined;
	/** The identity to write under from now on, where it changes. */
	readonly replica?: string | undefined;
	/** The log before `changesets`, where it is laid anew. */
	readonly relaid?: Relaid | undefined;
	/** The records whose content is taken out of the log by it. */
	readonly isErased?: IsErased | undefined;
}

/** A log in which changesets of a copied browser have been issued again, and its fold. */
export interface Relaid {
	readonly log: readonly Changeset[];
	readonly state: PortfolioState;
	readonly touched: readonly Touched[];
}

/** The database of one portfolio, with one transaction for each thing that must be whole. */
export class Disk {
	readonly db: PortfolioDatabase;

	/** @param asFound leaves a database of a newer version of the app as it is */
	constructor(portfolio: string, asFound: boolean, factory?: IDBFactory) {
		this.db = new PortfolioDatabase(portfolio, asFound, factory);
	}

	/** Opens the database, gives it an identity the first time, and answers what this code may do with it. */
	async open(surroundings: Surroundings): Promise<Allowed> {
		const { db } = this;
		await db.open();
		const allowed = await db.transaction('r', db.meta, () => allowedBy(db.meta));
		if (!allowed.write || isNewerVersion(db.backendDB().version)) return { ...allowed, write: false };
		await db.transaction('rw', db.meta, async () => {
			if (await db.meta.get('identity')) return;
			await db.meta.add({ key: 'identity', replica: newId(surroundings.random) });
			await db.meta.add({ key: 'tip', n: 0 });
			await db.meta.add(ownGeneration);
		});
		return allowed;
	}

	notes(): Promise<Notes> {
		const { db } = this;
		return db.transaction('r', db.meta, db.parked, db.undo, () => readNotes(db));
	}

	/**
	 * Writes one action in one transaction.
	 *
	 * @param before the notes that the action was planned on
	 * @returns the notes after it; undefined, and nothing written, when another tab has written since
	 */
	async write(write: DiskWrite, before: Notes, follow?: Follow): Promise<Notes | undefined> {
		const { db } = this;
		const tables = [db.meta, db.journal, db.log, db.parked, db.undo, db.inverses, db.checkpoint];
		try {
			return await db.transaction('rw', tables, () => writeAll(db, write, before, follow));
		} catch (error) {
			if (error instanceof Behind) return undefined;
			throw error;
		}
	}

	/**
	 * The newest checkpoint, if it is of the log as it is laid now. One whose content the browser has lost is as good
	 * as none: the log has it all.
	 */
	async checkpoint(): Promise<CheckpointRow | undefined> {
		const { db } = this;
		try {
			return await db.transaction('r', db.checkpoint, db.meta, async () => {
				const row = await db.checkpoint.get('newest');
				return row && layingOf(row) === layingOf(await tipOf(db)) ? row : undefined;
			});
		} catch (error) {
			if (storageProblem(error).type === 'storage-failed') return undefined;
			throw error;
		}
	}

	/** Keeps a checkpoint unless there is a newer one. */
	async keepCheckpoint(row: CheckpointRow): Promise<void> {
		const { db } = this;
		// Read apart, since one that is lost takes its transaction with it.
		const held = await this.checkpoint();
		if (held && held.n > row.n) return;
		await db.transaction('rw', db.checkpoint, db.meta, async () => {
			await mustAllowWriting(db);
			if (layingOf(row) === layingOf(await tipOf(db))) await db.checkpoint.put(row);
		});
	}

	async noteExported(at: string, own: ExportedRow['own']): Promise<void> {
		const { db } = this;
		await db.transaction('rw', db.meta, async () => {
			await mustAllowWriting(db);
			await db.meta.put({ key: 'exported', at, own });
		});
	}

	/** Keeps what of a file need not be read again. */
	async keepPassages(passages: readonly Passage[]): Promise<void> {
		const { db } = this;
		await db.transaction('rw', db.meta, async () => {
			await mustAllowWriting(db);
			await db.meta.put(withPassages((await db.meta.get('passages')) as PassagesRow | undefined, passages));
		});
	}

	get isOpen(): boolean {
		return this.db.isOpen();
	}

	/** For good: later calls fail instead of opening the database again. */
	close(): void {
		this.db.close({ disableAutoOpen: true });
	}
}

/** Another tab has written; thrown to take the transaction back. */
class Behind extends Error {}

/** Asks everything of the database at once, since each answer awaited costs a turn, and judges at the end. */
async function writeAll(
	db: PortfolioDatabase,
	{ changesets, undo, parked, arrival, taken, replica, relaid, isErased }: DiskWrite,
	before: Notes,
	follow?: Follow
): Promise<Notes> {
	const tip = before.tip + changesets.length;
	const laying = before.relaid + (relaid ? 1 : 0);
	const [held, , tops, arrivals, files] = await Promise.all([
		db.meta.get('tip') as Promise<TipRow>,
		mustAllowWriting(db),
		undo ? moveStacks(db, before, undo) : before,
		arrival ? addArrival(db, arrival) : before.arrivals,
		taken ? addTaken(db, taken) : before.taken,
		(relaid ? replaceLog(db, relaid.log) : Promise.resolve()).then(() =>
			appendToLog(db, before.tip, changesets, follow)
		),
		db.meta.put({ key: 'tip', n: tip, relaid: laying }),
		replica && db.meta.put({ key: 'identity', replica }),
		parked && putParked(db, parked)
	]);
	if (isErased) await eraseFromUndo(db, isErased);
	const { undo: newest, redo } = isErased ? await readTops(db) : tops;
	if (held.n !== before.tip || layingOf(held) !== before.relaid) throw new Behind();
	return {
		...before,
		tip,
		relaid: laying,
		replica: replica ?? before.replica,
		parked: parked ?? before.parked,
		arrivals,
		taken: files,
		undo: newest,
		redo
	};
}

function tipOf(db: PortfolioDatabase): Promise<TipRow> {
	return db.meta.get('tip') as Promise<TipRow>;
}

function layingOf({ relaid }: Pick<TipRow, 'relaid'>): number {
	return relaid ?? 0;
}

async function putParked(db: PortfolioDatabase, parked: readonly Changeset[]): Promise<void> {
	await db.parked.clear();
	await db.parked.bulkAdd(
		parked.map((changeset) => ({ replica: parkedUnder(changeset), seq: changeset.seq, changeset }))
	);
}

/** Copies of a browser may have written several of one number: its digest tells them apart. */
export function parkedUnder(changeset: Changeset): string {
	return lineId(changeset.replica, changesetDigest(changeset));
}

/** Read inside the transaction: a merge that only parks does not move the tip, so another tab's may have come between. */
async function addArrival(db: PortfolioDatabase, arrival: Arrival): Promise<readonly Arrival[]> {
	const arrivals = [...(await readArrivals(db)), arrival];
	await db.meta.put({ key: 'arrivals', arrivals });
	return arrivals;
}

async function readArrivals(db: PortfolioDatabase): Promise<readonly Arrival[]> {
	return ((await db.meta.get('arrivals')) as ArrivalsRow | undefined)?.arrivals ?? [];
}

async function addTaken(db: PortfolioDatabase, file: TakenFile): Promise<readonly TakenFile[]> {
	const others = (await readTaken(db)).filter(({ replica }) => replica !== file.replica);
	const files = [...others, file];
	await db.meta.put({ key: 'taken', files });
	return files;
}

async function readTaken(db: PortfolioDatabase): Promise<readonly TakenFile[]> {
	return ((await db.meta.get('taken')) as TakenRow | undefined)?.files ?? [];
}

async function readNotes(db: PortfolioDatabase): Promise<Notes> {
	const identity = (await db.meta.get('identity')) as IdentityRow;
	const tip = (await db.meta.get('tip')) as TipRow;
	const exported = (await db.meta.get('exported')) as ExportedRow | undefined;
	const taken = await readTaken(db);
	const parked = (await db.parked.toArray()).map((row) => row.changeset);
	const arrivals = await readArrivals(db);
	const tops = await readTops(db);
	return {
		replica: identity.replica,
		tip: tip.n,
		relaid: layingOf(tip),
		parked,
		exported,
		taken,
		arrivals,
		...tops
	};
}
