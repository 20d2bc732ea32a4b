import type { WorkbookProblem } from './problems';

/** As much as a text table may be. */
const maxWorkbookSize = 64 * 1024 * 1024;

/** Why a file of so many bytes is not even read; undefined when it may be. */
export function sizeProblem(size: number): WorkbookProblem | undefined {
	if (size === 0) return { type: 'empty' };
	return size > maxWorkbookSize ? { type: 'too-large', size, max: maxWorkbookSize } : undefined;
}
