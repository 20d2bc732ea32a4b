import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, closeSync, rmSync, statfsSync, writeSync, fsyncSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newFolder, processesOf, removeFolder } from './profile';

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

/** Watches what the browser with this profile flushes; undefined without strace, or without the right to attach. */
export async function traceFlushes(profile: string): Promise<FlushTrace | undefined> {
	if (!seesProcesses) return undefined;
	const pids = processesOf(profile);
	const attach = pids.flatMap((pid) => ['-p', String(pid)]);
	const strace = spawn('strace', ['-f', '-y', '-e', 'trace=fdatasync,fsync', ...attach], {
		stdio: ['ignore', 'ignore', 'pipe']
	});
	const trace = new FlushTrace(strace);
	return (await trace.attached(pids.length)) ? trace : undefined;
}

export class FlushTrace {
	readonly #strace: ChildProcess;
	#lines = '';

	constructor(strace: ChildProcess) {
		this.#strace = strace;
		strace.stderr!.on('data', (part) => (this.#lines += part));
	}

	/** Whether it comes to be attached to so many processes; else it has ended. */
	attached(processes: number): Promise<boolean> {
		return new Promise((resolve) => {
			this.#strace.once('error', () => resolve(false));
			this.#strace.once('exit', () => resolve(false));
			this.#strace.stderr!.on('data', () => {
				if (this.#lines.split(' attached').length > processes) resolve(true);
			});
		});
	}

	/** Ends the trace; how often a log in that folder was flushed. */
	async flushedIn(folder: string): Promise<number> {
		const ended = once(this.#strace, 'close');
		this.#strace.kill('SIGINT');
		await ended;
		const flushes = this.#lines.split('\n').filter((line) => /f(data)?sync\(\d+</.test(line));
		return flushes.filter((line) => line.includes(folder) && line.includes('.log>')).length;
	}
}
