import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from '../base/json';
import type { Changeset, Op } from '../records/changeset';

/**
 * SHA-256, in hex, of the salt followed by the canonical JSON of the operation without it. The salt keeps
 * anybody from guessing an erased content from the digest that stays.
 */
export function opDigest(op: Op): string {
	if (op.do === 'gone') return op.digest;
	const whole = canonicalJson(op as unknown as Json);
	// Of the keys of an operation `salt` is the last: cutting it off costs less than a copy without it.
	const end = `,"salt":"${op.salt}"}`;
	if (whole.endsWith(end)) return digestOf(`${op.salt}${whole.slice(0, -end.length)}}`);
	const { salt, ...change } = op;
	return digestOf(salt + canonicalJson(change as unknown as Json));
}

/** SHA-256, in hex, of the canonical JSON of the changeset with each operation replaced by its digest. */
export function changesetDigest(changeset: Changeset): string {
	const ops = changeset.ops.map(opDigest);
	const keys = Object.keys(changeset);
	let text = '';
	let written = 0;
	for (const key of changesetKeys) {
		const value = key === 'ops' ? ops : changeset[key];
		if (value === undefined) continue;
		text += `${written++ > 0 ? ',' : '{'}"${key}":${canonicalJson(value as unknown as Json)}`;
	}
	if (written === keys.length) return digestOf(`${text}}`);
	return digestOf(canonicalJson({ ...changeset, ops } as unknown as Json));
}

/** The keys of a changeset in the order of its canonical JSON. */
const changesetKeys = [
	'after',
	'app',
	'at',
	'author',
	'copyOf',
	'group',
	'label',
	'ops',
	'prev',
	'replica',
	'saw',
	'seq'
] as const satisfies readonly (keyof Changeset)[];

// A hash is made once and copied over the used one: for short texts, making one costs more than hashing. So does
// making room for their bytes.
const unused = sha256.create();
const used = unused.clone();
const outcome = new Uint8Array(32);
const encoder = newEncoder();
let room = new Uint8Array(8192);
/** More room than this is not kept. */
const mostRoom = 1 << 20;

/** SHA-256, in hex, of the UTF-8 of a text. */
export function digestOf(text: string): string {
	unused._cloneInto(used).update(bytesOf(text)).digestInto(outcome);
	return bytesToHex(outcome);
}

interface Encoder {
	encodeInto(text: string, bytes: Uint8Array): { readonly written: number };
}

/** Every engine this runs in has one, but the language does not know of it. */
function newEncoder(): Encoder {
	return new (globalThis as unknown as { TextEncoder: new () => Encoder }).TextEncoder();
}

/** The UTF-8 of a text, until the next one is asked for. */
function bytesOf(text: string): Uint8Array {
	// A unit of UTF-16 becomes three bytes at most.
	const most = text.length * 3;
	if (most > mostRoom) return utf8ToBytes(text);
	if (most > room.length) room = new Uint8Array(most);
	return room.subarray(0, encoder.encodeInto(text, room).written);
}
