import { storeProblemWords } from '$lib/problems/words';
import type { StoreProblem } from '$lib/store/problems';

/** A store problem in one text: what happened and what to do. */
export function problemText(problem: StoreProblem): string {
	const { text, advice } = storeProblemWords(problem);
	return advice ? `${text} ${advice}` : text;
}
