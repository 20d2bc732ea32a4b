import { detectEncoding } from './detect';
import { textIn, type Encoding } from './encodings';
import { linesOf } from './lines';
import { countUtf8 } from './utf8';

/** How bytes were read as a text. */
export interface Decoding {
	readonly encoding: Encoding;
	/** Some of its bytes mean nothing in that encoding: U+FFFD stands in their place. */
	readonly damaged: boolean;
	/** Lines that were read as UTF-8 all the same, since they are nothing else. */
	readonly otherwise: number;
}

export interface Decoded extends Decoding {
	readonly text: string;
}

/** What stands where a byte means nothing. */
export const unread = '\ufffd';

/** What browsers make of bytes that have no meaning in an encoding of one byte: control characters. */
const controls = /[\u0080-\u0084\u0086-\u009f]/g;

/** Decodes a text in the encoding it is told to be in, or else the one it is most likely in. */
export function decodeText(bytes: Uint8Array, told?: Encoding): Decoded {
	const { encoding, mixed } = told ? { encoding: told, mixed: false } : detectEncoding(bytes);
	const read = mixed ? byLine(bytes, encoding) : { text: textIn(encoding, bytes), otherwise: 0 };
	if (encoding === 'utf-8') return { ...read, encoding, damaged: countUtf8(bytes).broken > 0 };
	const text = read.text.replace(controls, unread);
	return { ...read, text, encoding, damaged: text.includes(unread) };
}

/** Tables that were put together from several are in the encoding of each, line by line. */
function byLine(
	bytes: Uint8Array,
	encoding: Encoding
): { readonly text: string; readonly otherwise: number } {
	const parts: string[] = [];
	let otherwise = 0;
	let [from, at] = [0, 0];
	let before = encoding;
	for (const line of linesOf(bytes)) {
		const { whole, broken } = countUtf8(line);
		const now = broken > 0 ? encoding : whole > 0 ? 'utf-8' : before;
		if (now !== before) {
			parts.push(textIn(before, bytes.subarray(from, at)));
			from = at;
			before = now;
		}
		if (whole > 0 && broken === 0) otherwise++;
		at += line.length;
	}
	parts.push(textIn(before, bytes.subarray(from)));
	return { text: parts.join(''), otherwise };
}
