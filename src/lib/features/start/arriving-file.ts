import { fail, type Result } from '$lib/domain/base/result';
import { readArriving, type ArrivingFile } from '$lib/exchange/portfolio-file/arriving';
import { portfolioFileProblemWords } from '$lib/problems/portfolio-file';
import type { Wording } from '$lib/ui/problems/wording';

/** A portfolio file to begin with, or in words why it cannot be. */
export async function arrivingFile(blob: Blob, signal?: AbortSignal): Promise<Result<ArrivingFile, Wording>> {
	const file = await readArriving(blob, { signal });
	return file.ok ? file : fail(portfolioFileProblemWords(file.problem));
}
