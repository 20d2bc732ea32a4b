import { fail, ok, type Result } from '../../domain/base/result';
import type { Changeset } from '../../domain/records/changeset';
import type { Made } from '../../store/backup/places';
import type { StoreProblem } from '../../store/base/problems';
import type { Surroundings } from '../../store/base/surroundings';
import type { Folder } from '../../store/opfs/folder';
import type { Portfolio } from '../../store/open/portfolio.svelte';
import { outlived, type Keeping } from '../../store/snapshots/retention';
import { plainName } from '../portfolio-file/file-name';
import { fileExtension } from '../portfolio-file/format';
import { contentOf, isWhole } from '../snapshot/take';
import { backupsIn, isMadeFor, type HeldBackup } from './held';

/** Seven days, four weeks, twelve months; the two newest, whatever day they are of. */
export const backupKeeping: Keeping = { recent: 2, days: 7, weeks: 4, months: 12 };

/**
 * Writes a backup of a portfolio into a folder and reads it back, whole and verified, before it counts; then removes
 * the backups that this browser made of it and that are outlived. Whatever else lies there is left alone.
 */
export async function makeBackup(
	portfolio: Portfolio,
	folder: Folder,
	{ now, app }: Pick<Surroundings, 'now' | 'app'>
): Promise<Result<Made, StoreProblem>> {
	const { id, name, author, replica, fingerprint, length: changesets } = portfolio;
	const names = await folder.list();
	if (!names.ok) return names;
	const log: Changeset[] = [];
	for await (const changeset of portfolio.log()) if (log.push(changeset) === changesets) break;
	const at = now();
	const about = { portfolio: { id, name }, replica, author, app, takenAt: at, parked: portfolio.parked };
	const { content, digest } = await contentOf(about, log, await portfolio.signaturesFor(log));
	const file = freeName(`${plainName(name) || 'portfolio'}-${stampOf(at)}`, new Set(names.value));
	const written = await folder.write(file, content);
	if (!written.ok) return written;
	const held = await folder.read(file);
	if (!held.ok) return held;
	if (!held.value || !(await isWhole(held.value, digest))) {
		await folder.delete(file);
		return fail({ type: 'snapshot-damaged' });
	}
	await tidy(folder, portfolio, file);
	return ok({ file, at, fingerprint, changesets });
}

/** Removes what is outlived among the backups that this browser made of a portfolio; never the one just written. */
async function tidy(folder: Folder, { id, names }: Portfolio, written: string): Promise<void> {
	const held = await backupsIn(folder);
	if (!held.ok) return;
	const ours = held.value.filter((one) => isMadeFor(one, id) && names.includes(one.header.writer.replica));
	for (const { file } of outlivedBackups(ours)) if (file !== written) await folder.delete(file);
}

/** The backups of one portfolio that need not be kept any longer, the longest log first. */
export function outlivedBackups(longestFirst: readonly HeldBackup[]): readonly HeldBackup[] {
	const copies = longestFirst.map((held, at) => ({
		held,
		number: longestFirst.length - at,
		takenAt: held.header.written,
		heads: held.header.heads,
		// A log that covers another has all of its records, deleted ones too.
		counts: { records: 0, changesets: held.header.counts.changesets }
	}));
	return outlived(copies, backupKeeping).map(({ held }) => held);
}

/** `2026-11-30-1104`: sorts by time, and every drive takes it. */
function stampOf(at: string): string {
	return at.slice(0, 16).replace('T', '-').replace(':', '');
}

function freeName(stem: string, taken: ReadonlySet<string>): string {
	for (let more = 1; ; more++) {
		const name = `${stem}${more > 1 ? `-${more}` : ''}${fileExtension}.gz`;
		if (!taken.has(name)) return name;
	}
}
