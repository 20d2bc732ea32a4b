import { ok, type Result } from '../../domain/base/result';
import { erasedIn } from '../../domain/merge/hollow';
import type { StoreProblem } from '../../store/base/problems';
import { withoutErased } from '../../store/log/erasing';
import type { Folder } from '../../store/opfs/folder';
import type { Portfolio } from '../../store/open/portfolio.svelte';
import { covers } from '../../store/snapshots/snapshot';
import { logIn } from '../portfolio-file/arriving';
import { readPortfolioFile } from '../portfolio-file/read';
import { contentOf } from '../snapshot/take';
import { backupsIn, isMadeFor } from './held';

/**
 * Takes what has been erased out of the backups of a portfolio in a folder. To be called once a backup without it has
 * been made: one of which the portfolio has everything is removed, one that holds more is written anew in its place.
 * They count whoever made them; what a person put there, and what cannot be read whole, is left alone.
 */
export async function dropErasedBackups(
	portfolio: Portfolio,
	folder: Folder
): Promise<Result<undefined, StoreProblem>> {
	const held = await backupsIn(folder);
	if (!held.ok) return held;
	const isErased = erasedIn(portfolio.state);
	for (const { file, header } of held.value.filter((one) => isMadeFor(one, portfolio.id))) {
		const content = await folder.read(file);
		const read = content.ok && content.value && (await readPortfolioFile(content.value));
		if (!read || !read.ok) continue;
		const { log, waiting } = logIn(read.value);
		const [kept, parked] = [withoutErased(log, isErased), withoutErased(waiting, isErased)];
		if ([...kept, ...parked].every((changeset, at) => changeset === [...log, ...waiting][at])) continue;
		const done = covers(portfolio.heads, header.heads) ? await folder.delete(file) : await rewritten();
		if (!done.ok) return done;

		async function rewritten(): Promise<Result<undefined, StoreProblem>> {
			const about = { ...header, ...header.writer, takenAt: header.written, parked };
			const { content: without } = await contentOf(about, kept, portfolio.signatures);
			return folder.write(file, without);
		}
	}
	return ok(undefined);
}
