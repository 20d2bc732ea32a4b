import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export interface Source {
	/** From the root of the project, with `/`. */
	readonly path: string;
	readonly text: string;
}

/** The written sources below a folder; what the message compiler generates is not among them. */
export function sourcesBelow(folder: string, directory = root): Source[] {
	return readdirSync(join(directory, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|js|svelte|css|html)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => !file.includes(join('src', 'lib', 'paraglide') + sep))
		.map((file) => ({
			path: relative(directory, file).split(sep).join('/'),
			text: readFileSync(file, 'utf8')
		}));
}

export const isTest = ({ path }: Source): boolean => path.endsWith('.test.ts');
