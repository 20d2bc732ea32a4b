import type { BackupProblem } from '$lib/exchange/backup/problems';
import { m } from '$lib/paraglide/messages';

const words: Readonly<Record<BackupProblem, () => string>> = {
	missing: m.backup_missing,
	'not-allowed': m.backup_not_allowed,
	full: m.backup_full,
	'read-only': m.backup_read_only,
	'not-as-written': m.backup_not_as_written,
	failed: m.backup_failed
};

/** Why no backup is made now, and what becomes of it. */
export function backupProblemText(problem: BackupProblem): string {
	return words[problem]();
}
