import type { VcardProblem } from './problems';

/** Ten thousand cards with a photograph each. */
const maxSize = 192 * 1024 * 1024;

/** Why a file of so many bytes is not even read; undefined when it may be. */
export function sizeProblem(size: number): VcardProblem | undefined {
	return size > maxSize ? { type: 'too-large', size, max: maxSize } : undefined;
}
