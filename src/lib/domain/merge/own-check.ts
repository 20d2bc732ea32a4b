import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Changeset } from '../records/changeset';
import { checkChangeset, type ChangesetProblem } from './changeset-check';
import { maxLine } from './limits';

/**
 * Why a changeset composed here would be refused by whoever reads it in a file; undefined when it would not. One such
 * in the log, and no file of this portfolio could be read any more.
 */
export function unreadable(changeset: Changeset): ChangesetProblem | undefined {
	const problem = checkChangeset(changeset);
	if (problem) return problem;
	const isLong = utf8ToBytes(JSON.stringify(changeset)).length > maxLine;
	return isLong ? { type: 'too-long', path: 'ops', max: maxLine } : undefined;
}
