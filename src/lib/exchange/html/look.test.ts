import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { htmlDocument } from './document';
import { look } from './look';
import { html } from './template';
import { digestOf } from '../../domain/merge/digest';

const colours = (css: string) =>
	[...css.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => `${name} ${value}`);

it('wears the colours of the app', () => {
	const app = colours(readFileSync('src/lib/ui/style/tokens.css', 'utf8'));
	const worn = colours(look);
	const names = new Set(worn.map((colour) => colour.split(' ')[0]));
	const known = app.filter((colour) => names.has(colour.split(' ')[0]));
	expect(known.length).toBeGreaterThan(40);
	expect(worn.slice(0, known.length)).toEqual(known);
});

it('writes a digest anybody can make again', () => {
	let told = '';
	const text = htmlDocument({
		lang: 'en',
		title: 'a',
		body: html`<h1>Été</h1>`,
		footnote: (digest) => html`<p>${(told = digest)}</p>`
	});
	const from = text.indexOf('<main>');
	expect(digestOf(text.slice(from, text.indexOf('</main>') + '</main>'.length))).toBe(told);
});

it('asks for nothing', () => {
	const text = htmlDocument({ lang: 'en', title: 'a', body: html`<h1>a</h1>` });
	expect(text).toContain("default-src 'none'; style-src 'sha256-");
	expect(text).not.toMatch(/unsafe|url\(|@import|https?:/);
});
