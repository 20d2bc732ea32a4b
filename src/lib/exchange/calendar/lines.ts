import { likeliestOf, utf16Of } from '../encoding/detect';
import { textIn, type Encoding } from '../encoding/encodings';
import { linesOf } from '../encoding/lines';
import { countUtf8 } from '../encoding/utf8';

/** A line of the file, unfolded. */
export interface Line {
	/** Where it begins, counted from 1. */
	readonly number: number;
	readonly text: string;
}

const [lineFeed, carriageReturn, space, tab] = [10, 13, 32, 9];

/**
 * The lines of a calendar file, put together again where they were folded. That is done on the bytes, since
 * programs fold in the midst of a character. Line ends may be CRLF, LF or CR; the text UTF-8 or UTF-16. Lines that are
 * neither are read in the encoding that `encodingOfLines` tells.
 *
 * @param most undefined is returned where there are more lines than these
 */
export function unfoldedLines(file: Uint8Array, most: number): readonly Line[] | undefined {
	const unfolded = unfold(asUtf8(file), most);
	if (!unfolded) return undefined;
	const { bytes, numbers } = unfolded;
	return joined(decodedLines(bytes).map((text, at) => ({ number: numbers[at]!, text })));
}

/** The encoding in which the lines of a calendar file are read that are no UTF-8; undefined where all are. */
export function encodingOfLines(file: Uint8Array): Encoding | undefined {
	const unfolded = unfold(asUtf8(file), Infinity);
	return unfolded && foreignEncoding(unfolded.bytes);
}

interface Unfolded {
	readonly bytes: Uint8Array;
	/** Where each line begins in the file. */
	readonly numbers: readonly number[];
}

function unfold(bytes: Uint8Array, most: number): Unfolded | undefined {
	const unfolded = new Uint8Array(bytes.length);
	const numbers = [1];
	let length = 0;
	let number = 1;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at]!;
		if (byte !== lineFeed && byte !== carriageReturn) {
			unfolded[length++] = byte;
			continue;
		}
		let next = at + 1;
		if (byte === carriageReturn) {
			// Mail programs double the first half of a line end.
			while (bytes[next] === carriageReturn) next++;
			if (bytes[next] === lineFeed) next++;
		}
		number++;
		if (bytes[next] === space || bytes[next] === tab) at = next;
		else {
			unfolded[length++] = lineFeed;
			if (numbers.push(number) > most) return undefined;
			at = next - 1;
		}
	}
	return { bytes: unfolded.subarray(0, length), numbers };
}

/** Old programs fold with a sign at the end of the line, where the text is quoted-printable. */
function joined(lines: readonly Line[]): readonly Line[] {
	const whole: Line[] = [];
	let open: { readonly number: number; readonly parts: string[] } | undefined;
	for (const line of lines) {
		const goesOn = line.text.endsWith('=');
		if (!open && !(goesOn && /^[^:]{0,200}ENCODING=QUOTED-PRINTABLE/i.test(line.text))) whole.push(line);
		else {
			open ??= { number: line.number, parts: [] };
			open.parts.push(goesOn ? line.text.slice(0, -1) : line.text);
			if (goesOn) continue;
			whole.push({ number: open.number, text: open.parts.join('') });
			open = undefined;
		}
	}
	if (open) whole.push({ number: open.number, text: `${open.parts.join('')}=` });
	return whole;
}

function asUtf8(bytes: Uint8Array): Uint8Array {
	const utf16 = utf16Of(bytes);
	return utf16 ? new TextEncoder().encode(textIn(utf16, bytes)) : bytes;
}

function decodedLines(bytes: Uint8Array): string[] {
	const foreign = foreignEncoding(bytes);
	if (!foreign) return textIn('utf-8', bytes).split('\n');
	const lines = [...linesOf(bytes)].map((line) =>
		textIn(isUtf8(line) ? 'utf-8' : foreign, line).replace(/\n$/, '')
	);
	return bytes.at(-1) === lineFeed ? [...lines, ''] : lines;
}

function foreignEncoding(bytes: Uint8Array): Encoding | undefined {
	if (countUtf8(bytes).broken === 0) return undefined;
	return likeliestOf([...linesOf(bytes)].filter((line) => !isUtf8(line)));
}

/** A line in which more characters are UTF-8 than are not is UTF-8 with a byte spoilt. */
function isUtf8(line: Uint8Array): boolean {
	const { whole, broken } = countUtf8(line);
	return broken === 0 || whole > broken;
}
