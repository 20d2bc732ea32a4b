import { readPortfolioFile } from '$lib/exchange/portfolio-file/read';
import type { PortfolioFile } from '$lib/exchange/portfolio-file/reader';
import { portfolioFileProblemWords, storeProblemWords, type Wording } from '$lib/problems/words';
import { app, type Arriving } from '$lib/store/app.svelte';

/** Undefined when it went well; else what to tell. */
type Outcome = Promise<Wording | undefined>;

/** The file that comes with the app and is there without a network too. */
const sampleFile = '/sample.isocentre.json';

export async function openSample(unreachable: Wording): Outcome {
	const response = await fetch(sampleFile).catch(() => undefined);
	if (!response?.ok) return unreachable;
	const file = await readPortfolioFile(await response.blob());
	if (!file.ok) return portfolioFileProblemWords(file.problem);
	const opened = await app.openSample(arriving(file.value));
	return opened.ok ? undefined : storeProblemWords(opened.problem);
}

export async function startEmpty(name: string): Outcome {
	const made = await app.createEmpty(name);
	return made.ok ? undefined : storeProblemWords(made.problem);
}

/** A colleague's whole portfolio, from the file they exported. */
export async function joinByFile(blob: Blob, signal?: AbortSignal): Outcome {
	const file = await readPortfolioFile(blob, { signal });
	if (!file.ok) return portfolioFileProblemWords(file.problem);
	const joined = await app.join(arriving(file.value));
	return joined.ok ? undefined : storeProblemWords(joined.problem);
}

function arriving({ header, changesets }: PortfolioFile): Arriving {
	return { portfolio: header.portfolio, changesets };
}
