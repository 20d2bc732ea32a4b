import { fail, ok, type Result } from '../base/result';
import type { Steps } from '../base/steps';
import type { Changeset } from '../records/changeset';
import { markOf, originOf } from './copies';
import { changesetDigest } from './digest';
import type { Delivery, Broken } from './incoming';
import type { PortfolioState } from './state';
import { erasedIn, isContent } from './hollow';

/**
 * The replicas whose changesets have to be laid into lines anew, for which the whole log is needed: what arrives
 * under their names does not continue what is here, is issued again as a copy's, or brings content that is missing
 * here. In steps: what is new is digested.
 */
export function* forkedOrigins(
	state: PortfolioState,
	{ waiting, incoming, verified }: Delivery
): Steps<Result<ReadonlySet<string>, Broken>> {
	const { knowledge } = state;
	const lines = new Set(knowledge.lines.map(({ line }) => line));
	const forked = new Set(knowledge.lines.map(({ origin }) => origin));
	const found = new Set<string>();
	const early = new Set(waiting);
	const isNew = newTo(state);
	for (const [replica, changesets] of byReplica([...waiting, ...incoming])) {
		const head = knowledge.head(replica);
		const fresh = changesets.filter(({ seq }) => seq > head);
		const gap = verified && early.size === 0 ? undefined : yield* firstGap(fresh);
		if (gap && !early.has(gap[0]) && !early.has(gap[1])) return fail({ replica, seq: gap[1].seq });
		for (const changeset of changesets)
			if (changeset.copyOf ? isNew(changeset) : brings(state, changeset)) found.add(originOf(changeset));
		const own = changesets.filter(({ copyOf }) => !copyOf);
		if (own.length === 0) continue;
		// One that waits may bear a number that is here by now, and be another's for all that.
		const isAstray = own.some((one) => early.has(one) && one.seq <= head && isNew(one));
		const isCopied = forked.has(replica) && own.some(({ seq }) => seq > head);
		if (gap || isAstray || isCopied || lines.has(replica) || !continues(state, own)) found.add(replica);
	}
	return ok(found);
}

function newTo({ knowledge }: PortfolioState): (changeset: Changeset) => boolean {
	return (changeset) => knowledge.markAt(changeset.replica, changeset.seq) !== markOf(changeset);
}

/** Whether a changeset that is held has content here that the one held has lost, of a record that nobody erased. */
function brings(state: PortfolioState, changeset: Changeset): boolean {
	const { replica, seq, ops } = changeset;
	if (!state.isHollow(replica, seq)) return false;
	const isErased = erasedIn(state);
	return ops.some((op) => isContent(op) && !isErased(op)) && !newTo(state)(changeset);
}

/** Whether changesets of one name, by seq, are those held and go on where they end. */
function continues(state: PortfolioState, changesets: readonly Changeset[]): boolean {
	const { replica } = changesets[0]!;
	const head = state.knowledge.head(replica);
	const known = changesets.findLast(({ seq }) => seq <= head);
	if (known && newTo(state)(known)) return false;
	const next = changesets.find(({ seq }) => seq > head);
	// The whole digest: a mark is its beginning, and anybody can write that before something else.
	return next?.seq !== head + 1 || next.prev === state.newestDigest(replica);
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
