import { fail, ok, type Result } from '../../domain/result';
import type { Arriving } from '../../store/arriving';
import { verifyLog } from '../verify';
import type { PortfolioFileProblem } from './problems';
import { readPortfolioFile, type ReadOptions } from './read';

/**
 * Reads a portfolio that is to be opened here as it is: a colleague's, or the sample. The chain of its
 * changesets is verified on the way, in slices, so that opening it need not do so at a stretch.
 */
export async function readArriving(
	file: Blob,
	options: Omit<ReadOptions, 'ours'> = {}
): Promise<Result<Arriving, PortfolioFileProblem>> {
	const read = await readPortfolioFile(file, options);
	if (!read.ok) return read;
	const { header, changesets } = read.value;
	try {
		const verified = await verifyLog(changesets, { signal: options.signal });
		const name = file instanceof File ? file.name : undefined;
		if (verified.ok) return ok({ portfolio: header.portfolio, changesets, file: name, verified: true });
		const { replica, seq } = verified.problem;
		return fail({ type: 'broken-chain', replica, seq });
	} catch (error) {
		if (options.signal?.aborted) return fail({ type: 'cancelled' });
		throw error;
	}
}
