import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './sources';

const made: string[] = [];

/** A project of these files in a folder of its own, with our packages: to see that a check says no. */
export function scratchProject(files: Readonly<Record<string, string>>): string {
	const directory = mkdtempSync(join(tmpdir(), 'isocentre-layers-'));
	made.push(directory);
	symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(directory, path)), { recursive: true });
		writeFileSync(join(directory, path), text);
	}
	return directory;
}

export function removeScratchProjects(): void {
	for (const directory of made.splice(0)) rmSync(directory, { recursive: true });
}
