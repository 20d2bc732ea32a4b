import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './sources';

/** The paths that a page names, but for those with a part in angle brackets, which its reader makes. */
function pathsIn(page: string): string[] {
	const named = [...page.matchAll(/`((?:src|tests|messages|scripts|docs)\/[^`\s]+)`/g)];
	return named.map(([, path]) => path!).filter((path) => !path.includes('<'));
}

const missing = (page: string) => pathsIn(page).filter((path) => !existsSync(join(root, path)));

it('every file that a recipe names is there', () => {
	const page = readFileSync(join(root, 'docs/recipes.md'), 'utf8');
	expect(pathsIn(page).length).toBeGreaterThan(20);
	expect(missing(page)).toEqual([]);
	expect(missing('Then `src/lib/nowhere.ts`, beside `src/lib/<name>.ts`.')).toEqual(['src/lib/nowhere.ts']);
});

/** What the second column of the first table of a page says to take. */
function takenIn(page: string): string[] {
	const rows = page.split('\n\n').find((part) => part.includes('| You need | Take |')) ?? '';
	return rows
		.split('\n')
		.flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, it]) => it!));
}

it.each(['src/lib/ui', 'src/lib/problems'])('every part that the page of %s names is there', (folder) => {
	const nowhere = (page: string) =>
		takenIn(page).filter(
			(name) => !['.svelte', '.ts', ''].some((end) => existsSync(join(root, folder, name + end)))
		);
	const page = readFileSync(join(root, folder, 'README.md'), 'utf8');
	expect(takenIn(page).length).toBeGreaterThan(8);
	expect(nowhere(page)).toEqual([]);
	expect(nowhere('| You need | Take |\n| --- | --- |\n| a part | `no/where` |')).toEqual(['no/where']);
});
