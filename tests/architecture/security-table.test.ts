import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './sources';

const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** The rows of the table of requirements: what is asked, where it is kept, by what it is tested. */
function rowsIn(text: string): string[][] {
	return text
		.split('\n')
		.filter((line) => /^\| \d+\.\d+\.\d+/.test(line))
		.map((line) =>
			line
				.split('|')
				.map((cell) => cell.trim())
				.slice(1, -1)
		);
}

/** The files and folders that a cell names, from the root. */
function namedIn(cell: string): string[] {
	const named = [...cell.matchAll(/`([^`\s]+)`/g)].map((match) => match[1]!);
	return named
		.filter((name) => /^[\w./-]+\/[\w./-]+$/.test(name) || /^[\w-]+(?:\.[\w-]+)*\.(?:js|json|ts)$/.test(name))
		.map((name) => (existsSync(join(root, name)) ? name : `src/lib/${name}`));
}

const missing = (cell: string) => namedIn(cell).filter((name) => !existsSync(join(root, name)));

describe('what the security page says of requirements', () => {
	const rows = rowsIn(page);

	it('names for each of them where it is kept and what tests it', () => {
		expect(rows.length).toBeGreaterThanOrEqual(20);
		expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell === ''))).toEqual([]);
		expect(rows.filter(([, , , test]) => namedIn(test!).length === 0)).toEqual([]);
	});

	it('names files that are there', () => {
		expect(rows.flatMap(([, , kept, test]) => [...missing(kept!), ...missing(test!)])).toEqual([]);
	});

	it('would be caught naming one that is not', () => {
		const [cells] = rowsIn('| 1.2.1 | what | `exchange/html/url.ts` | `exchange/html/gone.test.ts` |');
		expect(cells!.flatMap(missing)).toEqual(['src/lib/exchange/html/gone.test.ts']);
	});
});
