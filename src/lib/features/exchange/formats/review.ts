import { sizeProblem } from '$lib/exchange/review/read';
import { reviewProblemWords } from '$lib/problems/review-file';
import { sized, type Format } from './format';

/** What an adviser answers to the proposals sent out. */
export const reviewFormat: Format = {
	is: ({ guess }) => guess === 'review',
	accept: ['.json', 'application/json'],
	refusal: sized(sizeProblem, reviewProblemWords),
	async stage(...given) {
		const { stageReview } = await import('./stage-review');
		return stageReview(...given);
	}
};
