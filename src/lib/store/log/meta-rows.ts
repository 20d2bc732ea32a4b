import type { Knowledge } from '../../domain/merge/knowledge';
import { withMade, type MadeFile } from '../../domain/protection/made-file';
import { nothingSigned, type Signed } from '../../domain/signature/proofs';
import type { Arrival } from './arrivals';
import type {
	ArrivalsRow,
	IdentityRow,
	MadeRow,
	PortfolioDatabase,
	SignaturesRow,
	TakenFile,
	TakenRow,
	TipRow
} from './database';
import { storageProblem } from '../base/faults';
import { mustAllowWriting, ownGeneration } from './generation';
import type { Identity } from './identity';
import { withSigned } from '../keys/signed';

/** The name before becomes the last of the former ones. */
export function formerOf({
	replica,
	former = []
}: Pick<IdentityRow, 'replica' | 'former'>): readonly string[] {
	return [...former, replica];
}

export function identityRow(identity: Identity, former: readonly string[]): IdentityRow {
	return { key: 'identity', ...identity, ...(former.length > 0 ? { former } : {}) };
}

/**
 * Gives a portfolio a name with a key. One from before there were keys cannot be proved: what was written under it
 * stays as it is.
 */
export async function identify(
	db: PortfolioDatabase,
	identity: Identity,
	held: IdentityRow | undefined
): Promise<void> {
	try {
		await db.transaction('rw', db.meta, async () => {
			await mustAllowWriting(db);
			// Another tab may have been faster.
			if ((await identityOf(db))?.signing) return;
			await db.meta.put(identityRow(identity, held ? formerOf(held) : []));
			if (held) return;
			await db.meta.add({ key: 'tip', n: 0 });
			await db.meta.add(ownGeneration);
		});
	} catch (error) {
		// A full disk is no reason not to show what is there, under the name it was written.
		if (!held || storageProblem(error).type !== 'storage-full') throw error;
	}
}

export function identityOf(db: PortfolioDatabase): Promise<IdentityRow | undefined> {
	return db.meta.get('identity') as Promise<IdentityRow | undefined>;
}

export function tipOf(db: PortfolioDatabase): Promise<TipRow> {
	return db.meta.get('tip') as Promise<TipRow>;
}

export function layingOf({ relaid }: Pick<TipRow, 'relaid'>): number {
	return relaid ?? 0;
}

/** Read inside the transaction: a merge that only parks does not move the tip, so another tab's may have come between. */
export async function addArrival(db: PortfolioDatabase, arrival: Arrival): Promise<readonly Arrival[]> {
	const arrivals = [...(await readArrivals(db)), arrival];
	await db.meta.put({ key: 'arrivals', arrivals });
	return arrivals;
}

export async function readArrivals(db: PortfolioDatabase): Promise<readonly Arrival[]> {
	return ((await db.meta.get('arrivals')) as ArrivalsRow | undefined)?.arrivals ?? [];
}

export async function addTaken(db: PortfolioDatabase, file: TakenFile): Promise<readonly TakenFile[]> {
	const others = (await readTaken(db)).filter(({ replica }) => replica !== file.replica);
	const files = [...others, file];
	await db.meta.put({ key: 'taken', files });
	return files;
}

export async function readTaken(db: PortfolioDatabase): Promise<readonly TakenFile[]> {
	return ((await db.meta.get('taken')) as TakenRow | undefined)?.files ?? [];
}

export async function addMade(db: PortfolioDatabase, file: MadeFile): Promise<void> {
	await db.meta.put({ key: 'made', files: withMade(await readMade(db), file) });
}

export async function readMade(db: PortfolioDatabase): Promise<readonly MadeFile[]> {
	return ((await db.meta.get('made')) as MadeRow | undefined)?.files ?? [];
}

/** Read inside the transaction: what another tab signs does not move the tip. */
export async function addSigned(db: PortfolioDatabase, news: Signed, known: Knowledge): Promise<Signed> {
	const signed = withSigned(known, await readSigned(db), news);
	const row: SignaturesRow = { key: 'signatures', ...signed };
	await db.meta.put(row);
	return signed;
}

export async function readSigned(db: PortfolioDatabase): Promise<Signed> {
	const row = (await db.meta.get('signatures')) as SignaturesRow | undefined;
	return row ? { signatures: row.signatures, doubted: row.doubted } : nothingSigned;
}
