import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { digestOf } from '../../domain/merge/digest';
import { look } from './look';
import { html, type Html } from './template';
import { cssString, escapeText } from './text';

export interface DocumentParts {
	/** `en` or `fr`: what the words in it are written in. */
	readonly lang: string;
	readonly title: string;
	/** What the page is about: becomes `<main>`, so it begins with the `<h1>`. */
	readonly body: Html;
	/** Stands below, outside of what the digest covers; gets the SHA-256, in hex, of `<main>`. */
	readonly footnote?: (digest: string) => Html;
	/** What it says of itself to the app, as a text. */
	readonly mark?: { readonly name: string; readonly text: string };
	/** Rules of this document after those of our look; written by a developer, never made from data. */
	readonly styles?: string;
	/** Printed in the margin of every page; the right one has the number of the page below it. */
	readonly running?: { readonly left: string; readonly right: string };
	/** Code that runs in the document; each is allowed by its hash, and nothing else runs. */
	readonly scripts?: readonly string[];
	/** Read by those scripts: `JSON.parse(document.getElementById(name).textContent)`. */
	readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * A document that is whole in one file: it asks no host for anything, and its content security policy would
 * not let it. The digest in the footnote is that of the text from `<main>` to `</main>`, both included.
 */
export function htmlDocument(parts: DocumentParts): string {
	const { lang, title, body, footnote, running, scripts = [], data = {} } = parts;
	const style = sealed(look + (running ? runningHead(running) : '') + (parts.styles ?? ''), 'style');
	for (const script of scripts) sealed(script, 'script');
	const main = `<main>\n${body.markup}\n</main>`;
	const meta = parts.mark
		? `\n<meta name="${escapeText(parts.mark.name)}" content="${encodeURIComponent(parts.mark.text)}">`
		: '';
	const foot = footnote ? html`<footer>${footnote(digestOf(main))}</footer>`.markup : '';
	return `<!doctype html>
<html lang="${escapeText(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, scripts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">${meta}
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
${main}
${foot}
${Object.entries(data).map(dataBlock).join('\n')}${scripts.map((script) => `<script>${script}</script>`).join('\n')}
</body>
</html>
`;
}

function policy(style: string, scripts: readonly string[]): string {
	const rules = ["default-src 'none'", `style-src ${hashOf(style)}`, 'img-src data:'];
	if (scripts.length) rules.push(`script-src ${scripts.map(hashOf).join(' ')}`);
	return [...rules, "base-uri 'none'", "form-action 'none'"].join('; ');
}

const hashOf = (text: string) => `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;

/** Styles and scripts are ours; one that could end its element early is a mistake of its author. */
function sealed(text: string, element: 'style' | 'script'): string {
	if (/<\/|<!--|\r/.test(text)) throw new Error(`This would end the ${element} early: ${text.slice(0, 80)}`);
	return text;
}

/** JSON in an element whose end no value can write. */
function dataBlock([name, value]: [string, unknown]): string {
	const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => {
		return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
	return `<script type="application/json" id="${escapeText(name)}">${json}</script>`;
}

function runningHead({ left, right }: { readonly left: string; readonly right: string }): string {
	return `
@page {
	@top-left { content: ${cssString(left)}; }
	@top-right { content: ${cssString(right)}; }
	@bottom-right { content: counter(page) " / " counter(pages); }
}`;
}
