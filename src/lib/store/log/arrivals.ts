import type { Changeset } from '../../domain/records/changeset';
import type { LatestTime } from '../../domain/merge/writing-times';

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

/**
 * When each changeset was here at the latest: when its file came, and what came without one, now.
 *
 * @param now in milliseconds since 1970
 */
export function arrivedBy(arrivals: readonly Arrival[], now: number): LatestTime {
	const byReplica = new Map<string, [from: number, to: number, time: number][]>();
	let clock = -Infinity;
	for (const { at, spans } of arrivals) {
		// They stand in the order in which they came: our own clock, once put back, says too early a time.
		if (Date.parse(at) > clock) clock = Date.parse(at);
		for (const [replica, theirs] of Object.entries(spans)) {
			let held = byReplica.get(replica);
			if (!held) byReplica.set(replica, (held = []));
			for (const [from, to] of theirs) held.push([from, to, clock]);
		}
	}
	for (const held of byReplica.values()) held.sort((a, b) => a[0] - b[0]);
	return (replica, seq) => {
		const held = byReplica.get(replica) ?? [];
		const [, to, time] = held[lastFrom(held, seq)] ?? [0, 0, now];
		return seq <= to ? Math.min(time, now) : now;
	};
}

/** The place of the last span that begins at a number or before it; -1 where none does. */
function lastFrom(spans: readonly (readonly [from: number, ...unknown[]])[], seq: number): number {
	let [low, high] = [0, spans.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (spans[middle]![0] <= seq) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
