import { sizeProblem } from '$lib/exchange/plain/read';
import { plainProblemWords } from '$lib/problems/words';
import { sized, type Format } from './format';
import { stagePlain } from './stage-plain';

/** The plain records of another program: `portfolio.json`. */
export const recordsFormat: Format = {
	is: ({ guess }) => guess === 'records',
	accept: ['.json', 'application/json'],
	refusal: sized(sizeProblem, plainProblemWords),
	stage: stagePlain
};
