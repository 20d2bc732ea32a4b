import { textIn } from '../encoding/encodings';
import type { Entry } from './content-line';
import { decodedAs, isUtf8 } from './lines';

/** The versions of the format that are told apart: before 3.0 a line break is no `\n`. */
export type Version = '2.1' | '3.0' | '4.0';

/** The whole value of an entry as a text. */
export function textOf(entry: Entry, version: Version): string {
	return unescaped(decoded(entry, entry.value), version).trim();
}

/** The parts of a value between separators, each as a text, empty ones too. */
export function partsOf(entry: Entry, version: Version, separator: ';' | ','): readonly string[] {
	// What is encoded is no separator: the value is parted as it is written.
	const whole = isBase64(entry)
		? { value: decoded(entry, entry.value), again: false }
		: { value: entry.value, again: true };
	return parted(whole.value, separator).map((part) =>
		unescaped(whole.again ? decoded(entry, part) : part, version).trim()
	);
}

/** A text between separators that no backslash stands before. */
function parted(text: string, separator: string): readonly string[] {
	const parts: string[] = [];
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === '\\') at++;
		else if (text[at] === separator) {
			parts.push(text.slice(from, at));
			from = at + 1;
		}
	}
	return [...parts, text.slice(from)];
}

function unescaped(text: string, version: Version): string {
	if (!text.includes('\\')) return text;
	return version === '2.1'
		? text.replace(/\\([;,\\:])/g, '$1')
		: text.replace(/\\([\s\S])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));
}

function encodingOf({ parameters }: Entry): string {
	return parameters.get('ENCODING')?.toUpperCase() ?? '';
}

export function isBase64(entry: Entry): boolean {
	return ['B', 'BASE64'].includes(encodingOf(entry));
}

function decoded(entry: Entry, text: string): string {
	const charset = entry.parameters.get('CHARSET');
	if (isBase64(entry)) return fromBase64(text, charset);
	return ['Q', 'QUOTED-PRINTABLE'].includes(encodingOf(entry)) ? fromQuoted(text, charset) : text;
}

function inCharset(bytes: Uint8Array, charset: string | undefined): string {
	return decodedAs(charset, bytes) ?? textIn(isUtf8(bytes) ? 'utf-8' : 'windows-1252', bytes);
}

/** A text in quoted-printable (RFC 2045); what is beyond ASCII in it was decoded before. */
function fromQuoted(text: string, charset: string | undefined): string {
	const bytes = new Uint8Array(text.length);
	const parts: string[] = [];
	let length = 0;
	const flush = () => {
		if (length > 0) parts.push(inCharset(bytes.slice(0, length), charset));
		length = 0;
	};
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const hex = text[at] === '=' ? text.slice(at + 1, at + 3) : '';
		if (/^[\dA-F]{2}$/i.test(hex)) {
			bytes[length++] = Number.parseInt(hex, 16);
			at += 2;
		} else if (code < 0x80) bytes[length++] = code;
		else {
			flush();
			parts.push(text[at]!);
		}
	}
	flush();
	return parts.join('').replace(/\r\n?/g, '\n');
}

function fromBase64(text: string, charset: string | undefined): string {
	try {
		const binary = atob(text.replace(/\s/g, ''));
		return inCharset(
			Uint8Array.from(binary, (sign) => sign.charCodeAt(0)),
			charset
		);
	} catch (error) {
		if (error instanceof DOMException) return text;
		throw error;
	}
}
