import { describe, expect, it } from 'vitest';
import { slowness } from './linear';
import { patternsIn } from './patterns';
import { isTest, sourcesBelow } from './sources';

const inCode = (text: string) => patternsIn({ path: 'a.ts', text });

describe('regular expressions', () => {
	const all = sourcesBelow('src')
		.filter((source) => !isTest(source))
		.flatMap(patternsIn);

	it('are known before the program runs, so that they can be looked at', () => {
		expect(all.filter(({ flags }) => flags === 'made')).toEqual([]);
	});

	it('take no longer than in proportion to a text, whatever it is', { timeout: 120_000 }, () => {
		const written = new Map(all.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
		const slow = [...written].flatMap(([literal, pattern]) => {
			const found = slowness(pattern);
			return found ? [`${pattern.path} ${literal}: ${found}`] : [];
		});
		expect(slow).toEqual([]);
	});

	it.each([
		'/(a+)+$/',
		'/\\s+$/',
		'/^-+|-+$/g',
		'/^(\\w+\\s?)*$/',
		'/^a*a*$/',
		'/x.*y/',
		'/^(?:a|ab|b)*c$/',
		'/\\B(?=(\\d{3})+(?!\\d))/g',
		'/([^/?#\\s]+)\\/*(?:[?#].*)?$/',
		'/\\s*(?:–|—|\\.\\.)\\s*|\\s+-\\s+/',
		'/<[^>]*>/'
	])('would be caught in %s', { timeout: 30_000 }, (literal) => {
		const [pattern] = inCode(`const a = ${literal};`);
		expect(slowness(pattern!)).toMatch(/ms for/);
	});

	it.each(['/\\s+/g', '/^[a-z]+$/', '/\\d{1,3}$/', '/=\\s*$|[^=]+|=/g', '/[^<>]{0,50}$/'])(
		'may be %s',
		(literal) => {
			expect(slowness(inCode(`const a = ${literal};`)[0]!)).toBeUndefined();
		}
	);

	it('are put together from constants', () => {
		const text = "const a = '[ab]'; const b = `(${a})+`; const c = new RegExp(`${b}$`, 'u');";
		expect(patternsIn({ path: 'a.ts', text })).toEqual([{ path: 'a.ts', source: '([ab])+$', flags: 'u' }]);
		expect(inCode("let a = 'b'; new RegExp(a)")[0]!.flags).toBe('made');
	});

	it.each([
		['a.svelte', '{#if /a/.test(b)}<p>{b.replace(/c/g, "")}</p>{/if}', 2],
		['a.svelte', '<script lang="ts">const a: RegExp = /a/;</script><p>/b/</p>', 1],
		['a.ts', 'const a = "/a/"; // /b/\nconst c = d / e / f;', 0],
		['a.ts', 'new RegExp(a); RegExp("b")', 2],
		['a.svelte', '<p>{new RegExp(a)}</p>', 1]
	])('are found in %s: %s', (path, text, count) => {
		expect(patternsIn({ path, text })).toHaveLength(count);
	});
});
