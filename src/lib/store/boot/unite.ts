import type { Changeset } from '../../domain/merge/changeset';
import { changesetDigest } from '../../domain/merge/digest';
import { planIncoming } from '../../domain/merge/incoming';
import { PortfolioState } from '../../domain/merge/state';

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
	const state = new PortfolioState();
	const end = ours.findIndex((changeset) => state.apply(changeset).status !== 'applied');
	const prefix = end < 0 ? ours : ours.slice(0, end);
	const rest = planIncoming(state, { waiting: ours.slice(prefix.length), incoming: snapshot });
	if (!rest.ok) throw new Error('A log that is only added to goes apart.');
	return { log: [...prefix, ...rest.value.fresh], parked: rest.value.parked, aside };
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
