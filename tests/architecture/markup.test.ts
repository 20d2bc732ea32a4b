import { describe, expect, it } from 'vitest';
import { isTest, sourcesBelow, type Source } from './sources';

/** What makes markup or a program of a text, and what a page leaves with the browser for a server. */
const making =
	/\{@html\b|\binnerHTML\b|\bouterHTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b|\bcreateContextualFragment\b|\bdocument\.cookie\b|\bcookieStore\b/;

/** What hears messages. */
const hearing = /addEventListener\('message'|\bonmessage\b/;

/** Who does: workers of this app and what speaks to them, and other tabs of the same origin. Other windows reach none of these. */
const heard: readonly string[] = [
	'src/lib/exchange/seal/seal.ts',
	'src/lib/exchange/seal/worker.ts',
	'src/lib/exchange/workbook/beside.ts',
	'src/lib/exchange/workbook/worker.ts',
	'src/lib/exchange/workbook/write-beside.ts',
	'src/lib/exchange/workbook/write-worker.ts',
	'src/lib/features/prioritisation/solve-worker.ts',
	'src/lib/features/prioritisation/solving.svelte.ts',
	'src/lib/store/base/idle.ts',
	'src/lib/store/base/tabs.ts',
	'src/service-worker/index.ts'
];

const matching = (sources: readonly Source[], pattern: RegExp) =>
	sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('the page', () => {
	const sources = sourcesBelow('src').filter((source) => !isTest(source));

	it('makes no markup of texts and sets no cookie', () => {
		expect(matching(sources, making)).toEqual([]);
	});

	it('hears messages of its own workers and tabs alone', () => {
		expect(matching(sources, hearing).toSorted()).toEqual(heard);
	});

	it.each(['{@html text}', 'node.innerHTML = text', "document.cookie = 'a=b'"])(
		'would be caught with %s',
		(text) => expect(matching([{ path: 'src/a.ts', text }], making)).toEqual(['src/a.ts'])
	);

	it('would be caught hearing other windows', () => {
		const text = "window.addEventListener('message', act)";
		expect(matching([{ path: 'src/a.ts', text }], hearing)).toEqual(['src/a.ts']);
	});
});
