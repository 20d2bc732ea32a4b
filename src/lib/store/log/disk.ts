import type { Changeset } from '../../domain/records/changeset';
import { lineId } from '../../domain/merge/copies';
import { changesetDigest } from '../../domain/merge/digest';
import type { Passage } from '../../domain/merge/passage';
import type { PortfolioState } from '../../domain/merge/state';
import type { Knowledge } from '../../domain/merge/knowledge';
import type { MadeFile } from '../../domain/protection/made-file';
import type { Signed } from '../../domain/signature/proofs';
import type { Arrival } from './arrivals';
import {
	PortfolioDatabase,
	type CheckpointRow,
	type ExportedRow,
	type PassagesRow,
	type TakenFile
} from './database';
import type { IsErased } from '../../domain/merge/hollow';
import { eraseFromUndo } from './erasing';
import { allowedBy, isNewerVersion, mustAllowWriting, type Allowed } from './generation';
import type { Follow } from '../base/follow';
import { storageProblem } from '../base/faults';
import { withPassages } from './known-passages';
import { newIdentity, type Identity } from './identity';
import { appendToLog, replaceLog } from './log';
import {
	addArrival,
	addMade,
	addSigned,
	addTaken,
	formerOf,
	identify,
	identityOf,
	identityRow,
	layingOf,
	tipOf
} from './meta-rows';
import type { Touched } from '../base/receipts';
import type { Surroundings } from '../base/surroundings';
import { readNotes, type Notes } from './notes';
import { moveStacks, readTops, type UndoMove } from './undo';

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
	readonly identity?: Identity | undefined;
	/** What its file tells of who signed what, and what is known when it is judged. */
	readonly signed?: { readonly news: Signed; readonly known: Knowledge } | undefined;
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
		const held = await identityOf(db);
		if (!held?.signing) await identify(db, await newIdentity(surroundings), held);
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

	/** Throws the checkpoint away: what it says is in the log. */
	async dropCheckpoint(): Promise<void> {
		const { db } = this;
		await db.transaction('rw', db.checkpoint, db.meta, async () => {
			await mustAllowWriting(db);
			await db.checkpoint.clear();
		});
	}

	async noteExported(at: string, own: ExportedRow['own']): Promise<void> {
		const { db } = this;
		await db.transaction('rw', db.meta, async () => {
			await mustAllowWriting(db);
			await db.meta.put({ key: 'exported', at, own });
		});
	}

	/** Keeps that a file with personal data was written. */
	async noteMade(file: MadeFile): Promise<void> {
		const { db } = this;
		await db.transaction('rw', db.meta, async () => {
			await mustAllowWriting(db);
			await addMade(db, file);
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

	/** Keeps who signed what. */
	async keepSigned(news: Signed, known: Knowledge): Promise<void> {
		const { db } = this;
		await db.transaction('rw', db.meta, async () => {
			await mustAllowWriting(db);
			await addSigned(db, news, known);
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
	{ changesets, undo, parked, arrival, taken, identity, signed, relaid, isErased }: DiskWrite,
	before: Notes,
	follow?: Follow
): Promise<Notes> {
	const tip = before.tip + changesets.length;
	const laying = before.relaid + (relaid ? 1 : 0);
	const [held, , tops, arrivals, files, signatures] = await Promise.all([
		tipOf(db),
		mustAllowWriting(db),
		undo ? moveStacks(db, before, undo) : before,
		arrival ? addArrival(db, arrival) : before.arrivals,
		taken ? addTaken(db, taken) : before.taken,
		signed ? addSigned(db, signed.news, signed.known) : before.signed,
		(relaid ? replaceLog(db, relaid.log) : Promise.resolve()).then(() =>
			appendToLog(db, before.tip, changesets, follow)
		),
		db.meta.put({ key: 'tip', n: tip, relaid: laying }),
		identity && db.meta.put(identityRow(identity, formerOf(before))),
		parked && putParked(db, parked)
	]);
	if (isErased) await eraseFromUndo(db, isErased);
	const { undo: newest, redo } = isErased ? await readTops(db) : tops;
	if (held.n !== before.tip || layingOf(held) !== before.relaid) throw new Behind();
	return {
		...before,
		tip,
		relaid: laying,
		...(identity ? { ...identity, former: formerOf(before) } : {}),
		signed: signatures,
		parked: parked ?? before.parked,
		arrivals,
		taken: files,
		undo: newest,
		redo
	};
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
