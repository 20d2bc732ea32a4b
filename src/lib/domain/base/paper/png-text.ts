import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/*
 * Texts inside a PNG picture (PNG specification, 11.3.3.4): a chunk `iTXt` holds a keyword and a text in UTF-8, which
 * viewers pass over and most programs that edit pictures drop.
 */

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and checksum stand around the data of a chunk. */
const around = 12;
/** Pictures of ours have some hundred chunks. */
const mostChunks = 20_000;
/** The longest text that is read, in bytes. */
const longest = 1024 * 1024;

interface Chunk {
	readonly type: string;
	readonly data: Uint8Array;
	readonly from: number;
	readonly to: number;
}

/** The chunks of a picture; undefined where it is none, or is cut off. */
function chunksOf(png: Uint8Array): readonly Chunk[] | undefined {
	if (!signature.every((byte, at) => png[at] === byte)) return undefined;
	const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
	const chunks: Chunk[] = [];
	for (let at = signature.length; at + around <= png.length && chunks.length < mostChunks;) {
		const length = view.getUint32(at);
		const to = at + around + length;
		if (to > png.length) return undefined;
		const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
		chunks.push({ type, data: png.subarray(at + 8, at + 8 + length), from: at, to });
		if (type === 'IEND') return chunks;
		at = to;
	}
	return undefined;
}

/** A picture with a text in it, before its end; undefined where it is no PNG. A text of the same keyword is replaced. */
export function withText(
	png: Uint8Array,
	keyword: string,
	text: string
): Uint8Array<ArrayBuffer> | undefined {
	const chunks = chunksOf(png);
	if (!chunks) return undefined;
	const kept = chunks.filter((chunk) => keywordOf(chunk) !== keyword);
	const own = textChunk(keyword, text);
	const parts = kept.map(({ from, to }) => png.subarray(from, to));
	return joined([png.subarray(0, signature.length), ...parts.slice(0, -1), own, ...parts.slice(-1)]);
}

/** The text under a keyword in a picture, and the digest of the picture without it. */
export function textIn(
	png: Uint8Array,
	keyword: string
): { readonly text: string | undefined; readonly digest: string } | undefined {
	const chunks = chunksOf(png);
	if (!chunks) return undefined;
	const found = chunks.filter((chunk) => keywordOf(chunk) === keyword);
	// Of two nobody can tell which is meant.
	const [one] = found.length === 1 ? found : [];
	return { text: one && textOf(one.data, keyword), digest: digestWithout(png, chunks, keyword) };
}

/** The SHA-256, in hex, of a picture without its text under a keyword; undefined where it is no PNG. */
export function pictureDigest(png: Uint8Array, keyword: string): string | undefined {
	const chunks = chunksOf(png);
	return chunks && digestWithout(png, chunks, keyword);
}

function digestWithout(png: Uint8Array, chunks: readonly Chunk[], keyword: string): string {
	const hash = sha256.create();
	for (const chunk of chunks)
		if (keywordOf(chunk) !== keyword) hash.update(png.subarray(chunk.from, chunk.to));
	return bytesToHex(hash.digest());
}

function keywordOf({ type, data }: Chunk): string | undefined {
	if (type !== 'iTXt') return undefined;
	const end = data.subarray(0, 80).indexOf(0);
	return end < 0 ? undefined : String.fromCharCode(...data.subarray(0, end));
}

/** Behind the keyword: whether it is packed, how, its language and the keyword translated; ours has none of it. */
function textOf(data: Uint8Array, keyword: string): string | undefined {
	const from = keyword.length + 5;
	if (data.length > longest || data.subarray(keyword.length, from).some((byte) => byte !== 0))
		return undefined;
	return fromUtf8(data.subarray(from));
}

/** Undefined where it is no UTF-8. */
function fromUtf8(bytes: Uint8Array): string | undefined {
	try {
		return decodeURIComponent(bytesToHex(bytes).replace(/../g, '%$&'));
	} catch {
		return undefined;
	}
}

function textChunk(keyword: string, text: string): Uint8Array {
	const bytes = utf8ToBytes(`iTXt${keyword}\0\0\0\0\0${text}`);
	const chunk = new Uint8Array(bytes.length + 8);
	const view = new DataView(chunk.buffer);
	view.setUint32(0, bytes.length - 4);
	chunk.set(bytes, 4);
	view.setUint32(bytes.length + 4, checksum(bytes));
	return chunk;
}

/** CRC-32 as PNG has it. */
function checksum(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return (crc ^ 0xffffffff) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
