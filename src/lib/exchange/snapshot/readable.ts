import type { Foldable } from '../../store/boot/foldable';
import type { PortfolioInfo } from '../../store/log/database';
import { portfolioFileName } from '../portfolio-file/file-name';
import { packed, writePortfolioFile } from '../portfolio-file/write';

/** The part of a damaged log that folds, as a portfolio file: whoever opens it has that part whole. */
export async function readableFile(
	{ id, name }: PortfolioInfo,
	{ log, replica }: Foldable,
	{ author, app, written }: { readonly author: string; readonly app: string; readonly written: string }
): Promise<{ readonly name: string; readonly content: Blob }> {
	// Where the name this browser wrote under is lost, any that wrote will do: nothing hangs on it.
	const writer = { author, replica: replica ?? log.at(-1)?.replica ?? id };
	const about = { portfolio: { id, name }, writer, app, written };
	const { parts } = await writePortfolioFile(about, log);
	return { name: portfolioFileName(about, true), content: await packed(parts) };
}
