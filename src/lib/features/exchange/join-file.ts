import { goto } from '$app/navigation';
import { readArriving } from '$lib/exchange/portfolio-file/arriving';
import { portfolioFileProblemWords, storeProblemWords, type Wording } from '$lib/problems/words';
import { app } from '$lib/store/app/app.svelte';

/** What became of a file that was to be opened as a portfolio: trouble in words, or `known` where it is here already. */
export type FileJoined = 'joined' | 'known' | Wording;

/** Opens the portfolio of a file beside those that are here; one that is here is opened as it is. */
export async function joinFile(file: File): Promise<FileJoined> {
	const arriving = await readArriving(file);
	if (!arriving.ok) return portfolioFileProblemWords(arriving.problem);
	const { id } = arriving.value.portfolio;
	const known = app.list.knows(id);
	const opened = await (known ? app.open(id) : app.join(arriving.value));
	if (!opened.ok) return storeProblemWords(opened.problem);
	await goto(known ? '/exchange' : '/');
	return known ? 'known' : 'joined';
}
