import type { Changeset, Heads } from '../../domain/merge/changeset';
import { changesetDigest } from '../../domain/merge/digest';
import { planIncoming } from '../incoming';

/** One log made of what two places have. */
export interface United {
	/** In an order that applies. */
	readonly log: readonly Changeset[];
	/** What waits for changesets that neither has. */
	readonly parked: readonly Changeset[];
	/** What the first place has otherwise than the second: the same numbers with another content. */
	readonly aside: readonly Changeset[];
}

/**
 * Puts together what the browser still has with what a snapshot holds. The browser's own order comes first, so
 * that what is noted of it by position stays true. Where the two disagree the snapshot, which was verified, counts.
 */
export function unite(remains: readonly Changeset[], snapshot: readonly Changeset[]): United {
	const disputed = disputedReplicas(remains, snapshot);
	const ours = remains.filter(({ replica }) => !disputed.has(replica));
	const aside = remains.filter(({ replica }) => disputed.has(replica));
	const prefix = applicablePrefix(ours);
	const rest = planIncoming(headsOf(prefix), ours.slice(prefix.length), snapshot);
	return { log: [...prefix, ...rest.fresh], parked: rest.parked, aside };
}

/** How many of the changesets, from the first on, apply in the order they are in. */
function applicablePrefix(changesets: readonly Changeset[]): readonly Changeset[] {
	const reached: Record<string, number> = {};
	const end = changesets.findIndex(({ replica, seq, after }) => {
		const follows = seq === (reached[replica] ?? 0) + 1;
		const known = Object.entries(after ?? {}).every(([other, at]) => (reached[other] ?? 0) >= at);
		if (follows && known) reached[replica] = seq;
		return !follows || !known;
	});
	return end < 0 ? changesets : changesets.slice(0, end);
}

function headsOf(changesets: readonly Changeset[]): Heads {
	return Object.fromEntries(changesets.map(({ replica, seq }) => [replica, seq]));
}

/** The newest number that both have stands for all before it, since each carries the digest of the one before. */
function disputedReplicas(a: readonly Changeset[], b: readonly Changeset[]): ReadonlySet<string> {
	const held = new Map(b.map((changeset) => [keyOf(changeset), changeset]));
	const newest = new Map<string, readonly [Changeset, Changeset]>();
	for (const changeset of a) {
		const other = held.get(keyOf(changeset));
		if (other && changeset.seq >= (newest.get(changeset.replica)?.[0].seq ?? 0))
			newest.set(changeset.replica, [changeset, other]);
	}
	const differing = [...newest].filter(([, [one, other]]) => changesetDigest(one) !== changesetDigest(other));
	return new Set(differing.map(([replica]) => replica));
}

function keyOf({ replica, seq }: Changeset): string {
	return `${replica} ${seq}`;
}
