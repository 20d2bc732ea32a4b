import type { StoreProblem } from '../../store/base/problems';

/** Why no backup could be made in the chosen folder, or none of it be read. */
export type BackupProblem =
	/** The folder, or the drive it is on, is not there. */
	| 'missing'
	/** The browser wants to be told again that it may. */
	| 'not-allowed'
	| 'full'
	| 'read-only'
	/** What was written did not come back as it was written. */
	| 'not-as-written'
	| 'failed';

const byName: Readonly<Record<string, BackupProblem>> = {
	NotFoundError: 'missing',
	NotAllowedError: 'not-allowed',
	NoModificationAllowedError: 'read-only',
	InvalidModificationError: 'read-only'
};

/** What a problem of the storage is to a folder. */
export function backupProblem(problem: StoreProblem): BackupProblem {
	if (problem.type === 'storage-full') return 'full';
	if (problem.type === 'storage-missing') return 'not-allowed';
	if (problem.type === 'storage-failed') return byName[problem.detail.split(':')[0]!] ?? 'failed';
	return problem.type === 'snapshot-damaged' ? 'not-as-written' : 'failed';
}
