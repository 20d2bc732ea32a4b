import { expect, it } from 'vitest';
import { sourcesBelow } from './sources';

/** An `open` that is computed is set anew with every change around it, and folds away what the reader has open. */
const computed = /<details\b[^>]*?\sopen=\{/;

it('what is folded out stays so: components open a `details` by `opensWhen` or bind it', () => {
	const found = sourcesBelow('src').filter(
		({ path, text }) => path.endsWith('.svelte') && computed.test(text)
	);
	expect(found.map(({ path }) => path)).toEqual([]);
});

it.each([
	['<details open={asked}>', true],
	['<details\n\tclass="card"\n\topen={items.some((one) => one.id === asked)}\n>', true],
	['<details bind:open={shown}>', false],
	['<details {@attach opensWhen(() => asked)}>', false]
])('%s is computed: %s', (text, is) => {
	expect(computed.test(text)).toBe(is);
});
