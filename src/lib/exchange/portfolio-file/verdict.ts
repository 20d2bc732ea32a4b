import { verifyingChain } from '../../domain/merge/chain';
import type { Changeset, Heads } from '../../domain/records/changeset';
import type { Passage } from '../../domain/merge/passage';
import { Slices } from '../slices';
import type { PortfolioFooter, PortfolioHeader } from './format';
import type { Place } from '../json/problems';
import type { PortfolioFileProblem } from './problems';

/** What stands between header and footer. */
interface Content {
	/** How many changesets there are. */
	readonly count: number;
	/** Those that were read. */
	readonly changesets: readonly Changeset[];
	/** Those that were not, as they were known. */
	readonly passed: readonly Passage[];
}

/**
 * Whether a file read to its end is what its header and footer say.
 *
 * @param digest of the bytes that were read, in hex
 */
export async function verdict(
	header: PortfolioHeader,
	footer: PortfolioFooter,
	content: Content,
	digest: string,
	signal?: AbortSignal
): Promise<PortfolioFileProblem | undefined> {
	const { count: found, changesets, passed } = content;
	for (const expected of [footer.changesets, header.counts.changesets])
		if (expected !== found) return { type: 'counts-differ', what: 'changesets', expected, found };
	if (digest !== footer.digest)
		return {
			type: 'altered',
			expected: footer.digest,
			found: digest,
			place: await alteredPlace(changesets, signal)
		};
	const read = changesets.reduce((sum, { ops }) => sum + ops.length, 0);
	const operations = passed.reduce((sum, passage) => sum + passage.operations, read);
	const expected = header.counts.operations;
	if (operations !== expected)
		return { type: 'counts-differ', what: 'operations', expected, found: operations };
	return headsDiffer(header, content);
}

/** The first changeset stands on the third line, after the header and the opening of the list. None was passed over. */
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
	{ changesets, passed }: Content
): PortfolioFileProblem | undefined {
	const reached: Record<string, number> = { ...since };
	const reach = (replica: string, seq: number): void => {
		if (seq > (reached[replica] ?? 0)) reached[replica] = seq;
	};
	for (const { replica, seq } of changesets) reach(replica, seq);
	for (const { ends } of passed) for (const [replica, seq] of ends) reach(replica, seq);
	for (const replica of new Set([...Object.keys(heads), ...Object.keys(reached)])) {
		const expected = heads[replica] ?? 0;
		const found = reached[replica] ?? 0;
		if (expected !== found) return { type: 'heads-differ', replica, expected, found };
	}
	return undefined;
}
