import type { Changeset, Label } from '../../domain/records/changeset';
import { isTaken, relaid, type Incoming } from '../../domain/merge/incoming';
import { inverting } from '../../domain/merge/inverse';
import { waitingFor } from '../../domain/merge/waiting';
import { fail, ok, type Result } from '../../domain/base/result';
import type { CheckedSignatures } from '../../domain/signature/signature';
import { spansOf, type Arrival } from '../log/arrivals';
import { copiesFound } from '../base/copies-found';
import type { TakenFile } from '../log/database';
import type { DiskWrite } from '../log/disk';
import { erasedWith, withoutErased } from '../log/erasing';
import { newIdentity } from '../log/identity';
import { newestTip, signatureOf, signedBy } from '../log/signing';
import { readLog } from '../log/log';
import { MergeCount } from './merge-count';
import type { Follow } from '../base/follow';
import { erasing, type Ground, type Plan } from './plan';
import { everyRecord, planDelivery, type Home } from './planned-delivery';
import type { StoreProblem } from '../base/problems';
import type { MergeReceipt } from '../base/receipts';
import { reversalOf } from '../log/undo';

/** Where changesets come from, for the label of the undo. */
export interface Source {
	/** The name of the file, or whatever a person knows it by. */
	readonly name: string;
	readonly act?: Label['act'];
	/** The file that brings them, where it is not what the name says; undefined for none. */
	readonly file?: string | undefined;
	/** Who wrote the file, and on which laptop. */
	readonly writer?: Pick<TakenFile, 'author' | 'replica'>;
}

export interface MergeOptions extends Follow {
	/** The caller has verified that each changeset follows from its `prev`. */
	readonly verified?: boolean;
	/** What the file brings that waited for others where it was written. */
	readonly waiting?: readonly Changeset[];
	/** What the person has been shown: nothing else is written. */
	readonly shown?: readonly Numbered[];
	/** What the signatures that came with them are worth. */
	readonly signatures?: CheckedSignatures | undefined;
	/** Set to false where there is nothing to go back to, as in a portfolio just made. */
	readonly undoable?: boolean;
}

type Numbered = Pick<Changeset, 'replica' | 'seq' | 'prev'>;

/** Works out what a merge has to write. Nothing is written or folded here. */
export async function planMerge(
	ground: Ground,
	changesets: readonly Changeset[],
	source: Source,
	options: MergeOptions
): Promise<Result<Plan<MergeReceipt>, StoreProblem>> {
	const { state, notes, db, surroundings, slices } = ground;
	const { replica, tip, parked } = notes;
	const home: Home = { state, parked, log: () => changesetsOf(db) };
	const planned = await planDelivery(home, { changesets, ...options }, slices);
	if (!planned.ok) return planned;
	const incoming = planned.value;
	if (options.shown && !isSame(options.shown, incoming.fresh)) return fail({ type: 'changed-since' });
	const { digests, base, moved, held } = incoming;
	const { isErased } = erasedWith(base, incoming.fresh);
	const fresh = withoutErased(incoming.fresh, isErased);

	const label: Label = { act: source.act ?? 'import', name: source.name };
	const row = { stack: 'undo', label, from: tip + 1, to: tip + fresh.length } as const;
	const undoable = fresh.length > 0 && options.undoable !== false;
	const anew =
		moved.size > 0 ? { log: relaid(held, incoming), state: base, touched: everyRecord(base) } : undefined;
	const undo = undoable ? { push: row, inverse: await slices.through(inverting(state, fresh)) } : undefined;
	const nowParked = withoutErased(incoming.parked, isErased);
	const taken = isTaken(replica, incoming);
	// What was written here under the name so far is vouched for while its key is at hand.
	const own = taken ? await signatureOf(newestTip(state, replica), ground.id, notes) : undefined;
	const signed = signedBy(state, incoming, options.signatures, own);
	const write: DiskWrite = {
		changesets: fresh,
		undo,
		parked: nowParked,
		arrival: arrivalOf(incoming, parked, source, surroundings.now()),
		taken: source.writer && { name: source.name, at: surroundings.now(), ...source.writer },
		identity: taken ? await newIdentity(surroundings) : undefined,
		signed: signed && { news: signed, known: state.knowledge },
		...(await erasing(ground, fresh, anew))
	};
	const waited = new Set(parked);
	// Those that wait no longer are among the fresh.
	const waitsElse = nowParked.some((changeset) => !waited.has(changeset));
	const news = fresh.length > 0 || moved.size > 0 || waitsElse || signed !== undefined;
	const count = await slices.through(MergeCount.before(state, fresh));
	const copies = copiesFound(state, incoming, replica, held);
	return ok({
		write: news ? write : undefined,
		digests,
		receipt: (touched, after) => ({
			changesets: fresh.map(({ replica, seq }) => ({ replica, seq })),
			touched,
			left: [],
			reversal: reversalOf(undo),
			fresh: fresh.length,
			known: incoming.known,
			kinds: count.kinds(after),
			conflicts: count.conflicts(after),
			copies,
			waiting: waitingFor(after.knowledge, incoming.parked)
		})
	});
}

async function* changesetsOf(db: Ground['db']): AsyncGenerator<Changeset> {
	for await (const part of readLog(db)) yield* part;
}

function isSame(shown: readonly Numbered[], fresh: readonly Numbered[]): boolean {
	return (
		shown.length === fresh.length &&
		shown.every(({ replica, seq, prev }, at) => {
			const written = fresh[at]!;
			return written.replica === replica && written.seq === seq && written.prev === prev;
		})
	);
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
