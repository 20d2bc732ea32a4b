import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './sources';

const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** The cells of each row of a table that begins so. */
function rowsOf(text: string, begins: RegExp): string[][] {
	return text
		.split('\n')
		.filter((line) => begins.test(line))
		.map((line) =>
			line
				.split('|')
				.map((cell) => cell.trim())
				.slice(1, -1)
		);
}

/** The rows of the table of requirements: what is asked, where it is kept, by what it is tested. */
const rowsIn = (text: string) => rowsOf(text, /^\| \d+\.\d+\.\d+/);

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

	it('names what tests each thing that a stranger’s file may try', () => {
		const [, tries] = page.split('## Files of strangers');
		const tried = rowsOf(tries!, /^\| [a-z]/);
		expect(tried.length).toBeGreaterThanOrEqual(15);
		expect(tried.filter(([, , , test]) => namedIn(test!).length === 0)).toEqual([]);
		expect(tried.flatMap(([, , kept, test]) => [...missing(kept!), ...missing(test!)])).toEqual([]);
	});

	it('would be caught naming one that is not', () => {
		const [cells] = rowsIn('| 1.2.1 | what | `exchange/html/url.ts` | `exchange/html/gone.test.ts` |');
		expect(cells!.flatMap(missing)).toEqual(['src/lib/exchange/html/gone.test.ts']);
	});
});
