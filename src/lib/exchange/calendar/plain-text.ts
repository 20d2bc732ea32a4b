import { fromHtml, tidyText } from '../html/plain';
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
	return tidyText(looksLikeHtml(text) ? fromHtml(text) : text);
}

function looksLikeHtml(text: string): boolean {
	return /<(?:!doctype|html|body|p|br|div|span|a|b|i|ul|ol|li|table|font|h\d)\b[^<>]{0,500}>/i.test(text);
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
