import { ok, type Result } from '../../domain/base/result';
import type { StoreProblem } from '../../store/base/problems';
import type { Folder } from '../../store/opfs/folder';
import { fileExtension, type PortfolioHeader } from '../portfolio-file/format';
import type { PortfolioFileProblem } from '../portfolio-file/problems';
import { readFileHeader } from '../portfolio-file/read-header';

/** A backup in a folder, by what its header says. */
export interface HeldBackup {
	readonly file: string;
	readonly header: Pick<PortfolioHeader, 'portfolio' | 'writer' | 'app' | 'written' | 'heads' | 'counts'>;
	readonly bytes: number;
}

/** How portfolio files end that may be backups; whatever ends otherwise is not looked into. */
const ending = `${fileExtension}.gz`;

/** How names of backups end that were made here; what a person put there is called otherwise. */
const made = /-\d{4}-\d\d-\d\d-\d{4}(?:-\d+)?\.isocentre\.json\.gz$/;

/**
 * The portfolio files of a folder, of any portfolio, the one with the longest log first. Others are passed over.
 *
 * @param refused told why of each that says it is one, and that this version cannot read
 */
export async function backupsIn(
	folder: Folder,
	refused: (why: PortfolioFileProblem) => void = () => {}
): Promise<Result<readonly HeldBackup[], StoreProblem>> {
	const names = await folder.list();
	if (!names.ok) return names;
	const held: HeldBackup[] = [];
	for (const file of names.value.filter((name) => name.endsWith(ending))) {
		const content = await folder.read(file);
		const header = content.ok && content.value && (await readFileHeader(content.value));
		if (!header) continue;
		if (header.ok) held.push({ file, header: header.value, bytes: content.value.size });
		else refused(header.problem);
	}
	return ok(held.sort(byLength));
}

/** Whether a backup was made by this app for a portfolio, and is not a file that a person put there. */
export function isMadeFor({ file, header }: HeldBackup, portfolio: string): boolean {
	return made.test(file) && header.portfolio.id === portfolio;
}

/** Logs only grow, whatever a clock says. */
function byLength(a: HeldBackup, b: HeldBackup): number {
	return b.header.counts.changesets - a.header.counts.changesets || (a.file < b.file ? 1 : -1);
}
