import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Crockford's base 32: no I, L, O, U, so that an id read aloud or retyped stays itself. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Fills the given bytes with randomness; `crypto.getRandomValues` in the app, a seeded source in tests. */
export type RandomBytes = (bytes: Uint8Array) => Uint8Array;

const idPattern = /^[0-9A-HJKMNP-TV-Z]{16}$/;

export function isId(text: unknown): text is string {
	return typeof text === 'string' && idPattern.test(text);
}

/** What nobody can guess who has not read it: 32 characters of the same alphabet, 160 random bits. */
export function newToken(random: RandomBytes): string {
	return bytesToId(random(new Uint8Array(20)));
}

/** A new identifier: 16 Crockford base-32 characters, 80 random bits. */
export function newId(random: RandomBytes): string {
	return bytesToId(random(new Uint8Array(10)));
}

/**
 * The identifier that the same parts have on every laptop. For records that are one thing however often
 * they are added: a participation is its project, partner and role.
 */
export function idOf(...parts: readonly string[]): string {
	return idOfDigest(sha256(utf8ToBytes(JSON.stringify(parts))));
}

/** The identifier that a digest gives: its first 80 bits. */
export function idOfDigest(digest: Uint8Array): string {
	return bytesToId(digest.subarray(0, 10));
}

function bytesToId(bytes: Uint8Array): string {
	let text = '';
	let bits = 0;
	let held = 0;
	for (const byte of bytes) {
		held = (held << 8) | byte;
		bits += 8;
		while (bits >= 5) {
			bits -= 5;
			text += alphabet[(held >> bits) & 31];
		}
		held &= (1 << bits) - 1;
	}
	return text;
}
