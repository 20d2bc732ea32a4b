import { encodingKeys, textIn, type Encoding } from './encodings';
import { plausibility } from './plausible';
import { linesOf } from './lines';
import { countUtf8 } from './utf8';

/** Those of one byte or two to a character, which nothing but what comes out tells apart. */
const untold = encodingKeys.filter((encoding) => !encoding.startsWith('utf-'));

/** Bytes of lines that are looked at closely. */
const sampleSize = 8 * 1024;

/** Of the bytes of a text in UTF-16 with Latin letters, about half are zero. */
const manyZeros = 0.3;
/** Bytes looked at for zeros. */
const zerosWithin = 4096;

/** What some bytes are, as far as they tell. */
export interface Told {
	readonly encoding: Encoding;
	/** Some of its lines are UTF-8 all the same: it was put together from several. */
	readonly mixed: boolean;
}

/**
 * The encoding of a text: by its mark, by the zeros of UTF-16, as UTF-8 where more of its characters are that than
 * are not, else the one in which it looks most like what somebody wrote.
 */
export function detectEncoding(bytes: Uint8Array): Told {
	const utf16 = utf16Of(bytes);
	if (utf16) return { encoding: utf16, mixed: false };
	const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	const { whole, broken } = countUtf8(bytes);
	if (marked || whole > broken || broken === 0) return { encoding: 'utf-8', mixed: false };
	const { utf8, others } = samplesOf(bytes);
	const encoding = likeliest(others, untold);
	const mixed = pointsOf(utf8, 'utf-8') > pointsOf(utf8, encoding);
	return mixed && whole === broken ? { encoding: 'utf-8', mixed: false } : { encoding, mixed };
}

/** The encoding of lines that are no UTF-8; undefined where there are none. */
export function likeliestOf(lines: readonly Uint8Array[]): Encoding | undefined {
	const sample = new Sample();
	for (const line of lines) sample.add(line);
	return lines.length > 0 ? likeliest(sample.bytes, untold) : undefined;
}

/** The encoding of several in which bytes look most like what somebody wrote; the first of equals. */
function likeliest(bytes: Uint8Array, among: readonly Encoding[]): Encoding {
	const judged = among.map((encoding) => ({ encoding, points: pointsOf(bytes, encoding) }));
	return judged.reduce((best, one) => (one.points > best.points ? one : best)).encoding;
}

function pointsOf(bytes: Uint8Array, encoding: Encoding): number {
	return plausibility(textIn(encoding, bytes), encoding);
}

/** Which UTF-16 the first bytes of a text are: by its mark, or by the zeros between its letters. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const start = bytes.subarray(0, zerosWithin);
	const zeros = [0, 0];
	for (let at = 0; at < start.length; at++) if (start[at] === 0) zeros[at & 1]!++;
	const [even = 0, odd = 0] = zeros;
	if (even + odd < start.length * manyZeros) return undefined;
	if (odd > even * 10) return 'utf-16le';
	return even > odd * 10 ? 'utf-16be' : undefined;
}

/** The first lines that are UTF-8 and the first that are not, up to so many bytes of each; none of ASCII alone. */
function samplesOf(bytes: Uint8Array): { readonly utf8: Uint8Array; readonly others: Uint8Array } {
	const [utf8, others] = [new Sample(), new Sample()];
	for (const line of linesOf(bytes)) {
		const { whole, broken } = countUtf8(line);
		if (broken > 0) others.add(line);
		else if (whole > 0) utf8.add(line);
		if (utf8.isFull && others.isFull) break;
	}
	return { utf8: utf8.bytes, others: others.bytes };
}

class Sample {
	readonly #bytes = new Uint8Array(sampleSize);
	#length = 0;

	get isFull(): boolean {
		return this.#length === sampleSize;
	}

	get bytes(): Uint8Array {
		return this.#bytes.subarray(0, this.#length);
	}

	add(line: Uint8Array): void {
		const fitting = line.subarray(0, sampleSize - this.#length);
		this.#bytes.set(fitting, this.#length);
		this.#length += fitting.length;
	}
}
