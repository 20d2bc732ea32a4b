import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A folder of its own for a browser profile, or for anything else a test leaves on the disk. */
export function newFolder(): string {
	return mkdtempSync(join(tmpdir(), 'isocentre-fault-'));
}

/** Copies a profile that no browser has open. */
export function copyProfile(from: string, to = newFolder()): string {
	cpSync(from, to, {
		recursive: true,
		// The marks of the browser that had it open, and what only makes the copy slow.
		filter: (path) => !/\/(Singleton\w+|Cache|Code Cache|GPUCache|DawnWebGPUCache|GrShaderCache)$/.test(path)
	});
	return to;
}

export function removeFolder(folder: string): void {
	rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Where Chromium keeps the IndexedDB of an origin in a profile. */
export function databaseFolder(profile: string, port: number): string {
	return join(profile, 'Default/IndexedDB', `http_localhost_${port}.indexeddb.leveldb`);
}

/** Ends the browser that has this profile open as a power cut would, and waits until nothing of it runs. */
export async function killBrowserOf(profile: string): Promise<void> {
	const pids = processesOf(profile);
	for (const pid of pids) kill(pid);
	while (pids.some(isAlive)) await pause(5);
}

interface Process {
	readonly pid: number;
	readonly parent: number;
	readonly command: string;
}

/** The processes that name the profile's folder, and all that they started; found by nothing else. */
export function processesOf(profile: string): readonly number[] {
	const all = readdirSync('/proc').flatMap((name) => readProcess(name) ?? []);
	const found = new Set(all.filter(({ command }) => command.includes(profile)).map(({ pid }) => pid));
	for (let before = 0; before < found.size;) {
		before = found.size;
		for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
	}
	return [...found];
}

function readProcess(name: string): Process | undefined {
	if (!/^\d+$/.test(name)) return undefined;
	const pid = Number(name);
	const parent = statOf(pid)?.parent;
	if (parent === undefined) return undefined;
	try {
		return { pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') };
	} catch {
		// Ended while we looked.
		return undefined;
	}
}

function statOf(pid: number): { readonly state: string; readonly parent: number } | undefined {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name before may hold anything, a parenthesis too.
		const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return { state, parent: Number(parent) };
	} catch {
		// Ended.
		return undefined;
	}
}

function kill(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}

/** A zombie holds no file and writes nothing: it only waits for its parent to take note. */
function isAlive(pid: number): boolean {
	const stat = statOf(pid);
	return stat !== undefined && stat.state !== 'Z' && stat.state !== 'X';
}
