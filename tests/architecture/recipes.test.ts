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
