import { backupsIn } from '$lib/exchange/backup/held';
import { backupProblem } from '$lib/exchange/backup/problems';
import { snapshotFileName } from '$lib/exchange/snapshot/source';
import { backupProblemText } from '$lib/problems/backup';
import { fail, ok, type Result } from '$lib/domain/base/result';
import { app } from '$lib/store/app/app.svelte';
import { Folder } from '$lib/store/opfs/folder';

/** A backup that may be brought back, by what it says of itself. */
export interface FoundBackup {
	/** Tells it from the others. */
	readonly key: string;
	readonly portfolio: string;
	readonly author: string;
	/** ISO instant at which it was written. */
	readonly written: string;
	readonly changes: number;
	readonly bytes: number;
	/** The file; undefined where it is gone or damaged. */
	readonly file: () => Promise<File | undefined>;
}

/** What a folder holds of backups. */
export interface BackupsFound {
	/** The newest first. */
	readonly found: readonly FoundBackup[];
	/** How many a newer version of the app has written, which this one cannot read. */
	readonly newer: number;
}

/** The backups of a folder, or in words why it cannot be read. */
export async function backupsOf(handle: FileSystemDirectoryHandle): Promise<Result<BackupsFound, string>> {
	const folder = Folder.chosen(handle);
	let newer = 0;
	const held = await backupsIn(folder, ({ type }) => {
		if (type === 'newer-version') newer++;
	});
	if (!held.ok) return fail(backupProblemText(backupProblem(held.problem)));
	const found = held.value.map(({ file, header, bytes }): FoundBackup => ({
		key: file,
		portfolio: header.portfolio.name,
		author: header.writer.author,
		written: header.written,
		changes: header.counts.changesets,
		bytes,
		file: async () => {
			const read = await folder.read(file);
			return read.ok ? read.value : undefined;
		}
	}));
	return ok({ found: found.sort((a, b) => (a.written < b.written ? 1 : -1)), newer });
}

/** The newest snapshot of each portfolio that this browser has snapshots of and that is not on its list. */
export async function snapshotsLeft(): Promise<readonly FoundBackup[]> {
	const ids = await app.shelf.portfolios();
	const left = (ids.ok ? ids.value : []).filter((id) => !app.list.knows(id));
	const newest = await Promise.all(left.map((id) => app.shelf.newest(id)));
	return newest.flatMap((one): FoundBackup[] => {
		if (!one.ok || !one.value) return [];
		const snapshot = one.value;
		return [
			{
				key: `${snapshot.portfolio.id} ${snapshot.number}`,
				portfolio: snapshot.portfolio.name,
				author: snapshot.author,
				written: snapshot.takenAt,
				changes: snapshot.counts.changesets,
				bytes: snapshot.bytes,
				file: async () => {
					const content = await app.shelf.content(snapshot);
					return content.ok ? new File([content.value], snapshotFileName(snapshot)) : undefined;
				}
			}
		];
	});
}
