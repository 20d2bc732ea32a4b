import { PortfolioDatabase } from '../../store/log/database';
import { restore } from '../../store/boot/restore';
import type { Made, Tried } from '../../store/backup/places';
import type { Surroundings } from '../../store/base/surroundings';
import type { Folder } from '../../store/opfs/folder';
import { Portfolio } from '../../store/open/portfolio.svelte';
import { logIn } from '../portfolio-file/arriving';
import { readPortfolioFile } from '../portfolio-file/read';

/** No id of a portfolio, so that a start never takes what is left of a trial for one. */
const scratch = 'scratch';

/**
 * Tries a backup back: restores it into a scratch place, opens that, compares it with what was noted when the backup
 * was made, and removes the place again.
 */
export async function tryBackup(
	folder: Folder,
	{ file, fingerprint, changesets }: Made,
	surroundings: Surroundings
): Promise<Tried> {
	const at = surroundings.now();
	const content = await folder.read(file);
	const read = content.ok && content.value && (await readPortfolioFile(content.value));
	if (!read || !read.ok) return { file, at, good: false };
	const { log, waiting: parked } = logIn(read.value);
	const source = { changesets: log, beside: { parked, notes: [] } };
	try {
		const restored = await restore(surroundings, scratch, source);
		const { name } = read.value.header.portfolio;
		const info = { id: scratch, name, sample: false, openedAt: at };
		const opened = restored.ok ? await Portfolio.open(info, '', surroundings) : restored;
		if (!opened.ok) return { file, at, good: false };
		const { value: portfolio } = opened;
		const good = portfolio.fingerprint === fingerprint && portfolio.length === changesets;
		portfolio.close();
		return { file, at, good };
	} finally {
		await new PortfolioDatabase(scratch, false, surroundings.databases).delete();
	}
}
