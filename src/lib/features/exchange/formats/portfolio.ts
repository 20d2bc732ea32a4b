import { mediaType } from '$lib/exchange/portfolio-file/format';
import { portfolioFileProblemWords } from '$lib/problems/words';
import type { Format } from './format';
import { stagePortfolio } from './stage-portfolio';

/** A portfolio, or what is new of one, packed or not. */
export const portfolioFormat: Format = {
	is: ({ guess }) => guess === 'portfolio' || guess === 'reordered' || guess === 'gzip',
	accept: ['.json', '.gz', mediaType, 'application/gzip'],
	refusal: ({ guess }) =>
		guess === 'reordered'
			? portfolioFileProblemWords({ type: 'reformatted', place: { line: 1 } })
			: undefined,
	stage: stagePortfolio
};
