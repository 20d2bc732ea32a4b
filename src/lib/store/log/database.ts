import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { Checkpoint } from '../../domain/merge/checkpoint';
import type { Changeset, Heads, Label, Change } from '../../domain/records/changeset';
import type { MadeFile } from '../../domain/protection/made-file';
import type { Passage } from '../../domain/merge/passage';
import type { Signed } from '../../domain/signature/proofs';
import type { Arrival } from './arrivals';
import type { SigningKey } from '../keys/signing-key';

/** One changeset as it was written here. `n` numbers the log without gaps, in an order that applies. */
export interface JournalRow {
	readonly n: number;
	readonly changeset: Changeset;
}

/** Consecutive changesets of the log in one value, since rows cost far more than bytes. */
export interface BlockRow {
	/** The `n` of the first one. */
	readonly n: number;
	readonly changesets: readonly Changeset[];
	/** The last seq of each replica in it, so that a reader of the newest part can skip it unread. */
	readonly heads: Heads;
}

/** The folded portfolio after the first `n` changesets of the log. */
export interface CheckpointRow {
	readonly key: 'newest';
	readonly n: number;
	/** Of which laying of the log, see `TipRow`. */
	readonly relaid?: number;
	readonly value: Checkpoint;
}

/** An action that can be undone, or redone; the newest of a stack is the one to take. */
export interface UndoRow {
	/** The number in the log of its first changeset. */
	readonly n: number;
	readonly stack: 'undo' | 'redo';
	readonly label: Label;
	/** The changesets it wrote: numbers of the log, both included. */
	readonly from: number;
	readonly to: number;
}

/** What reverses the action of the same number; apart from it, since it may be as long as an import. */
export interface InverseRow {
	readonly n: number;
	readonly changes: readonly Change[];
	/** Records beside them that are to be dropped or restored, by kind. */
	readonly drops?: readonly (readonly [kind: string, ids: readonly string[]])[];
	readonly restores?: readonly (readonly [kind: string, ids: readonly string[]])[];
}

/** How far the log goes. Every write compares and sets it, so that no tab writes on an outdated view. */
export interface TipRow {
	readonly key: 'tip';
	readonly n: number;
	/** How often the log before has been laid anew, because a copy of a browser was found in it. */
	readonly relaid?: number;
}

export interface IdentityRow {
	readonly key: 'identity';
	/** Under which this browser profile writes. */
	readonly replica: string;
	/** What gives that name, and signs; absent in a portfolio from before there were signatures. */
	readonly signing?: SigningKey;
	/** Under which it wrote before, the oldest first. */
	readonly former?: readonly string[];
}

export interface ExportedRow {
	readonly key: 'exported';
	readonly at: string;
	/** The last changeset of this browser that the file holds. */
	readonly own: { readonly replica: string; readonly seq: number };
}

/** A colleague's file that was taken in. */
export interface TakenFile {
	readonly at: string;
	readonly name: string;
	/** Who wrote the file, and on which laptop. */
	readonly author: string;
	readonly replica: string;
}

export interface TakenRow {
	readonly key: 'taken';
	/** The newest of each laptop. */
	readonly files: readonly TakenFile[];
}

/** Which file brought what; the log does not say, since every laptop has it from another one. */
export interface ArrivalsRow {
	readonly key: 'arrivals';
	readonly arrivals: readonly Arrival[];
}

/** The files with personal data that were written here, the newest first. */
export interface MadeRow {
	readonly key: 'made';
	readonly files: readonly MadeFile[];
}

/** What of colleagues' files need not be read again. It spares work and nothing else: it may be lost. */
export interface PassagesRow {
	readonly key: 'passages';
	/** The newest last. */
	readonly passages: readonly Passage[];
}

/** Who signed what, verified here. */
export interface SignaturesRow extends Signed {
	readonly key: 'signatures';
}

/** The oldest generations of code that may read and write these rows. */
export interface GenerationRow {
	readonly key: 'generation';
	readonly reads: number;
	readonly writes: number;
}

export type MetaRow =
	| TipRow
	| IdentityRow
	| ExportedRow
	| TakenRow
	| MadeRow
	| ArrivalsRow
	| PassagesRow
	| SignaturesRow
	| GenerationRow;

/** A changeset that came before something it builds on. */
export interface ParkedRow {
	readonly replica: string;
	readonly seq: number;
	readonly changeset: Changeset;
}

const options: DexieOptions = {
	// The default durability of Chromium never flushes to the disk.
	chromeTransactionDurability: 'strict',
	// What is asked twice is kept in memory by the portfolio itself.
	cache: 'disabled'
};

/** Of both databases. Raised when tables or indexes change. */
export const schemaVersion = 1;

const tables = {
	journal: 'n',
	log: 'n',
	parked: '[replica+seq]',
	checkpoint: 'key',
	undo: 'n, stack',
	inverses: 'n',
	meta: 'key'
};

/** @param factory where databases lie, where that is not the browser's usual place */
function optionsIn(factory: IDBFactory | undefined): DexieOptions {
	return factory ? { ...options, indexedDB: factory, IDBKeyRange } : options;
}

/** The database of one portfolio. */
export class PortfolioDatabase extends Dexie {
	declare readonly journal: Table<JournalRow, number>;
	declare readonly log: Table<BlockRow, number>;
	declare readonly parked: Table<ParkedRow, [string, number]>;
	declare readonly checkpoint: Table<CheckpointRow, string>;
	declare readonly undo: Table<UndoRow, number>;
	declare readonly inverses: Table<InverseRow, number>;
	declare readonly meta: Table<MetaRow, string>;

	/**
	 * @param asFound opens the tables that are there, whichever they are, and adds none
	 * @param factory where databases lie, where that is not the browser's usual place
	 */
	constructor(portfolio: string, asFound = false, factory?: IDBFactory) {
		super(databaseName(portfolio), optionsIn(factory));
		if (!asFound) this.version(schemaVersion).stores(tables);
		// Without a declared version Dexie learns of the tables when it opens the database.
		else
			for (const name of Object.keys(tables))
				Object.defineProperty(this, name, { get: () => this.table(name) });
	}
}

export function databaseName(portfolio: string): string {
	return `isocentre-${portfolio}`;
}

/** A portfolio this browser keeps. */
export interface PortfolioInfo {
	readonly id: string;
	readonly name: string;
	/** The sample that comes with the app, kept apart from real ones. */
	readonly sample: boolean;
	readonly openedAt: string;
}

export interface SettingRow {
	readonly key: 'author' | 'current';
	readonly value: string;
}

/** Which portfolios this browser keeps, and who is at it. */
export class DirectoryDatabase extends Dexie {
	declare readonly portfolios: EntityTable<PortfolioInfo, 'id'>;
	declare readonly settings: EntityTable<SettingRow, 'key'>;

	constructor(name: string, factory?: IDBFactory) {
		super(name, optionsIn(factory));
		this.version(schemaVersion).stores({ portfolios: 'id', settings: 'key' });
	}
}
