import { execFile } from 'node:child_process';
import { existsSync, openSync, closeSync, rmSync, statfsSync, writeSync, fsyncSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newFolder, removeFolder } from './profile';

const run = promisify(execFile);

/** Whether processes can be looked at, and so found by the profile they have open. */
export const seesProcesses = existsSync('/proc/self/stat');

/** A disk of so many bytes in memory; undefined where this user or machine may not mount one. */
export async function smallDisk(bytes: number): Promise<SmallDisk | undefined> {
	if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
	const folder = newFolder();
	try {
		await run('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
		return new SmallDisk(folder);
	} catch {
		// A container without the right to mount.
		removeFolder(folder);
		return undefined;
	}
}

export class SmallDisk {
	readonly folder: string;
	readonly #filler: string;

	constructor(folder: string) {
		this.folder = folder;
		this.#filler = join(folder, 'filler');
	}

	/** Fills the disk but for so many bytes. */
	fill(left: number): void {
		const { bavail, bsize } = statfsSync(this.folder);
		const file = openSync(this.#filler, 'w');
		const block = Buffer.alloc(bsize, 1);
		for (let bytes = bavail * bsize - left; bytes > 0; bytes -= bsize) writeSync(file, block);
		fsyncSync(file);
		closeSync(file);
	}

	/** Gives the room back. */
	clear(): void {
		rmSync(this.#filler, { force: true });
	}

	async remove(): Promise<void> {
		await run('umount', ['--lazy', this.folder]);
		removeFolder(this.folder);
	}
}
