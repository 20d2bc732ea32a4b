import type { Changeset } from '../records/changeset';
import type { Knowledge, Missing } from './knowledge';
import { isHollow } from './hollow';

/** Changesets that wait for others of a replica, which somebody's file would bring. */
export interface Waiting {
	readonly missing: Missing;
	/** It did come, but without its content, though nothing says that this was erased. */
	readonly hollow?: true;
	readonly changesets: number;
	readonly authors: readonly string[];
}

/**
 * What parked changesets wait for: for each replica the first changeset that nobody has brought, with how many
 * wait for it and who wrote them.
 */
export function waitingFor(knowledge: Knowledge, parked: readonly Changeset[]): Waiting[] {
	const held = new Map<string, Set<number>>();
	for (const { replica, seq } of parked) held.set(replica, (held.get(replica) ?? new Set()).add(seq));
	const reached = new Map<string, number>();
	for (const [replica, seqs] of held) {
		let at = knowledge.head(replica);
		while (seqs.has(at + 1)) at++;
		reached.set(replica, at);
	}
	const missing = new Map<string, { first: Missing; of: Changeset[] }>();
	for (const changeset of parked) {
		const first = firstMissing(changeset, knowledge, (replica) => reached.get(replica));
		const key = `${first.replica} ${first.seq}`;
		const group = missing.get(key);
		if (group) group.of.push(changeset);
		else missing.set(key, { first, of: [changeset] });
	}
	const hollow = new Set(parked.filter(isHollow).map(({ replica, seq }) => `${replica} ${seq}`));
	return [...missing].map(([key, { first, of }]) => ({
		missing: first,
		...(hollow.has(key) ? { hollow: true } : {}),
		changesets: of.length,
		authors: [...new Set(of.map(({ author }) => author))]
	}));
}

function firstMissing(
	changeset: Changeset,
	knowledge: Knowledge,
	reached: (replica: string) => number | undefined
): Missing {
	const { replica, seq, after } = changeset;
	for (const [other, needed] of Object.entries({ [replica]: seq, ...after })) {
		const held = reached(other) ?? knowledge.head(other);
		if (held < needed) return { replica: other, seq: held + 1 };
	}
	// All numbers are here, but not all from the copy of the browser that this one builds on.
	const missing = knowledge.missingFor(changeset);
	if (!missing && isHollow(changeset)) return { replica, seq };
	return missing ?? { replica, seq: Math.max(seq - 1, 1) };
}
