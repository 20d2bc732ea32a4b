import type { Span } from '../../domain/signature/proofs';
import type { Portfolio } from '../open/portfolio.svelte';

/** Changesets of one line that claim to be of a laptop that signs, and are not proved. */
export interface Unproved extends Span {
	/** Whose they claim to be. */
	readonly origin: string;
	readonly authors: readonly string[];
	readonly changesets: number;
}

/** What is held and not proved; reactive. */
export function unprovedOf({ proofs, state }: Pick<Portfolio, 'proofs' | 'state'>): Unproved[] {
	const spans = proofs.unproved;
	if (spans.length === 0) return [];
	const { stamps, knowledge } = state;
	const authors = new Map(spans.map(({ replica }) => [replica, new Set<string>()]));
	const froms = new Map(spans.map(({ replica, from }) => [replica, from]));
	for (let at = 0; at < stamps.seqOf.length; at++) {
		const replica = stamps.replicas.textOf(stamps.replicaOf[at]!);
		const from = froms.get(replica);
		if (from !== undefined && stamps.seqOf[at]! >= from)
			authors.get(replica)!.add(stamps.authors.textOf(stamps.authorOf[at]!));
	}
	return spans.map((span) => ({
		...span,
		origin: knowledge.originOf(span.replica),
		authors: [...authors.get(span.replica)!],
		changesets: span.to - span.from + 1
	}));
}
