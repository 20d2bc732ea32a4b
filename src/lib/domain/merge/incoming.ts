import { Interned } from '../records/interned';
import { fail, ok, type Result } from '../base/result';
import type { Changeset } from '../records/changeset';
import { originalOf, originOf } from './copies';
import { Knowledge, type Missing } from './knowledge';
import { PortfolioState } from './state';
import { verifiedDigests } from './verified-digests';
import { weave, type Woven } from './weave';
import { erasedBy, erasedIn, fuller, isHollow, lacksContent, type IsErased } from './hollow';

export { forkedOrigins } from './forked-origins';

/** What is to be done with the changesets of a file. */
export interface Incoming {
	/** New here and applicable, in an order that applies. */
	readonly fresh: readonly Changeset[];
	/** The digests of `fresh`, by position, where they are known. */
	readonly digests: readonly (string | undefined)[];
	/** New here, but built on others that are missing. */
	readonly parked: readonly Changeset[];
	/** How many were here already. */
	readonly known: number;
	/** The portfolio to which `fresh` applies. */
	readonly base: PortfolioState;
	/** Held changesets that turned out to be a copy's, by their place in the log: what stands there from now on. */
	readonly moved: ReadonlyMap<number, Changeset>;
}

/**
 * A changeset that does not follow from the one before it in the same file, or a log that goes apart in a way that
 * cannot be put in order because it is from before copies were marked.
 */
export type Broken = Missing;

/** What a file brings, with what waited here before it. */
export interface Delivery {
	/** Parked ones from earlier, which may become applicable now. */
	readonly waiting: readonly Changeset[];
	/** In any order and repeated as they may be. */
	readonly incoming: readonly Changeset[];
	/** The caller has verified that each incoming changeset follows from its `prev`. */
	readonly verified?: boolean;
}

/**
 * Sorts changesets into what can be applied to a portfolio, what must wait and what is known.
 *
 * @param origins those that `forkedOrigins` found
 * @param held the whole log, where there are any
 */
export function planIncoming(
	state: PortfolioState,
	delivery: Delivery,
	origins: ReadonlySet<string> = new Set(),
	held: readonly Changeset[] = []
): Result<Incoming, Broken> {
	const all = [...delivery.waiting, ...delivery.incoming];
	const lines = state.knowledge.lines.map(({ line }) => line);
	const isErased = erasedIn(state);
	const erasedByThese = erasedBy(all);
	const isGone: IsErased = (at) => isErased(at) || erasedByThese(at);
	const yarn = { held, arriving: all, lines, isErased, isGone };
	const woven = origins.size > 0 ? weave(origins, yarn) : nothingWoven;
	const isWoven = (changeset: Changeset): boolean => woven.origins.has(originOf(changeset));
	const refolded = woven.moved.size > 0 ? refold(held, woven) : ok(state);
	if (!refolded.ok) return refolded;
	const base = refolded.value;
	const queues: Queues = new Map();
	for (const changeset of [...woven.laid, ...all.filter((changeset) => !isWoven(changeset))]) {
		const { replica, seq } = changeset;
		if (seq <= base.knowledge.head(replica)) continue;
		const queue = queues.get(replica);
		const queued = queue?.get(seq);
		if (!queue) queues.set(replica, new Map([[seq, changeset]]));
		else queue.set(seq, queued ? fuller(queued, changeset, isErased, isGone) : changeset);
	}
	const { fresh, rest } = takeCaused(base, queues);
	const parked = [...rest.map(originalOf), ...woven.loose];
	const known = all.length - fresh.length - parked.length;
	return ok({ fresh, digests: verifiedDigests(fresh), parked, known, base, moved: woven.moved });
}

const nothingWoven: Woven = { origins: new Set(), moved: new Map(), laid: [], loose: [] };

/** The log with what moved in its place. */
export function relaid(held: readonly Changeset[], { moved }: Pick<Woven, 'moved'>): readonly Changeset[] {
	return held.map((changeset, at) => moved.get(at) ?? changeset);
}

function refold(held: readonly Changeset[], woven: Woven): Result<PortfolioState, Broken> {
	const state = new PortfolioState();
	for (const changeset of relaid(held, woven)) {
		const { replica, seq } = changeset;
		if (state.apply(changeset).status !== 'applied') return fail({ replica, seq });
	}
	return ok(state);
}

type Queues = Map<string, Map<number, Changeset>>;

interface Taken {
	readonly fresh: Changeset[];
	readonly rest: readonly Changeset[];
}

/**
 * What can be applied, where a changeset that lacks content waits unless its record is erased here, or by what is
 * taken along. The erasure mostly comes behind it, so it is believed at first, and no longer once it has not been taken.
 */
function takeCaused(base: PortfolioState, queues: Queues): Taken {
	const before = erasedIn(base);
	const queued = changesetsIn(queues);
	const hollow = queued.filter(isHollow);
	if (hollow.length === 0) return takeApplicable(base, queues, before);
	let erased = erasedBy(queued);
	for (;;) {
		const isErased: IsErased = (at) => before(at) || erased(at);
		const taken = takeApplicable(
			base,
			new Map([...queues].map(([name, queue]) => [name, new Map(queue)])),
			isErased
		);
		const given = erasedBy(taken.fresh);
		if (!taken.fresh.some((changeset) => lacksContent(changeset, (at) => before(at) || given(at))))
			return taken;
		erased = given;
	}
}

function changesetsIn(queues: Queues): Changeset[] {
	return [...queues.values()].flatMap((queue) => [...queue.values()]);
}

/** Takes out of the queues what can be applied, and what that makes applicable. */
function takeApplicable(base: PortfolioState, queues: Queues, isErased: IsErased): Taken {
	const knowledge = new Knowledge(new Interned(), base.knowledge.toColumns());
	const fresh: Changeset[] = [];
	/** Whose turn may have come, and who waits for whom. */
	let open = [...queues.keys()];
	const waiters = new Map<string, string[]>();
	// What somebody waits for may come under another name, as a copy's work does: so all are asked once more.
	for (let taken = -1; taken < fresh.length; open = [...queues.keys()]) {
		taken = fresh.length;
		for (let replica = open.pop(); replica !== undefined; replica = open.pop()) {
			const missing = takeFrom(replica);
			if (!missing) continue;
			const waiting = waiters.get(missing.replica);
			if (waiting) waiting.push(replica);
			else waiters.set(missing.replica, [replica]);
		}
	}

	return { fresh, rest: changesetsIn(queues) };

	/** Takes what one replica wrote, as far as that goes; answers what the next waits for. */
	function takeFrom(replica: string): Missing | undefined {
		const queue = queues.get(replica)!;
		for (;;) {
			const next = queue.get(knowledge.head(replica) + 1);
			if (!next || lacksContent(next, isErased)) return undefined;
			const missing = knowledge.missingFor(next);
			if (missing) return missing;
			queue.delete(next.seq);
			knowledge.admit(next);
			fresh.push(next);
			for (const waiting of waiters.get(replica) ?? []) open.push(waiting);
			waiters.delete(replica);
		}
	}
}

/**
 * Whether what arrives shows that somebody else writes under a name: the browser of that name was copied, or an
 * old backup of it put back. It must go on under another name.
 */
export function isTaken(replica: string, { fresh, parked, moved }: Incoming): boolean {
	const all = [...fresh, ...parked, ...moved.values()];
	return all.some((changeset) => changeset.replica === replica || changeset.copyOf?.replica === replica);
}
