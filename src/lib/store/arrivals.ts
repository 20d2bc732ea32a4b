import type { Changeset } from '../domain/merge/changeset';

type Numbered = Pick<Changeset, 'replica' | 'seq'>;

/** Consecutive changesets of one replica: first and last seq. */
export type Span = readonly [from: number, to: number];

/** A file that brought changesets which were not on this laptop before, applied at once or parked. */
export interface Arrival {
	/** The name of the file. */
	readonly file: string;
	/** When it was taken in. */
	readonly at: string;
	/** What it brought, by replica, in ascending order. */
	readonly spans: Readonly<Record<string, readonly Span[]>>;
}

/** The numbers of some changesets as spans. */
export function spansOf(changesets: readonly Numbered[]): Arrival['spans'] {
	const byReplica = new Map<string, number[]>();
	for (const { replica, seq } of changesets) {
		const seqs = byReplica.get(replica);
		if (seqs) seqs.push(seq);
		else byReplica.set(replica, [seq]);
	}
	return Object.fromEntries([...byReplica].map(([replica, seqs]) => [replica, joined(seqs)]));
}

function joined(seqs: number[]): Span[] {
	const spans: [number, number][] = [];
	for (const seq of seqs.sort((a, b) => a - b)) {
		const last = spans.at(-1);
		if (last && seq <= last[1] + 1) last[1] = seq;
		else spans.push([seq, seq]);
	}
	return spans;
}

/** Which file brought a changeset here; undefined for what was written here or came without a file. */
export function arrivalOf(arrivals: readonly Arrival[], { replica, seq }: Numbered): Arrival | undefined {
	return arrivals.find(({ spans }) => {
		const ours = Object.hasOwn(spans, replica) ? spans[replica]! : [];
		return ours.some(([from, to]) => from <= seq && seq <= to);
	});
}
