import type { Lookalike } from '$lib/exchange/preview/lookalikes';
import type { Preview } from '$lib/exchange/preview/preview';
import type { Authorship } from '$lib/exchange/signatures/authorship';
import type { Wording } from '$lib/problems/words';
import type { Result } from '$lib/domain/base/result';
import type { Follow } from '$lib/store/base/follow';
import type { CopyFound } from '$lib/store/base/copies-found';
import type { StoreProblem } from '$lib/store/base/problems';
import type { KindCount, Reversible, Waiting } from '$lib/store/base/receipts';
import type { TableAccount } from '$lib/exchange/table/account';
import type { TableFile } from '$lib/exchange/table/table';
import type { Returned } from '$lib/exchange/table/returned';
import type { Since } from '$lib/exchange/table/since';
import type { ReadSheet } from '$lib/exchange/table/read-sheet';
import type { OpenTable } from './open-table';
import type { Report } from './report';

/** A row that is not taken, with the place in the file and the reason in words. */
export interface RefusedRow {
	readonly line: number;
	readonly sheet?: string;
	readonly column?: string;
	readonly why: string;
}

/** What of a table or of plain records was understood. */
export interface TableReading {
	/** What one line of it is. */
	readonly of: 'row' | 'event' | 'record' | 'card' | 'mail';
	/** The columns of the file, and whether a field answers to each. */
	readonly columns: readonly {
		readonly column: string;
		readonly known: boolean;
		/** Read only where the column of the same field before it is empty. */
		readonly spare?: boolean;
	}[];
	/** Rows that say what is there already. */
	readonly same: number;
	/** One for each reason, of which a row may have several. */
	readonly refused: readonly RefusedRow[];
	readonly rowsRefused: number;
	/** What was understood otherwise than written, in words. */
	readonly notes?: readonly string[];
	/** Of how many cells of months and quarters how many amounts of years were made. */
	readonly summed?: NonNullable<TableFile['summed']>;
	/** New records that were given what the file does not say: how many, and the fields in words. */
	readonly noted?: { readonly count: number; readonly fields: readonly string[] };
	/** How many cells of a sheet of ours were changed and are not taken. */
	readonly untaken?: number;
	/** Of a table, what became of each of its rows and cells. */
	readonly account?: TableAccount;
}

/** What an import did, to the last record. */
export interface Account extends Reversible {
	readonly kinds: Readonly<Record<string, KindCount>>;
	/** Changes of colleagues that were new here; 0 for tables. */
	readonly fresh: number;
	readonly known: number;
	readonly conflicts: number;
	readonly waiting: readonly Waiting[];
	readonly copies: readonly CopyFound[];
	/** Whether anything was written. */
	readonly wrote: boolean;
}

/** Why a file is not taken. */
export interface Refusal extends Wording {
	/** It is a table that says nothing as it was read; in another encoding it may. */
	readonly open?: OpenTable;
	/** It is a sound file of another portfolio, which may be opened beside this one. */
	readonly joinable?: File;
	/** It is sealed by a passphrase, which is to be asked for. */
	readonly sealed?: File;
}

/** A file that was read and compared with the portfolio. Nothing is written until `commit`. */
export interface Staged {
	readonly file: string;
	readonly preview: Preview;
	/** Names that are likely to be taken for others. */
	readonly lookalikes: readonly Lookalike[];
	/** What its format says of it. */
	readonly report: Report;
	/** Who wrote what it brings, and how sure that is; absent where it does not say. */
	readonly authorship?: Authorship;
	/** The tables that were read, and how: they may be read anew, in another encoding or mended. */
	readonly read?: { readonly open: OpenTable; readonly sheets: readonly ReadSheet[] };
	/** Of sheets of ours, what was changed in them, and what has changed here since they were written. */
	readonly returned?: Returned;
	readonly since?: Since;
	/** Of tables, what became of each row and cell. */
	readonly account?: TableAccount;
	/** Writes it; may be cancelled until all is on the disk. */
	commit(follow?: Follow): Promise<Result<Account, StoreProblem>>;
}
