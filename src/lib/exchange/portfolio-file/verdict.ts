import { verifyingChain } from '../../domain/merge/chain';
import type { Changeset, Heads } from '../../domain/merge/changeset';
import { Slices } from '../slices';
import type { PortfolioFooter, PortfolioHeader } from './format';
import type { PortfolioFileProblem, Place } from './problems';

/**
 * Whether a file read to its end is what its header and footer say.
 *
 * @param digest of the bytes that were read, in hex
 */
export async function verdict(
	header: PortfolioHeader,
	footer: PortfolioFooter,
	changesets: readonly Changeset[],
	digest: string,
	signal?: AbortSignal
): Promise<PortfolioFileProblem | undefined> {
	const found = changesets.length;
	for (const expected of [footer.changesets, header.counts.changesets])
		if (expected !== found) return { type: 'counts-differ', what: 'changesets', expected, found };
	if (digest !== footer.digest)
		return {
			type: 'altered',
			expected: footer.digest,
			found: digest,
			place: await alteredPlace(changesets, signal)
		};
	const operations = changesets.reduce((sum, { ops }) => sum + ops.length, 0);
	const expected = header.counts.operations;
	if (operations !== expected)
		return { type: 'counts-differ', what: 'operations', expected, found: operations };
	return headsDiffer(header, changesets);
}

/** The first changeset stands on the third line, after the header and the opening of the list. */
const firstLine = 3;

/** Where a changeset no longer is what the next of its writer says it was; the last one has no such witness. */
async function alteredPlace(
	changesets: readonly Changeset[],
	signal: AbortSignal | undefined
): Promise<Place | undefined> {
	const chain = await new Slices(signal).through(verifyingChain(changesets));
	if (chain.ok) return undefined;
	const { replica, seq } = chain.problem;
	const index = changesets.findIndex((changeset) => changeset.replica === replica && changeset.seq === seq);
	return index < 0 ? undefined : { line: firstLine + index };
}

function headsDiffer(
	{ since, heads }: { readonly since: Heads; readonly heads: Heads },
	changesets: readonly Changeset[]
): PortfolioFileProblem | undefined {
	const reached: Record<string, number> = { ...since };
	for (const { replica, seq } of changesets) reached[replica] = Math.max(reached[replica] ?? 0, seq);
	for (const replica of new Set([...Object.keys(heads), ...Object.keys(reached)])) {
		const expected = heads[replica] ?? 0;
		const found = reached[replica] ?? 0;
		if (expected !== found) return { type: 'heads-differ', replica, expected, found };
	}
	return undefined;
}
