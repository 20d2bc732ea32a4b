import { fail, ok, type Result } from '../../domain/base/result';
import type { Source } from '../../store/boot/restore';
import type { StoreProblem } from '../../store/base/problems';
import type { Shelf } from '../../store/snapshots/shelf';
import type { Snapshot } from '../../store/snapshots/snapshot';
import { logIn } from '../portfolio-file/arriving';
import { portfolioFileName } from '../portfolio-file/file-name';
import type { PortfolioName } from '../portfolio-file/format';
import type { PortfolioFileProblem } from '../portfolio-file/problems';
import { readPortfolioFile, type ReadOptions } from '../portfolio-file/read';
import { checkSignatures } from '../signatures/check';

/** What a snapshot gives back. It was verified when it was taken; the file's own digest tells that it still is. */
export async function readSnapshot(
	shelf: Shelf,
	snapshot: Snapshot,
	options: Omit<ReadOptions, 'ours'> = {}
): Promise<Result<Source, StoreProblem>> {
	const content = await shelf.content(snapshot);
	if (!content.ok) return content;
	const read = await readPortfolioFile(content.value, options);
	if (read.ok) return ok({ changesets: read.value.changesets, beside: snapshot.beside });
	return fail({ type: read.problem.type === 'cancelled' ? 'cancelled' : 'snapshot-damaged' });
}

/** The name under which a snapshot, which is a portfolio file, goes among the downloads. */
export function snapshotFileName({ portfolio, author, replica, takenAt }: Snapshot): string {
	return portfolioFileName({ portfolio, writer: { author, replica }, written: takenAt }, true);
}

/** What a portfolio file that a person chose gives back, if it is one of this portfolio. */
export async function readChosen(
	file: Blob,
	ours: PortfolioName,
	options: Omit<ReadOptions, 'ours'> = {}
): Promise<Result<Source, PortfolioFileProblem>> {
	const read = await readPortfolioFile(file, { ...options, ours });
	if (!read.ok) return read;
	const { log, waiting } = logIn(read.value);
	const { changesets, signatures } = read.value;
	const checked = await checkSignatures(signatures, { portfolio: ours.id, changesets }, options.signal);
	const signed = { signatures: checked.sound, doubted: {} };
	return ok({ changesets: log, beside: { parked: waiting, notes: [] }, signed });
}
