import type { CalendarProperty } from './property';

/** Longer descriptions are cut before anything is done to them. */
const longest = 100_000;

/** What most texts have none of: one look at each character tells that nothing need be undone. */
const unusual = /[\\<&=\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ud800-\udfff]| {2}/;

const escapes: Readonly<Record<string, string>> = { n: '\n', N: '\n' };

/** The text of a property as people wrote it: escapes, quoted-printable remains and HTML undone. */
export function textOf({ parameters, value }: CalendarProperty): string {
	const cut = value.slice(0, longest);
	if (!unusual.test(cut)) return cut.trim();
	const quoted = parameters['ENCODING']?.toUpperCase() === 'QUOTED-PRINTABLE' || /=0D=0A/i.test(cut);
	const text = (quoted ? fromQuotedPrintable(cut, parameters['CHARSET']) : cut).replace(
		/\\([\s\S])/g,
		(_, sign: string) => escapes[sign] ?? sign
	);
	return tidy(looksLikeHtml(text) ? fromHtml(text) : text);
}

function looksLikeHtml(text: string): boolean {
	return /<(?:!doctype|html|body|p|br|div|span|a|b|i|ul|ol|li|table|font|h\d)\b[^<>]{0,500}>/i.test(text);
}

/** HTML as plain text: breaks where blocks end, no markup, no scripts, no styles. */
function fromHtml(html: string): string {
	return html
		.replace(/<(style|script|head|title)\b[^<>]{0,500}>[^<]{0,20000}<\/\1\s*>/gi, ' ')
		.replace(/[\r\n]+/g, ' ')
		.replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d|\/table|hr)\b[^<>]{0,500}>/gi, '\n')
		.replace(/<li\b[^<>]{0,500}>/gi, '- ')
		.replace(/<!--[^<>]{0,5000}-->|<\/?[a-z!][^<>]{0,5000}>/gi, '')
		.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (entity, name: string) => entityText(name) ?? entity);
}

const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	eacute: 'é',
	egrave: 'è',
	agrave: 'à',
	ccedil: 'ç',
	ecirc: 'ê',
	ouml: 'ö',
	uuml: 'ü',
	auml: 'ä',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	rsquo: '’',
	lsquo: '‘',
	laquo: '«',
	raquo: '»'
};

function entityText(name: string): string | undefined {
	if (!name.startsWith('#')) return Object.hasOwn(entities, name) ? entities[name] : undefined;
	const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
	const broken = Number.isNaN(code) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000);
	return broken ? undefined : String.fromCodePoint(code);
}

function fromQuotedPrintable(text: string, charset = 'utf-8'): string {
	const bytes: number[] = [];
	const encoder = new TextEncoder();
	for (const [part, hex] of text.matchAll(/=([0-9a-f]{2})|=\s*$|[^=]+|=/gi)) {
		if (hex !== undefined) bytes.push(parseInt(hex, 16));
		else if (!/^=\s*$/.test(part)) for (const byte of encoder.encode(part)) bytes.push(byte);
	}
	return decoderFor(charset).decode(new Uint8Array(bytes));
}

function decoderFor(charset: string): TextDecoder {
	try {
		return new TextDecoder(charset);
	} catch (error) {
		if (error instanceof RangeError) return new TextDecoder();
		throw error;
	}
}

/** No control characters, no half emoji, no trailing blanks, at most one empty line in a row. */
function tidy(text: string): string {
	return text
		.toWellFormed()
		.replace(/\r\n?/g, '\n')
		.replace(/[\v\f\u0085\u2028\u2029]/g, '\n')
		.replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/g, '')
		.replace(/[ \t\u00a0]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}
