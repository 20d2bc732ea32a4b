import { sizeProblem } from '$lib/exchange/delegate/read';
import { delegateProblemWords } from '$lib/problems/delegate-file';
import { sized, type Format } from './format';

/** What a delegate answers to the page of their State. */
export const delegateFormat: Format = {
	is: ({ guess }) => guess === 'delegate',
	accept: ['.json', 'application/json'],
	refusal: sized(sizeProblem, delegateProblemWords),
	async stage(...given) {
		const { stageDelegate } = await import('./stage-delegate');
		return stageDelegate(...given);
	}
};
