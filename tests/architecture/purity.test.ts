import { describe, expect, it } from 'vitest';
import { impurities } from './purity';
import { isTest, sourcesBelow } from './sources';

describe('the domain', () => {
	it('asks nobody for time, chance or a browser', () => {
		const sources = sourcesBelow('src/lib/domain').filter((source) => !isTest(source));
		expect(sources.flatMap(impurities)).toEqual([]);
	});

	it.each([
		'Date.now()',
		'new Date()',
		'new Date',
		'Date()',
		'Math.random()',
		'window.open()',
		'document.title',
		'fetch("/a")'
	])('would be caught with %s', (code) => {
		expect(impurities({ path: 'a.ts', text: `export const a = () => ${code};` })).toHaveLength(1);
	});

	it.each(['new Date(given)', '// Date.now()\n1', '"window.open()"', '({ document: 1 })'])(
		'may hold %s',
		(code) => {
			expect(impurities({ path: 'a.ts', text: `export const a = (given: string) => ${code};` })).toEqual([]);
		}
	);
});
