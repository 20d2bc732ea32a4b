import { newId } from '../domain/id';
import type { Changeset, Label } from '../domain/merge/changeset';
import { changesetDigest } from '../domain/merge/digest';
import { inverse } from '../domain/merge/inverse';
import type { PortfolioState } from '../domain/merge/state';
import { fail, ok, type Result } from '../domain/result';
import { spansOf, type Arrival } from './arrivals';
import type { PortfolioDatabase } from './database';
import type { DiskWrite } from './disk';
import { verifiedDigests } from './digests';
import { planIncoming, waitingFor, type Incoming } from './incoming';
import { readLog } from './log';
import { MergeCount } from './merge-count';
import type { Ground, Plan } from './plan';
import type { StoreProblem } from './problems';
import type { MergeReceipt } from './receipts';

/** Where changesets come from, for the label of the undo. */
export interface Source {
	/** The name of the file, or whatever a person knows it by. */
	readonly name: string;
	readonly act?: Label['act'];
	/** The file that brings them, where it is not what the name says; undefined for none. */
	readonly file?: string | undefined;
}

export interface MergeOptions {
	/** Stops the merge if it comes before the write. */
	readonly signal?: AbortSignal;
	/** The caller has verified that each changeset follows from its `prev`. */
	readonly verified?: boolean;
	/** Set to false where there is nothing to go back to, as in a portfolio just made. */
	readonly undoable?: boolean;
}

/** Works out what a merge has to write. Nothing is written or folded here. */
export async function planMerge(
	{ state, notes, db, surroundings }: Ground,
	changesets: readonly Changeset[],
	source: Source,
	options: MergeOptions
): Promise<Result<Plan<MergeReceipt>, StoreProblem>> {
	const { replica, tip, parked } = notes;
	const incoming = planIncoming(state.heads, parked, changesets);
	const { fresh } = incoming;
	const digests = options.verified ? verifiedDigests(fresh) : fresh.map(changesetDigest);
	const fork = forkAbove(state, fresh, digests) ?? (await forkBelow(state, db, incoming.overlap));
	if (fork) return fail({ type: 'forked', ...fork });
	if (options.signal?.aborted) return fail({ type: 'cancelled' });

	const label: Label = { act: source.act ?? 'import', name: source.name };
	const row = { stack: 'undo', label, from: tip + 1, to: tip + fresh.length } as const;
	const undoable = fresh.length > 0 && options.undoable !== false;
	const write: DiskWrite = {
		changesets: fresh,
		undo: undoable ? { push: row, inverse: inverse(state, fresh) } : undefined,
		parked: incoming.parked,
		arrival: arrivalOf(incoming, parked, source, surroundings.now()),
		// Somebody else has written under this profile's name: a copy of it, or itself before a restore.
		replica: fresh.some((changeset) => changeset.replica === replica) ? newId(surroundings.random) : undefined
	};
	const news = fresh.length > 0 || incoming.parked.length !== parked.length;
	const count = new MergeCount(state, fresh);
	return ok({
		write: news ? write : undefined,
		digests,
		receipt: (touched) => ({
			changesets: fresh.map(({ replica, seq }) => ({ replica, seq })),
			touched,
			left: [],
			fresh: fresh.length,
			known: incoming.known,
			kinds: count.kinds(),
			conflicts: count.conflicts(),
			waiting: waitingFor(state.heads, incoming.parked)
		})
	});
}

/** What the file brings that was not here, not even parked. */
function arrivalOf(
	{ fresh, parked }: Incoming,
	waiting: readonly Changeset[],
	source: Source,
	at: string
): Arrival | undefined {
	const file = 'file' in source ? source.file : source.name;
	const held = new Set(waiting);
	const brought = [...fresh, ...parked].filter((changeset) => !held.has(changeset));
	return file === undefined || brought.length === 0 ? undefined : { file, at, spans: spansOf(brought) };
}

type Numbered = Pick<Changeset, 'replica' | 'seq'>;

/** A new changeset that does not follow from the one before it, here or in the file. */
function forkAbove(
	state: PortfolioState,
	fresh: readonly Changeset[],
	digests: readonly (string | undefined)[]
): Numbered | undefined {
	const newest = new Map<string, string | undefined>();
	for (const [i, { replica, seq, prev }] of fresh.entries()) {
		const before = newest.has(replica) ? newest.get(replica) : state.newestDigest(replica);
		if (before !== undefined && before !== prev) return { replica, seq };
		newest.set(replica, digests[i]);
	}
	return undefined;
}

/** A known number with another content. The newest of each replica stands for all before it: they are chained. */
async function forkBelow(
	state: PortfolioState,
	db: PortfolioDatabase,
	overlap: readonly Changeset[]
): Promise<Numbered | undefined> {
	const older = new Map<string, Changeset>();
	for (const changeset of overlap) {
		const { replica, seq } = changeset;
		if (seq < state.heads[replica]!) older.set(`${replica} ${seq + 1}`, changeset);
		else if (changesetDigest(changeset) !== state.newestDigest(replica)) return { replica, seq };
	}
	if (older.size === 0) return undefined;
	for await (const part of readLog(db)) {
		for (const { replica, seq, prev } of part) {
			const changeset = older.get(`${replica} ${seq}`);
			if (!changeset) continue;
			older.delete(`${replica} ${seq}`);
			if (changesetDigest(changeset) !== prev) return { replica, seq: seq - 1 };
			if (older.size === 0) return undefined;
		}
	}
	return undefined;
}
