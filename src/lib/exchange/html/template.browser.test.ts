import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlDocument } from './document';
import { attributes, html, link, paragraphs } from './template';
import { cssString } from './text';

const naughty = [
	'</script><script>alert(1)</script>',
	'</title></style></textarea><img src=x onerror=alert(1)>',
	'" onmouseover="alert(1)',
	"' autofocus onfocus='alert(1)",
	'&lt;b&gt; &amp;amp; &#x3c;script&#x3e;',
	'<!-- --><![CDATA[ ]]>',
	'a\u2028b\u2029c\u0085d',
	'\ud800 alone, \udfff alone',
	'\u202eright to left\u2069\u2069 \u2066',
	'שלום עולם',
	'\0\x01\x7f\ufffe',
	'\r\n\ta',
	'</main></body>{{}}${}`'
];
const anyText = fc.oneof(
	fc.constantFrom(...naughty),
	fc.string({ unit: 'binary' }),
	fc
		.array(fc.constantFrom(...naughty, ...'<>"\'&=/ -!;a\u2066\u2069\u202e'), { maxLength: 12 })
		.map((parts) => parts.join(''))
);

/** The text without what no document keeps: marks of direction, and signs that are no characters. */
const bare = (text: string) =>
	text
		.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
		.toWellFormed()
		.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g, '\ufffd')
		.replace(/[\u2066-\u2069]/g, '');
const shown = (text: string | null | undefined) => (text ?? '').replace(/[\u2066-\u2069]/g, '');

const parsed = (markup: string) => new DOMParser().parseFromString(markup, 'text/html');
const tagsOf = (root: ParentNode) => [...root.querySelectorAll('*')].map(({ tagName }) => tagName);

describe('a template', () => {
	it('keeps every text in its place', () => {
		fc.assert(
			fc.property(anyText, anyText, (one, other) => {
				const { markup } = html`<p title="${one}">${other}</p>
					<svg><text>${one}</text></svg><input ${attributes({ value: other, checked: true })} />`;
				const { body } = parsed(markup);
				expect(tagsOf(body)).toEqual(['P', 'svg', 'text', 'INPUT']);
				const [p, , text, input] = body.querySelectorAll('*');
				expect(p?.getAttributeNames()).toEqual(['title']);
				expect(input?.getAttributeNames()).toEqual(['value', 'checked']);
				expect(shown(p?.getAttribute('title'))).toBe(bare(one));
				expect(shown(p?.textContent)).toBe(bare(other));
				expect(shown(text?.textContent)).toBe(bare(one));
				expect(shown(input?.getAttribute('value'))).toBe(bare(other));
			})
		);
	});

	it('ends every turn of direction where the text ends', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				let open = 0;
				let least = 0;
				for (const sign of html`${text}`.markup) {
					if (/[\u2066-\u2068]/.test(sign)) open++;
					else if (sign === '\u2069') least = Math.min(least, --open);
				}
				expect([open, least]).toEqual([0, 0]);
				if (/[\u202a-\u202e]/.test(text)) expect(html`${text}`.markup).toMatch(/^\u2068[^]*\u2069$/);
			})
		);
	});

	it('follows only web pages, e-mail and places of the document', () => {
		const href = (url: string) =>
			parsed(html`<a href="${url}">a</a>`.markup)
				.querySelector('a')
				?.getAttribute('href');
		expect(href('https://kt.cern/?a="b"&c=<d>')).toBe('https://kt.cern/?a=%22b%22&c=%3Cd%3E');
		expect(href('mailto:a@b.ch')).toBe('mailto:a@b.ch');
		expect(href('#p-1')).toBe('#p-1');
		for (const bad of [
			'javascript:alert(1)',
			' java\nscript:alert(1)',
			'data:text/html,a',
			'file:///etc',
			'//a.b',
			'/a',
			''
		])
			expect(href(bad), bad).toBe('#');
		expect(link('javascript:alert(1)', 'a').markup).toBe('a');
	});

	it('refuses values where escaping does not hold', () => {
		const value = 'a';
		expect(() => html`<a href=${value}></a>`).toThrow('double quotes');
		expect(() => html`<a onclick="${value}"></a>`).toThrow('onclick');
		expect(() => html`<a style="${value}"></a>`).toThrow('style');
		expect(() => html`<a href="https://${value}"></a>`).toThrow('whole');
		expect(() => html`<${value}></${value}>`).toThrow('names a tag');
		expect(
			() =>
				html`<script>
					${value};
				</script>`
		).toThrow('no script');
		expect(() => html`<!-- ${value} -->`).toThrow('comment');
		expect(() => html`<p ${value}></p>`).toThrow('attributes');
		expect(() => html`<p title="${html`<b>a</b>`}"></p>`).toThrow('attribute');
		expect(() => html`<p title="${value}`).toThrow('inside a tag');
	});

	it('takes lists and leaves nothing out', () => {
		const items = ['a', 'b'].map((name) => html`<b>${name}</b>`);
		expect(html`<i>${items}${undefined}${false}${0}</i>`.markup).toBe('<i><b>a</b><b>b</b>0</i>');
	});

	it('keeps paragraphs and lines', () => {
		expect(paragraphs('a\nb\n\n <c>\n').map(String)).toEqual(['<p>a<br />b</p>', '<p>&lt;c&gt;</p>']);
	});
});

describe('a document', () => {
	const pieces = { lang: 'en', body: html`<h1>a</h1>` };

	it('has nothing in it but what was put there, whatever the texts', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const whole = parsed(
					htmlDocument({
						...pieces,
						title: text,
						running: { left: text, right: text },
						data: { given: { [text]: text } },
						scripts: ['go()'],
						footnote: (digest) => html`<p>${digest} ${text}</p>`
					})
				);
				expect(tagsOf(whole.head)).toEqual(['META', 'META', 'META', 'META', 'META', 'TITLE', 'STYLE']);
				expect(tagsOf(whole.body)).toEqual(['MAIN', 'H1', 'FOOTER', 'P', 'SCRIPT', 'SCRIPT']);
				expect(shown(whole.querySelector('title')?.textContent)).toBe(bare(text));
				expect(JSON.parse(whole.getElementById('given')?.textContent ?? '')).toEqual({ [text]: text });
			})
		);
	});

	it('keeps a running head inside its rule', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const sheet = new CSSStyleSheet();
				sheet.replaceSync(`a::before { content: ${cssString(text)} } b { top: 0 }`);
				expect(sheet.cssRules).toHaveLength(2);
				expect((sheet.cssRules[0] as CSSStyleRule).style.length).toBe(1);
			})
		);
	});

	it('lets a browser run its own styles and scripts, and nothing else', async () => {
		const frame = document.createElement('iframe');
		frame.srcdoc = htmlDocument({
			...pieces,
			title: 'a',
			styles: 'h1 { color: rgb(1, 2, 3) }',
			scripts: ["document.body.dataset.ran = 'ours'"]
		});
		const loaded = new Promise((done) => frame.addEventListener('load', done));
		document.body.append(frame);
		await loaded;
		const inside = frame.contentDocument as Document;
		expect(getComputedStyle(inside.querySelector('h1') as Element).color).toBe('rgb(1, 2, 3)');
		expect(inside.body.dataset['ran']).toBe('ours');

		const forged = inside.createElement('p');
		forged.setAttribute('onclick', "document.body.dataset.ran = 'theirs'");
		inside.body.append(forged);
		forged.click();
		expect(inside.body.dataset['ran']).toBe('ours');
		frame.remove();
	});
});
