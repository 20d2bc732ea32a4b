import { isRefusedByDisk } from '$lib/store/plan/failed-action';
import type { StoreProblem } from '$lib/store/base/problems';
import { storeProblemWords } from './store';

/**
 * A store problem in one text: what happened, and what to do where the bar over every screen does not say it.
 */
export function problemText(problem: StoreProblem): string {
	const { text, advice } = storeProblemWords(problem);
	const told = problem.type === 'read-only' || isRefusedByDisk(problem);
	return advice && !told ? `${text} ${advice}` : text;
}
