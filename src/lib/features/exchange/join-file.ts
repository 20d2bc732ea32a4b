import { goto } from '$app/navigation';
import { readArriving } from '$lib/exchange/portfolio-file/arriving';
import { portfolioFileProblemWords, storeProblemWords, type Wording } from '$lib/problems/words';
import { app } from '$lib/store/app.svelte';

/** Opens the portfolio of a file beside those that are here; undefined when it went well. */
export async function joinFile(file: File): Promise<Wording | undefined> {
	const arriving = await readArriving(file);
	if (!arriving.ok) return portfolioFileProblemWords(arriving.problem);
	const joined = await app.join(arriving.value);
	if (!joined.ok) return storeProblemWords(joined.problem);
	await goto('/');
	return undefined;
}
