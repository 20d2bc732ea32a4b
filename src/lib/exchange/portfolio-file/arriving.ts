import type { Changeset } from '../../domain/records/changeset';
import { fail, ok, type Result } from '../../domain/base/result';
import type { Arriving } from '../../store/open/arriving';
import { checkSignatures } from '../signatures/check';
import { verifyLog } from '../verify';
import type { ReadHeader } from './header';
import type { PortfolioFileProblem } from './problems';
import { readPortfolioFile, type ReadOptions } from './read';
import type { PortfolioFile } from './reader';

/** What of a file that was read whole is its log, and what waits for others. */
export function logIn({ header, changesets }: Pick<PortfolioFile, 'header' | 'changesets'>): {
	readonly log: readonly Changeset[];
	readonly waiting: readonly Changeset[];
} {
	const end = Math.max(0, changesets.length - (header.waiting ?? 0));
	return { log: changesets.slice(0, end), waiting: changesets.slice(end) };
}

/** A portfolio that comes from a file, with what the file says of itself. */
export interface ArrivingFile extends Arriving {
	readonly header: ReadHeader['header'];
	readonly changesets: readonly Changeset[];
}

/**
 * Reads a portfolio that is to be opened here as it is: a colleague's, or the sample. The chain of its
 * changesets is verified on the way, in slices, so that opening it need not do so at a stretch.
 */
export async function readArriving(
	file: Blob,
	options: Omit<ReadOptions, 'ours'> = {}
): Promise<Result<ArrivingFile, PortfolioFileProblem>> {
	const read = await readPortfolioFile(file, options);
	if (!read.ok) return read;
	const { header, changesets, signatures: found } = read.value;
	const { portfolio } = header;
	const { log, waiting } = logIn(read.value);
	try {
		const verified = await verifyLog(log, { signal: options.signal });
		// What lacks content without a cause follows from what is before it all the same, and waits.
		if (!verified.ok && verified.problem.type !== 'withheld') {
			const { replica, seq } = verified.problem;
			return fail({ type: 'broken-chain', replica, seq });
		}
		const ground = { portfolio: portfolio.id, changesets };
		const signatures = await checkSignatures(found, ground, options.signal);
		const name = file instanceof File ? file.name : undefined;
		return ok({ portfolio, header, changesets: log, waiting, file: name, verified: true, signatures });
	} catch (error) {
		if (options.signal?.aborted) return fail({ type: 'cancelled' });
		throw error;
	}
}
