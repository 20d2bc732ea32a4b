import { describe, expect, it } from 'vitest';
import { sourcesBelow } from './sources';
import { writtenWords } from './words';

describe('words for people', () => {
	it('are in the catalogue, not in components', () => {
		const components = sourcesBelow('src').filter(({ path }) => path.endsWith('.svelte'));
		expect(components.flatMap(writtenWords)).toEqual([]);
	});

	it.each([
		'<p>Save</p>',
		'<button title="Save"></button>',
		'<input placeholder="a name" />',
		'{#if a}<b>Enregistré</b>{/if}',
		'<A label="Save" />'
	])('are caught in %s', (text) => {
		expect(writtenWords({ path: 'A.svelte', text })).toHaveLength(1);
	});

	it.each([
		'<p>{m.save()}</p>',
		'<p class="save me">·</p>',
		'<h1>Isocentre</h1>',
		'<style>p { color: red }</style>',
		'<kbd>K</kbd>',
		'<div data-kind="partner"></div>'
	])('are not seen in %s', (text) => {
		expect(writtenWords({ path: 'A.svelte', text })).toEqual([]);
	});
});
