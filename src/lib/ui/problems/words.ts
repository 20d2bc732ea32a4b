/** Words for the problems of the domain. Those of the store and of files are in `$lib/problems/words`. */
export { fieldProblemWords } from './field';
export type { Wording } from './wording';
