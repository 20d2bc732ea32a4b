import type { Changeset, Heads } from '../domain/merge/changeset';
import type { Waiting } from './receipts';

/** What is to be done with the changesets of a file. */
export interface Incoming {
	/** New here and applicable, in an order that applies. */
	readonly fresh: readonly Changeset[];
	/** New here, but built on others that are missing. */
	readonly parked: readonly Changeset[];
	/** How many were here already. */
	readonly known: number;
	/** The newest known one of each replica, by which a fork below our heads shows. */
	readonly overlap: readonly Changeset[];
}

type Numbered = Pick<Changeset, 'replica' | 'seq'>;

/**
 * Sorts changesets, in any order and repeated as they may be, into what can be applied on top of `heads`, what
 * must wait and what is known.
 *
 * @param waiting parked ones from earlier, which may become applicable now
 */
export function planIncoming(
	heads: Heads,
	waiting: readonly Changeset[],
	incoming: readonly Changeset[]
): Incoming {
	const queues = new Map<string, Map<number, Changeset>>();
	const overlap = new Map<string, Changeset>();
	let known = 0;
	for (const changeset of [...waiting, ...incoming]) {
		const { replica, seq } = changeset;
		if (seq <= (heads[replica] ?? 0)) {
			known++;
			if (seq > (overlap.get(replica)?.seq ?? 0)) overlap.set(replica, changeset);
			continue;
		}
		let queue = queues.get(replica);
		if (!queue) queues.set(replica, (queue = new Map()));
		if (queue.has(seq)) known++;
		else queue.set(seq, changeset);
	}
	const fresh = takeApplicable(heads, queues);
	const parked = [...queues.values()].flatMap((queue) => [...queue.values()]);
	return { fresh, parked, known, overlap: [...overlap.values()] };
}

/** Takes out of the queues, round after round, what the ones before made applicable. */
function takeApplicable(heads: Heads, queues: Map<string, Map<number, Changeset>>): Changeset[] {
	const reached: Record<string, number> = { ...heads };
	const taken: Changeset[] = [];
	for (let moved = true; moved;) {
		moved = false;
		for (const [replica, queue] of queues) {
			for (;;) {
				const next = queue.get((reached[replica] ?? 0) + 1);
				if (!next || !covers(reached, next.after)) break;
				queue.delete(next.seq);
				reached[replica] = next.seq;
				taken.push(next);
				moved = true;
			}
		}
	}
	return taken;
}

function covers(reached: Heads, after: Heads | undefined): boolean {
	if (!after) return true;
	return Object.entries(after).every(([replica, seq]) => (reached[replica] ?? 0) >= seq);
}

/**
 * What parked changesets wait for: for each replica the first changeset that nobody has brought, with how many
 * wait for it and who wrote them.
 */
export function waitingFor(heads: Heads, parked: readonly Changeset[]): Waiting[] {
	const held = new Map<string, Set<number>>();
	for (const { replica, seq } of parked) held.set(replica, (held.get(replica) ?? new Set()).add(seq));
	const reached = new Map<string, number>();
	for (const [replica, seqs] of held) {
		let at = heads[replica] ?? 0;
		while (seqs.has(at + 1)) at++;
		reached.set(replica, at);
	}
	const missing = new Map<string, { first: Numbered; of: Changeset[] }>();
	for (const changeset of parked) {
		const first = firstMissing(changeset, (replica) => reached.get(replica) ?? heads[replica] ?? 0);
		if (!first) continue;
		const key = `${first.replica} ${first.seq}`;
		const group = missing.get(key);
		if (group) group.of.push(changeset);
		else missing.set(key, { first, of: [changeset] });
	}
	return [...missing.values()].map(({ first, of }) => ({
		missing: first,
		changesets: of.length,
		authors: [...new Set(of.map(({ author }) => author))]
	}));
}

function firstMissing(changeset: Changeset, reached: (replica: string) => number): Numbered | undefined {
	const needs = { [changeset.replica]: changeset.seq, ...changeset.after };
	for (const [replica, seq] of Object.entries(needs))
		if (reached(replica) < seq) return { replica, seq: reached(replica) + 1 };
	return undefined;
}
