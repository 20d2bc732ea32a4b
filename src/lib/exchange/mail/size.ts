import type { MailProblem } from './problems';

/** Servers carry no more in one. */
const maxSize = 48 * 1024 * 1024;

/** Why a file of so many bytes is not even read; undefined when it may be. */
export function sizeProblem(size: number): MailProblem | undefined {
	return size > maxSize ? { type: 'too-large', size, max: maxSize } : undefined;
}
