import { likeliestOf, utf16Of } from '../encoding/detect';
import { textIn, type Encoding } from '../encoding/encodings';
import { countUtf8 } from '../encoding/utf8';

/** A line of the file, unfolded. */
export interface Line {
	/** Where it begins, counted from 1. */
	readonly number: number;
	readonly text: string;
}

/** A line as bytes, which may not be whole: a photograph is cut. */
interface RawLine {
	readonly number: number;
	readonly bytes: Uint8Array;
}

const [lineFeed, carriageReturn, space, tab, equals] = [10, 13, 32, 9, 61];

/** The longest note that a portfolio keeps, in the longest encoding; a photograph is no note. */
const longest = 4_000_000;

/**
 * The lines of a file of cards, put together again where they were folded: by a blank at the beginning of the next, or,
 * where a value is quoted-printable (2.1), by a sign at the end. That is done on the bytes, since programs fold in the
 * midst of a character. Line ends may be CRLF, LF or CR; the text UTF-8 or UTF-16, a line that is neither is in the
 * encoding it names, else in the one the file is likely to be in.
 *
 * @param most undefined is returned where there are more lines than these
 */
export function cardLines(file: Uint8Array, most: number): readonly Line[] | undefined {
	const utf16 = utf16Of(file);
	const raw = unfolded(utf16 ? new TextEncoder().encode(textIn(utf16, file)) : file, most);
	if (!raw) return undefined;
	const foreign = likeliestOf(raw.map(({ bytes }) => bytes).filter((bytes) => !isUtf8(bytes)));
	return raw.map(({ number, bytes }) => ({ number, text: decoded(bytes, foreign) }));
}

/** What a line says that its encoding is. */
const charset = /^[^:]{0,200};\s{0,9}CHARSET=([\w.:-]{1,40})/i;
const quoted = /^[^:]{0,200}QUOTED-PRINTABLE/i;

function decoded(bytes: Uint8Array, foreign: Encoding | undefined): string {
	if (foreign === undefined || isUtf8(bytes)) return textIn('utf-8', bytes);
	return decodedAs(charset.exec(ascii(bytes))?.[1], bytes) ?? textIn(foreign, bytes);
}

/** The text of bytes in the encoding of a name; undefined where browsers know none of that name, or it says nothing. */
export function decodedAs(name: string | undefined, bytes: Uint8Array): string | undefined {
	if (name === undefined) return undefined;
	try {
		return new TextDecoder(name).decode(bytes);
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

/** A line in which more characters are UTF-8 than are not is UTF-8 with a byte spoilt. */
export function isUtf8(bytes: Uint8Array): boolean {
	const { whole, broken } = countUtf8(bytes);
	return broken === 0 || whole > broken;
}

/** The beginning of a line, where only ASCII counts. */
function ascii(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes.subarray(0, 300));
}

function unfolded(bytes: Uint8Array, most: number): readonly RawLine[] | undefined {
	const lines: RawLine[] = [];
	let open: OpenLine | undefined;
	let number = 0;
	for (const [from, to] of physicalLines(bytes)) {
		number++;
		const first = bytes[from];
		const folded = from < to && (first === space || first === tab);
		if (open?.goesOn) open.add(bytes.subarray(from, to));
		else if (open && folded) open.add(bytes.subarray(from + 1, to));
		else {
			if (open) lines.push(open.line);
			if (number > most) return undefined;
			open = new OpenLine(number, bytes.subarray(from, to));
		}
	}
	return open ? [...lines, open.line] : lines;
}

/** Where each line begins and ends, without what ends it. */
function* physicalLines(bytes: Uint8Array): Generator<readonly [number, number]> {
	let from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	for (let at = from; at < bytes.length; at++) {
		const byte = bytes[at];
		if (byte !== lineFeed && byte !== carriageReturn) continue;
		yield [from, at];
		if (byte === carriageReturn) {
			// Mail programs double the first half of a line end.
			while (bytes[at + 1] === carriageReturn) at++;
			if (bytes[at + 1] === lineFeed) at++;
		}
		from = at + 1;
	}
	if (from < bytes.length) yield [from, bytes.length];
}

/** A line that further ones may belong to. */
class OpenLine {
	readonly #number: number;
	readonly #parts: Uint8Array[] = [];
	/** Whether its value is quoted-printable; asked only of what ends as that goes on. */
	#quoted: boolean | undefined;
	#length = 0;
	/** The next line belongs to it, whatever it begins with. */
	goesOn = false;

	constructor(number: number, bytes: Uint8Array) {
		this.#number = number;
		this.add(bytes);
	}

	add(bytes: Uint8Array): void {
		this.goesOn = bytes.at(-1) === equals && (this.#quoted ??= quoted.test(ascii(this.#parts[0] ?? bytes)));
		const part = this.goesOn ? bytes.subarray(0, -1) : bytes;
		if (this.#length + part.length > longest) return;
		this.#parts.push(part);
		this.#length += part.length;
	}

	get line(): RawLine {
		const [only] = this.#parts;
		if (this.#parts.length === 1) return { number: this.#number, bytes: only! };
		const bytes = new Uint8Array(this.#length);
		let at = 0;
		for (const part of this.#parts) {
			bytes.set(part, at);
			at += part.length;
		}
		return { number: this.#number, bytes };
	}
}
