import type { Changeset } from '../../domain/records/changeset';
import type { MadeFile } from '../../domain/protection/made-file';
import { nothingSigned, type Signed } from '../../domain/signature/proofs';
import type { Arrival } from './arrivals';
import type { ExportedRow, PortfolioDatabase, TakenFile } from './database';
import type { SigningKey } from '../keys/signing-key';
import { identityOf, layingOf, readArrivals, readMade, readSigned, readTaken, tipOf } from './meta-rows';
import { readTops, type Tops } from './undo';

/** What stands beside the log. */
export interface Notes extends Tops {
	readonly replica: string;
	/** What signs under that name; absent where nothing does. */
	readonly signing: SigningKey | undefined;
	/** The names this browser wrote under before, the oldest first. */
	readonly former: readonly string[];
	/** Who signed what. */
	readonly signed: Signed;
	/** How many changesets the log has. */
	readonly tip: number;
	/** How often it has been laid anew. */
	readonly relaid: number;
	readonly parked: readonly Changeset[];
	readonly exported: ExportedRow | undefined;
	/** The newest file taken in of each laptop. */
	readonly taken: readonly TakenFile[];
	/** The files with personal data that were written here, the newest first. */
	readonly made: readonly MadeFile[];
	/** The files that brought something, in the order in which they came. */
	readonly arrivals: readonly Arrival[];
}

/** Before anything has been read. */
export const noNotes: Notes = {
	replica: '',
	signing: undefined,
	former: [],
	signed: nothingSigned,
	tip: 0,
	relaid: 0,
	parked: [],
	undo: undefined,
	redo: undefined,
	exported: undefined,
	taken: [],
	made: [],
	arrivals: []
};

/** Reads them, within a transaction. */
export async function readNotes(db: PortfolioDatabase): Promise<Notes> {
	const identity = (await identityOf(db))!;
	const tip = await tipOf(db);
	const exported = (await db.meta.get('exported')) as ExportedRow | undefined;
	const taken = await readTaken(db);
	const made = await readMade(db);
	const parked = (await db.parked.toArray()).map((row) => row.changeset);
	const arrivals = await readArrivals(db);
	const tops = await readTops(db);
	return {
		replica: identity.replica,
		signing: identity.signing,
		former: identity.former ?? [],
		signed: await readSigned(db),
		tip: tip.n,
		relaid: layingOf(tip),
		parked,
		exported,
		taken,
		made,
		arrivals,
		...tops
	};
}
