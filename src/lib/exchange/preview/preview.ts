import type { Changeset } from '../../domain/records/changeset';
import { conflictKey, type Conflict } from '../../domain/records/conflict';
import { waitingFor } from '../../domain/merge/waiting';
import type { PortfolioState } from '../../domain/merge/state';
import type { Table } from '../../domain/records/table';
import { fail, ok, type Result } from '../../domain/base/result';
import { copiesFound, type CopyFound } from '../../store/base/copies-found';
import { copyOf } from '../../store/plan/fold-aside';
import { everyRecord, planDelivery } from '../../store/plan/planned-delivery';
import type { StoreProblem } from '../../store/base/problems';
import type { Touched, Waiting } from '../../store/base/receipts';
import { Slices } from '../slices';
import { slicedDifferences, type Difference } from './differences';
import { takenAway, type TakingAway } from './taking-away';

/** What somebody did, of what a file brings. */
export interface Contribution {
	readonly author: string;
	readonly replica: string;
	readonly changesets: number;
	/** Instants of the first and the last of them, by their clock. */
	readonly from: string;
	readonly to: string;
}

/** What a merge would do, before it does anything. */
export interface Preview {
	/** Changesets that are new here and apply. */
	readonly fresh: number;
	readonly known: number;
	readonly waiting: readonly Waiting[];
	/** Browsers that turn out to write under one name. */
	readonly copies: readonly CopyFound[];
	/** Some that wait are new: they are to be kept until what they wait for arrives. */
	readonly parks: boolean;
	readonly differences: readonly Difference[];
	/** Conflicts that are not there yet. */
	readonly conflicts: readonly Conflict[];
	readonly contributions: readonly Contribution[];
	readonly taking: TakingAway;
	/** The portfolio as it would be. */
	readonly after: PortfolioState;
	/** What would be written, for the merge to write just that. */
	readonly shown: readonly Changeset[];
}

/** What a preview reads of a portfolio. */
export interface PreviewGround extends Pick<PortfolioState, 'kinds' | 'conflicts' | 'parked'> {
	/** Under which this browser writes. */
	readonly replica: string;
	/** The fold itself, only to be read. */
	readonly state: PortfolioState;
	table(kind: string): Table;
	/** The whole log in an order that applies. */
	log(): AsyncIterable<Changeset>;
}

export interface PreviewOptions {
	/** What the file brings that waited for others where it was written. */
	readonly waiting?: readonly Changeset[];
	readonly signal?: AbortSignal;
	/** Called with the share done, 0 to 1. */
	readonly progress?: (done: number) => void;
}

/**
 * Works out what changesets would do to a portfolio by folding them into a copy of it. The portfolio itself
 * is only read.
 *
 * @returns `forked` when a changeset does not follow from the one before it in the file
 */
export async function previewMerge(
	ground: PreviewGround,
	changesets: readonly Changeset[],
	options: PreviewOptions = {}
): Promise<Result<Preview, StoreProblem>> {
	const slices = new Slices(options.signal);
	const { state } = ground;
	const planned = await planDelivery(ground, { changesets, waiting: options.waiting ?? [] }, slices);
	if (!planned.ok) return planned;
	const incoming = planned.value;
	const after = incoming.base === state ? await copyOf(state, slices) : incoming.base;
	const touched = new Map<string, Touched>();
	for (const [i, changeset] of incoming.fresh.entries()) {
		const { replica, seq } = changeset;
		if (after.apply(changeset, incoming.digests[i]).status !== 'applied')
			return fail({ type: 'forked', replica, seq });
		for (const { kind, id } of changeset.ops) touched.set(`${kind} ${id}`, { kind, id });
		const rest = slices.pause();
		if (!rest) continue;
		await rest;
		options.progress?.(i / incoming.fresh.length);
	}
	// Where lines are laid anew, what their changesets replace may be something else, in any record.
	const compared = incoming.moved.size > 0 ? everyRecord(after) : [...touched.values()];
	const differences = await slicedDifferences(state, after, compared, slices);
	return ok({
		fresh: incoming.fresh.length,
		known: incoming.known,
		waiting: waitingFor(after.knowledge, incoming.parked),
		copies: copiesFound(state, incoming, ground.replica, incoming.held),
		parks: incoming.parked.length > ground.parked.length,
		differences,
		conflicts: newConflicts(ground.conflicts, after.conflicts),
		contributions: contributionsOf(incoming.fresh),
		taking: takenAway(state, after, differences),
		after,
		shown: incoming.fresh
	});
}

/** The conflicts that were not there before. */
export function newConflicts(before: readonly Conflict[], after: readonly Conflict[]): Conflict[] {
	const known = new Set(before.map(conflictKey));
	return after.filter((conflict) => !known.has(conflictKey(conflict)));
}

function contributionsOf(changesets: readonly Changeset[]): Contribution[] {
	const byReplica = new Map<string, Contribution>();
	for (const { replica, author, at } of changesets) {
		const held = byReplica.get(replica);
		byReplica.set(replica, {
			replica,
			author: author || (held?.author ?? ''),
			changesets: (held?.changesets ?? 0) + 1,
			from: held && held.from < at ? held.from : at,
			to: held && held.to > at ? held.to : at
		});
	}
	return [...byReplica.values()];
}
