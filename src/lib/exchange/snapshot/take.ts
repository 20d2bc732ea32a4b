import type { Changeset } from '../../domain/records/changeset';
import { fail, ok, type Result } from '../../domain/base/result';
import type { Signature } from '../../domain/signature/signature';
import type { Portfolio } from '../../store/open/portfolio.svelte';
import type { StoreProblem } from '../../store/base/problems';
import type { Shelf } from '../../store/snapshots/shelf';
import { covers, type Snapshot, type SnapshotAbout } from '../../store/snapshots/snapshot';
import type { Surroundings } from '../../store/base/surroundings';
import { logIn } from '../portfolio-file/arriving';
import type { PortfolioName } from '../portfolio-file/format';
import { readPortfolioFile } from '../portfolio-file/read';
import { packed, writePortfolioFile } from '../portfolio-file/write';
import { verifyLog } from '../verify';
import { recordsIn } from './trial';

/**
 * Puts a snapshot of a portfolio on the shelf, in slices: the portfolio file, read back by the reader that any
 * file is read by. Does nothing where the newest snapshot has it all, or another tab is at it.
 *
 * @returns the snapshot that has it all; undefined when another tab is at it
 */
export function takeSnapshot(
	portfolio: Portfolio,
	shelf: Shelf,
	surroundings: Surroundings
): Promise<Result<Snapshot | undefined, StoreProblem>> {
	return alone(`isocentre-snapshot-${portfolio.id}`, async () => {
		const newest = await shelf.newest(portfolio.id);
		if (!newest.ok) return newest;
		if (newest.value && holdsAll(newest.value, portfolio)) return newest;
		return take(portfolio, shelf, surroundings);
	});
}

function holdsAll(snapshot: Snapshot, { heads, name, length, laying }: Portfolio): boolean {
	return (
		covers(snapshot.heads, heads) &&
		snapshot.counts.changesets === length &&
		snapshot.portfolio.name === name &&
		snapshot.laying === laying
	);
}

async function take(
	portfolio: Portfolio,
	shelf: Shelf,
	surroundings: Surroundings
): Promise<Result<Snapshot, StoreProblem>> {
	// Signed first, so that what is signed is in it.
	await portfolio.ownSignature();
	const { signatures } = portfolio;
	const about = { ...aboutOf(portfolio, surroundings), beside: await portfolio.beside() };
	const { changesets: expected } = about.counts;
	const log: Changeset[] = [];
	for await (const changeset of portfolio.log()) if (log.push(changeset) === expected) break;
	if (log.length < expected) return fail({ type: 'log-torn', found: log.length, expected });
	// One of a portfolio removed meanwhile would bring it back at the next start.
	const isWanted = () => portfolio.status === 'open';
	return putOnShelf(shelf, about, log, { isWanted, signatures });
}

interface PutOptions {
	/** Asked last. */
	readonly isWanted?: () => boolean;
	/** Those that go with the log. */
	readonly signatures?: readonly Signature[];
}

/** Puts a log on the shelf as a snapshot, once it has been read back. */
export async function putOnShelf(
	shelf: Shelf,
	about: SnapshotAbout,
	log: readonly Changeset[],
	{ isWanted = () => true, signatures = [] }: PutOptions = {}
): Promise<Result<Snapshot, StoreProblem>> {
	const { content, digest } = await contentOf(about, log, signatures);
	return shelf.add(about, content, async (held) => (await isWhole(held, digest)) && isWanted());
}

/** Whether a file that was just written comes back as it was written, and its changesets follow from one another. */
export async function isWhole(held: Blob, digest: string): Promise<boolean> {
	const read = await readPortfolioFile(held);
	if (!read.ok || read.value.digest !== digest) return false;
	const chain = await verifyLog(logIn(read.value).log);
	return chain.ok || chain.problem.type === 'withheld';
}

/** What a copy of a portfolio says of itself, and what waits for others in it. */
export type CopyAbout = Pick<SnapshotAbout, 'replica' | 'author' | 'app' | 'takenAt'> & {
	readonly portfolio: PortfolioName;
	readonly parked?: readonly Changeset[];
};

/** The packed portfolio file of a copy, and its digest. */
export async function contentOf(
	{ portfolio: { id, name }, replica, author, app, takenAt, parked = [] }: CopyAbout,
	log: readonly Changeset[],
	signatures: readonly Signature[]
): Promise<{ readonly content: Blob; readonly digest: string }> {
	const about = {
		portfolio: { id, name },
		writer: { replica, author },
		app,
		written: takenAt,
		parked,
		signatures: () => Promise.resolve(signatures)
	};
	const { parts, digest } = await writePortfolioFile(about, log);
	return { content: await packed(parts), digest };
}

/** What the portfolio is at this instant: what is written to it while the file is, comes with the next one. */
function aboutOf(portfolio: Portfolio, { now, app }: Surroundings): Omit<SnapshotAbout, 'beside'> {
	const { id, name, sample, author, replica, heads, laying, fingerprint, length } = portfolio;
	return {
		portfolio: { id, name, sample },
		author,
		replica,
		app,
		takenAt: now(),
		heads: { ...heads },
		laying,
		fingerprint,
		counts: { records: recordsIn(portfolio.state), changesets: length }
	};
}

/** One tab at a time; the others need not wait, since the first one's snapshot has their changes too. */
async function alone<T>(
	name: string,
	work: () => Promise<Result<T, StoreProblem>>
): Promise<Result<T | undefined, StoreProblem>> {
	if (!navigator.locks) return work();
	return navigator.locks.request(name, { ifAvailable: true }, async (lock) =>
		lock ? work() : ok(undefined)
	);
}
