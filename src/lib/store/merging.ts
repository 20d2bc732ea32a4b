import { newId } from '../domain/id';
import type { Changeset, Label } from '../domain/merge/changeset';
import { forkedOrigins, isTaken, planIncoming, relaid, type Incoming } from '../domain/merge/incoming';
import { inverting } from '../domain/merge/inverse';
import { waitingFor } from '../domain/merge/waiting';
import { fail, ok, type Result } from '../domain/result';
import { spansOf, type Arrival } from './arrivals';
import { copiesFound } from './copies-found';
import type { TakenFile } from './database';
import type { DiskWrite } from './disk';
import { erasedWith, withoutErased } from './erasing';
import { readSpan } from './log';
import { MergeCount } from './merge-count';
import type { Follow } from './follow';
import { erasing, type Ground, type Plan } from './plan';
import type { StoreProblem } from './problems';
import type { MergeReceipt, Touched } from './receipts';
import { reversalOf } from './undo';

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
	/** Set to false where there is nothing to go back to, as in a portfolio just made. */
	readonly undoable?: boolean;
}

/** Works out what a merge has to write. Nothing is written or folded here. */
export async function planMerge(
	ground: Ground,
	changesets: readonly Changeset[],
	source: Source,
	options: MergeOptions
): Promise<Result<Plan<MergeReceipt>, StoreProblem>> {
	const { state, notes, db, surroundings, slices } = ground;
	const { replica, tip, parked } = notes;
	const arrival = { waiting: parked, incoming: changesets, verified: options.verified === true };
	const origins = await slices.through(forkedOrigins(state, arrival));
	if (!origins.ok) return fail({ type: 'forked', ...origins.problem });
	const held = origins.value.size > 0 ? await readSpan(db, 1, tip) : [];
	const planned = planIncoming(state, arrival, origins.value, held);
	if (!planned.ok) return fail({ type: 'forked', ...planned.problem });
	const incoming = planned.value;
	const { digests, base, moved } = incoming;
	const { isErased } = erasedWith(base, incoming.fresh);
	const fresh = withoutErased(incoming.fresh, isErased);

	const label: Label = { act: source.act ?? 'import', name: source.name };
	const row = { stack: 'undo', label, from: tip + 1, to: tip + fresh.length } as const;
	const undoable = fresh.length > 0 && options.undoable !== false;
	const anew =
		moved.size > 0
			? { log: relaid(held, incoming), state: base, touched: touchedBy(moved.values()) }
			: undefined;
	const undo = undoable ? { push: row, inverse: await slices.through(inverting(state, fresh)) } : undefined;
	const write: DiskWrite = {
		changesets: fresh,
		undo,
		parked: withoutErased(incoming.parked, isErased),
		arrival: arrivalOf(incoming, parked, source, surroundings.now()),
		taken: source.writer && { name: source.name, at: surroundings.now(), ...source.writer },
		replica: isTaken(replica, incoming) ? newId(surroundings.random) : undefined,
		...(await erasing(ground, fresh, anew))
	};
	const news = fresh.length > 0 || moved.size > 0 || incoming.parked.length !== parked.length;
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

function touchedBy(changesets: Iterable<Changeset>): Touched[] {
	const ops = [...changesets].flatMap(({ ops }) => ops);
	return [...new Map(ops.map(({ kind, id }) => [`${kind} ${id}`, { kind, id }])).values()];
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
