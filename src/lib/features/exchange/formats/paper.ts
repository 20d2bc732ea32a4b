import { largestPaper, readPaper, type Paper } from '$lib/exchange/html/paper';
import { fail, ok } from '$lib/domain/base/result';
import { portfolioFileProblemWords } from '$lib/problems/words';
import type { Format } from './format';

/** A document of ours that came back: nothing of it is taken in, it says what it is of. */
export interface FoundPaper extends Paper {
	readonly file: string;
}

/** The paper of a meeting, with its mark. */
export const paperFormat: Format = {
	is: ({ guess }) => guess === 'html',
	accept: ['.html', 'text/html'],
	refusal: ({ size }) => (size > largestPaper ? unknown() : undefined),
	async stage(_, file) {
		const paper = readPaper(await file.text());
		return paper ? ok({ file: file.name, ...paper }) : fail(unknown());
	}
};

function unknown() {
	return portfolioFileProblemWords({ type: 'not-ours', guess: 'html' });
}
