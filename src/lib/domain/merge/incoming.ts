import { Interned } from '../records/interned';
import { fail, ok, type Result } from '../result';
import type { Steps } from '../steps';
import type { Changeset } from './changeset';
import { markOf, markOfDigest, originalOf } from './copies';
import { changesetDigest } from './digest';
import { Knowledge, type Missing } from './knowledge';
import { PortfolioState } from './state';
import { verifiedDigests } from './verified-digests';
import { weave, type Woven } from './weave';

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

export interface Arrival {
	/** Parked ones from earlier, which may become applicable now. */
	readonly waiting: readonly Changeset[];
	/** In any order and repeated as they may be. */
	readonly incoming: readonly Changeset[];
	/** The caller has verified that each incoming changeset follows from its `prev`. */
	readonly verified?: boolean;
}

/**
 * The replicas of which changesets arrive that do not continue what is here: copies of a browser have written
 * under one name. To plan their arrival the whole log is needed. In steps: what is new is digested.
 */
export function* forkedOrigins(
	state: PortfolioState,
	{ waiting, incoming, verified }: Arrival
): Steps<Result<ReadonlySet<string>, Broken>> {
	const { knowledge } = state;
	const forked = new Set(knowledge.lines.map(({ origin }) => origin));
	const found = new Set<string>();
	const early = new Set(waiting);
	for (const [replica, changesets] of byReplica([...waiting, ...incoming])) {
		const head = knowledge.head(replica);
		const origin = changesets[0]!.copyOf?.replica ?? knowledge.originOf(replica);
		const fresh = changesets.filter(({ seq }) => seq > head);
		const gap = verified && early.size === 0 ? undefined : yield* firstGap(fresh);
		if (gap && !early.has(gap[0]) && !early.has(gap[1])) return fail({ replica, seq: gap[1].seq });
		const isCopied = forked.has(origin) || changesets.some(({ copyOf }) => copyOf);
		// One that waits may bear a number that is here by now, and be another's for all that.
		const isAstray = changesets.some((one) => early.has(one) && one.seq <= head && !isHeld(state, one));
		if (gap || isAstray || (isCopied && fresh.length > 0) || !continues(state, changesets)) found.add(origin);
	}
	return ok(found);
}

/**
 * Sorts changesets into what can be applied to a portfolio, what must wait and what is known.
 *
 * @param origins those that `forkedOrigins` found
 * @param held the whole log, where there are any
 */
export function planIncoming(
	state: PortfolioState,
	arrival: Arrival,
	origins: ReadonlySet<string> = new Set(),
	held: readonly Changeset[] = []
): Result<Incoming, Broken> {
	const all = [...arrival.waiting, ...arrival.incoming];
	const isForked = ({ replica, copyOf }: Changeset): boolean =>
		origins.has(copyOf?.replica ?? state.knowledge.originOf(replica));
	const woven = origins.size > 0 ? weave(origins, held, all.filter(isForked)) : nothingWoven;
	const refolded = woven.moved.size > 0 ? refold(held, woven) : ok(state);
	if (!refolded.ok) return refolded;
	const base = refolded.value;
	const queues = new Map<string, Map<number, Changeset>>();
	for (const changeset of [...woven.laid, ...all.filter((changeset) => !isForked(changeset))]) {
		const { replica, seq } = changeset;
		if (seq <= base.knowledge.head(replica)) continue;
		const queue = queues.get(replica);
		if (!queue) queues.set(replica, new Map([[seq, changeset]]));
		else if (!queue.has(seq)) queue.set(seq, changeset);
	}
	const fresh = takeApplicable(base, queues);
	const rest = [...queues.values()].flatMap((queue) => [...queue.values()]);
	const parked = [...rest.map(originalOf), ...woven.loose];
	const known = all.length - fresh.length - parked.length;
	return ok({ fresh, digests: verifiedDigests(fresh), parked, known, base, moved: woven.moved });
}

const nothingWoven: Woven = { moved: new Map(), laid: [], loose: [] };

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

function isHeld({ knowledge }: PortfolioState, changeset: Changeset): boolean {
	return knowledge.markAt(changeset.replica, changeset.seq) === markOf(changeset);
}

/** Whether changesets of one name, by seq, are those held and go on where they end. */
function continues(state: PortfolioState, changesets: readonly Changeset[]): boolean {
	const { knowledge } = state;
	const { replica } = changesets[0]!;
	const head = knowledge.head(replica);
	const known = changesets.findLast(({ seq }) => seq <= head);
	if (known && !isHeld(state, known)) return false;
	const next = changesets.find(({ seq }) => seq > head);
	return (
		next?.seq !== head + 1 || markOfDigest(originalOf(next).prev) === (knowledge.markAt(replica, head) ?? '')
	);
}

/** So many operations are digested in a step. */
const stride = 100;

/** The first two of one number, or of consecutive ones, that do not go together; a false beginning twice. */
function* firstGap(changesets: readonly Changeset[]): Steps<readonly [Changeset, Changeset] | undefined> {
	const [first] = changesets;
	if (first?.seq === 1 && first.prev !== '') return [first, first];
	let digested = 0;
	for (let i = 1; i < changesets.length; i++) {
		const [before, after] = [changesets[i - 1]!, changesets[i]!];
		if (after.seq > before.seq + 1) continue;
		const expected = after.seq === before.seq ? changesetDigest(after) : after.prev;
		if (changesetDigest(before) !== expected) return [before, after];
		digested += before.ops.length;
		if (digested < stride) continue;
		digested = 0;
		yield;
	}
	return undefined;
}

function byReplica(changesets: readonly Changeset[]): Map<string, Changeset[]> {
	const groups = new Map<string, Changeset[]>();
	for (const changeset of changesets) {
		const group = groups.get(changeset.replica);
		if (group) group.push(changeset);
		else groups.set(changeset.replica, [changeset]);
	}
	for (const group of groups.values()) group.sort((a, b) => a.seq - b.seq);
	return groups;
}

/** Takes out of the queues, round after round, what the ones before made applicable. */
function takeApplicable(base: PortfolioState, queues: Map<string, Map<number, Changeset>>): Changeset[] {
	const knowledge = new Knowledge(new Interned(), base.knowledge.toColumns());
	const taken: Changeset[] = [];
	for (let moved = true; moved;) {
		moved = false;
		for (const [replica, queue] of queues) {
			for (;;) {
				const next = queue.get(knowledge.head(replica) + 1);
				if (!next || knowledge.missingFor(next)) break;
				queue.delete(next.seq);
				knowledge.admit(next);
				taken.push(next);
				moved = true;
			}
		}
	}
	return taken;
}

/**
 * Whether what arrives shows that somebody else writes under a name: the browser of that name was copied, or an
 * old backup of it put back. It must go on under another name.
 */
export function isTaken(replica: string, { fresh, parked, moved }: Incoming): boolean {
	const all = [...fresh, ...parked, ...moved.values()];
	return all.some((changeset) => changeset.replica === replica || changeset.copyOf?.replica === replica);
}
