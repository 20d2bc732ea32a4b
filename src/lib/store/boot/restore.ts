import type { Changeset } from '../../domain/records/changeset';
import { fail, ok, type Result } from '../../domain/base/result';
import { nothingSigned, type Signed } from '../../domain/signature/proofs';
import { erasedBy, type IsErased } from '../../domain/merge/hollow';
import { withoutErased } from '../log/erasing';
import { databaseName, PortfolioDatabase, type MetaRow } from '../log/database';
import { parkedUnder } from '../log/disk';
import { storageProblem } from '../base/faults';
import { ownGeneration } from '../log/generation';
import { newIdentity, type Identity } from '../log/identity';
import { unitedSigned } from '../keys/signed';
import { signatureOf, tipOf } from '../log/signing';
import { WriterLock } from '../base/lock';
import { toBlocks } from '../log/log';
import { formerOf, identityRow } from '../log/meta-rows';
import type { StoreProblem } from '../base/problems';
import type { Beside } from '../snapshots/snapshot';
import type { Surroundings } from '../base/surroundings';
import { works } from './works';
import { readRemains, type Remains } from './remains';
import { unite, type United } from './unite';

/** What a snapshot, or a portfolio file, gives back. */
export interface Source {
	readonly changesets: readonly Changeset[];
	readonly beside?: Beside;
	/** Who signed what, as the file says and this browser has verified. */
	readonly signed?: Signed;
}

/** What a restore did. */
export interface Restored {
	/** Changesets in the log now. */
	readonly changesets: number;
}

/** Milliseconds that opening or deleting a damaged database may take. */
const patience = 10_000;

/**
 * Writes a portfolio anew in one transaction: what the browser still has of it together with what the source
 * holds. This browser writes under a new name from then on: what it wrote under the old one and nobody has may
 * be elsewhere.
 *
 * @param remainsIn where the damaged database lies, if not where the portfolio is to be written
 */
export function restore(
	surroundings: Surroundings,
	portfolio: string,
	source: Source,
	remainsIn: IDBFactory = surroundings.databases ?? indexedDB
): Promise<Result<Restored, StoreProblem>> {
	return new WriterLock(portfolio).run(async () => {
		try {
			const remains = await readRemains(remainsIn, portfolio);
			const united = unite(remains.changesets, source.changesets);
			const isErased = erasedBy(united.log);
			const own = await vouched(portfolio, remains);
			const identity = await newIdentity(surroundings);
			const db = await freshlyOpened(surroundings, portfolio);
			if (!db) return fail({ type: 'storage-failed', detail: databaseName(portfolio) });
			try {
				await replaceAll(db, rowsFor(united, remains, source, { own, identity, isErased }));
			} finally {
				db.close({ disableAutoOpen: true });
			}
			return ok({ changesets: united.log.length });
		} catch (error) {
			return fail(storageProblem(error));
		}
	});
}

/** Opens the database; one that cannot be opened is deleted first. Undefined where neither works. */
async function freshlyOpened(
	{ databases }: Surroundings,
	portfolio: string
): Promise<PortfolioDatabase | undefined> {
	const db = new PortfolioDatabase(portfolio, false, databases);
	if (await works(patience, () => db.open())) return db;
	if (!(await works(patience, () => new PortfolioDatabase(portfolio, false, databases).delete())))
		return undefined;
	const again = new PortfolioDatabase(portfolio, false, databases);
	return (await works(patience, () => again.open())) ? again : undefined;
}

interface Rows {
	readonly log: readonly Changeset[];
	readonly parked: readonly Changeset[];
	readonly meta: readonly MetaRow[];
}

/** While the key of the old name is at hand, it vouches for what is left of what was written under it, here. */
async function vouched(portfolio: string, { identity, changesets }: Remains): Promise<Signed | undefined> {
	if (!identity?.signing) return undefined;
	const { replica, signing } = identity;
	const own = await signatureOf(tipOf(changesets, replica), portfolio, {
		replica,
		signing,
		signed: nothingSigned
	});
	return own && { signatures: [own], doubted: {} };
}

/** @param by the old name's word for what it wrote, the new name, and what is erased by either side */
function rowsFor(
	{ log: whole, parked }: United,
	remains: Remains,
	{ beside, signed }: Source,
	by: { readonly own: Signed | undefined; readonly identity: Identity; readonly isErased: IsErased }
): Rows {
	const log = withoutErased(whole, by.isErased);
	const waiting = new Map(
		[...parked, ...remains.beside.parked, ...(beside?.parked ?? [])].map((changeset) => [
			keyOf(changeset),
			changeset
		])
	);
	for (const changeset of log) if (waiting.size > 0) waiting.delete(keyOf(changeset));
	const notes = new Map([...(beside?.notes ?? []), ...remains.beside.notes].map((row) => [row.key, row]));
	const held = [...(beside?.notes ?? []), ...remains.beside.notes].filter((row) => row.key === 'signatures');
	const known = unitedSigned([...held, signed ?? nothingSigned, by.own ?? nothingSigned]);
	notes.set('signatures', { key: 'signatures', ...known });
	return {
		log,
		parked: withoutErased([...waiting.values()], by.isErased),
		meta: [
			...notes.values(),
			{ key: 'tip', n: log.length },
			identityRow(by.identity, remains.identity ? formerOf(remains.identity) : []),
			ownGeneration
		]
	};
}

/** Copies of a browser may have written several of one number. */
function keyOf(changeset: Changeset): string {
	return `${parkedUnder(changeset)} ${changeset.seq}`;
}

/** What was derived from the old log, or counted by its numbers, goes with it. */
async function replaceAll(db: PortfolioDatabase, { log, parked, meta }: Rows): Promise<void> {
	await db.transaction('rw', db.tables, async () => {
		await Promise.all(db.tables.map((table) => table.clear()));
		await Promise.all([
			db.log.bulkPut(toBlocks(1, log)),
			db.parked.bulkPut(
				parked.map((changeset) => ({ replica: parkedUnder(changeset), seq: changeset.seq, changeset }))
			),
			db.meta.bulkPut([...meta])
		]);
	});
}
