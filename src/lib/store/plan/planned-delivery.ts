import type { Changeset } from '../../domain/records/changeset';
import { forkedOrigins, planIncoming, type Incoming } from '../../domain/merge/incoming';
import { maxReplicas } from '../../domain/merge/limits';
import type { PortfolioState } from '../../domain/merge/state';
import { fail, ok, type Result } from '../../domain/base/result';
import type { StoreProblem } from '../base/problems';
import type { Touched } from '../base/receipts';
import type { Slices } from '../base/slices';

/** What a file brings. */
export interface Brought {
	/** Its log, in any order. */
	readonly changesets: readonly Changeset[];
	/** What waited for others where it was written. */
	readonly waiting?: readonly Changeset[];
	/** The caller has verified that each of `changesets` follows from its `prev`. */
	readonly verified?: boolean;
}

/** Where it comes to. */
export interface Home {
	readonly state: PortfolioState;
	/** What waits here. */
	readonly parked: readonly Changeset[];
	/** The whole log in an order that applies. */
	log(): AsyncIterable<Changeset>;
}

/** What is to be done with what a file brings. */
export interface PlannedDelivery extends Incoming {
	/** The log, where some of it is laid anew. */
	readonly held: readonly Changeset[];
}

/**
 * Works out what becomes of what a file brings. The preview and the merge both ask here, so that what was shown is what
 * is written.
 *
 * @returns `forked` when a changeset does not follow from the one before it in the file, `too-many-replicas` for a crowd
 */
export async function planDelivery(
	home: Home,
	{ changesets, waiting = [], verified = false }: Brought,
	slices: Slices
): Promise<Result<PlannedDelivery, StoreProblem>> {
	const { state, parked } = home;
	const delivery = { waiting: [...parked, ...waiting], incoming: changesets, verified };
	const origins = await slices.through(forkedOrigins(state, delivery));
	if (!origins.ok) return fail({ type: 'forked', ...origins.problem });
	const held: Changeset[] = [];
	if (origins.value.size > 0) for await (const changeset of home.log()) held.push(changeset);
	const planned = planIncoming(state, delivery, origins.value, held);
	if (!planned.ok) return fail({ type: 'forked', ...planned.problem });
	if (isCrowd(state, planned.value)) return fail({ type: 'too-many-replicas', max: maxReplicas });
	return ok({ ...planned.value, held });
}

/** Whether more replicas would have written the portfolio than any reader takes of it. */
function isCrowd({ heads }: PortfolioState, { fresh, parked, moved }: Incoming): boolean {
	const replicas = new Set(Object.keys(heads));
	for (const { replica } of [...fresh, ...parked, ...moved.values()]) replicas.add(replica);
	return replicas.size > maxReplicas;
}

/** All records of a portfolio, those out of sight included. */
export function everyRecord(state: PortfolioState): Touched[] {
	return state.kinds.flatMap((kind) => {
		const { rows } = state.table(kind);
		return Array.from({ length: rows.count }, (_, row) => ({ kind, id: rows.idAt(row) }));
	});
}
