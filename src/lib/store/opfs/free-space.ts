import { Folder } from './folder';

/** More than any single change takes, so that there is space for what follows it too. */
const bytes = 1_000_000;

/**
 * Whether the disk, and what the browser may use of it, take another megabyte. Tried in the private file
 * system: a write to IndexedDB on a full disk may cost everything in it at the next start of the browser.
 * Where there is no such file system the write itself has to find out.
 */
export async function hasFreeSpace(): Promise<boolean> {
	const folder = new Folder('room');
	const tried = await folder.write('probe', new Blob([new Uint8Array(bytes)]));
	await folder.clear();
	return tried.ok || tried.problem.type === 'storage-missing';
}
