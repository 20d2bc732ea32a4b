import type { Changeset } from '../domain/merge/changeset';
import { newId } from '../domain/id';
import {
	PortfolioDatabase,
	type CheckpointRow,
	type ExportedRow,
	type IdentityRow,
	type TipRow,
	type UndoRow
} from './database';
import { appendToLog } from './log';
import type { Surroundings } from './surroundings';
import { moveStacks, topOf, type UndoMove } from './undo';

/** What stands beside the log. */
export interface Notes {
	readonly replica: string;
	/** How many changesets the log has. */
	readonly tip: number;
	readonly parked: readonly Changeset[];
	readonly undo: UndoRow | undefined;
	readonly redo: UndoRow | undefined;
	readonly exported: ExportedRow | undefined;
}

/** Before anything has been read. */
export const noNotes: Notes = {
	replica: '',
	tip: 0,
	parked: [],
	undo: undefined,
	redo: undefined,
	exported: undefined
};

/** One user action, as it goes to the disk. */
export interface DiskWrite {
	/** The tip that the action was made on. */
	readonly on: number;
	readonly changesets: readonly Changeset[];
	readonly undo?: UndoMove | undefined;
	/** All that wait after it, where that changes. */
	readonly parked?: readonly Changeset[];
	/** The identity to write under from now on, where it changes. */
	readonly replica?: string | undefined;
}

/** The database of one portfolio, with one transaction for each thing that must be whole. */
export class Disk {
	readonly db: PortfolioDatabase;

	constructor(portfolio: string) {
		this.db = new PortfolioDatabase(portfolio);
	}

	/** Opens the database and gives it an identity the first time. */
	async open(surroundings: Surroundings): Promise<void> {
		await this.db.open();
		await this.db.transaction('rw', this.db.meta, async () => {
			if (await this.db.meta.get('identity')) return;
			await this.db.meta.add({ key: 'identity', replica: newId(surroundings.random) });
			await this.db.meta.add({ key: 'tip', n: 0 });
		});
	}

	notes(): Promise<Notes> {
		const { db } = this;
		return db.transaction('r', db.meta, db.parked, db.undo, () => readNotes(db));
	}

	/**
	 * Writes one action in one transaction.
	 *
	 * @returns the notes after it; undefined, and nothing written, when another tab has written since
	 */
	write({ on, changesets, undo, parked, replica }: DiskWrite): Promise<Notes | undefined> {
		const { db } = this;
		const tables = [db.meta, db.journal, db.log, db.parked, db.undo, db.inverses];
		return db.transaction('rw', tables, async () => {
			const tip = (await db.meta.get('tip')) as TipRow;
			if (tip.n !== on) return undefined;
			if (changesets.length > 0) {
				await appendToLog(db, on, changesets);
				await db.meta.put({ key: 'tip', n: on + changesets.length });
			}
			if (undo) await moveStacks(db, undo);
			if (replica) await db.meta.put({ key: 'identity', replica });
			if (parked) {
				await db.parked.clear();
				await db.parked.bulkAdd(
					parked.map((changeset) => ({ replica: changeset.replica, seq: changeset.seq, changeset }))
				);
			}
			return readNotes(db);
		});
	}

	checkpoint(): Promise<CheckpointRow | undefined> {
		return this.db.checkpoint.get('newest');
	}

	/** Keeps a checkpoint unless there is a newer one. */
	async keepCheckpoint(row: CheckpointRow): Promise<void> {
		const { db } = this;
		await db.transaction('rw', db.checkpoint, db.meta, async () => {
			const held = await db.checkpoint.get('newest');
			if (!held || held.n <= row.n) await db.checkpoint.put(row);
		});
	}

	async noteExported(at: string, n: number): Promise<void> {
		await this.db.meta.put({ key: 'exported', at, n });
	}

	get isOpen(): boolean {
		return this.db.isOpen();
	}

	/** For good: later calls fail instead of opening the database again. */
	close(): void {
		this.db.close({ disableAutoOpen: true });
	}
}

async function readNotes(db: PortfolioDatabase): Promise<Notes> {
	const identity = (await db.meta.get('identity')) as IdentityRow;
	const tip = (await db.meta.get('tip')) as TipRow;
	const exported = (await db.meta.get('exported')) as ExportedRow | undefined;
	const parked = (await db.parked.toArray()).map((row) => row.changeset);
	const [undo, redo] = [await topOf(db, 'undo'), await topOf(db, 'redo')];
	return { replica: identity.replica, tip: tip.n, parked, undo, redo, exported };
}
