import { describe, expect, it } from 'vitest';
import { isTest, sourcesBelow } from './sources';
import { clocksTakenOnce } from './taken-once';

const inComponent = (script: string) =>
	clocksTakenOnce({ path: 'A.svelte', text: `<script lang="ts">\n${script}\n</script>\n<p></p>` });

describe('the clock', () => {
	it('is asked when something is drawn or written, never once', () => {
		const sources = sourcesBelow('src').filter((source) => !isTest(source));
		expect(sources.flatMap(clocksTakenOnce)).toEqual([]);
	});

	it.each([
		'const now = today();',
		'const opening = `${id} ${realToday()}`;',
		'let asked = $state(today());',
		'const now = untrack(() => today());',
		'const year = (() => today().slice(0, 4))();',
		'const at = new Date();',
		'const at = now.current;',
		'class A { readonly on = today(); }',
		'class A { on = $state.raw(draftOf(today())); }',
		'class A { constructor() { this.on = today(); } }'
	])('is caught in %s', (script) => {
		expect(inComponent(script)).toHaveLength(1);
		expect(clocksTakenOnce({ path: 'a.svelte.ts', text: script })).toHaveLength(1);
	});

	it.each([
		'const now = $derived(today());',
		'const now = $derived.by(() => today());',
		'async function save() { await write(today()); }',
		'const form = new Form(() => kind.defaults(today()));',
		'class A { readonly on = $derived.by(() => today()); }',
		'class A { save() { return write(today()); } }',
		'const day = new Date(text);'
	])('is free in %s', (script) => {
		expect(inComponent(script)).toEqual([]);
	});

	it('is named with its line', () => {
		expect(inComponent('let a;\nconst now = today();')).toEqual(['A.svelte:3 today()']);
	});
});
