import { describe, expect, it } from 'vitest';
import { keysPastTheDoor } from './keys';
import { isTest, sourcesBelow } from './sources';

describe('keys', () => {
	it('are read with the input method in mind, and Escape in one place', () => {
		const sources = sourcesBelow('src').filter((source) => !isTest(source));
		expect(sources.flatMap(keysPastTheDoor)).toEqual([]);
	});

	it.each([
		"if (event.key === 'Enter') save();",
		"onkeydown={(event) => event.key === 'Enter' && onclose()}",
		'const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];',
		"if (event.code === 'Enter') save();",
		'function type({ key, target }: KeyboardEvent) {',
		"if (plainKey(event) === 'Escape') close();",
		"shortcuts.register('escape', m.close, close)"
	])('are caught in %s', (text) => {
		expect(keysPastTheDoor({ path: 'src/lib/ui/A.svelte', text })).toHaveLength(1);
	});

	it.each(["if (plainKey(event) === 'Enter') save();", '{@attach editorLayer(close)}'])(
		'are free in %s',
		(text) => {
			expect(keysPastTheDoor({ path: 'src/lib/ui/A.svelte', text })).toEqual([]);
		}
	);

	it('of the page that stands alone ask the event themselves', () => {
		const page = sourcesBelow('src').find(({ path }) => path === 'src/lib/exchange/review/page.ts');
		expect(page?.text.match(/KeyboardEvent\)/g)).toHaveLength(1);
		expect(page?.text).toContain('event.isComposing');
	});
});
