import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from '../json';
import type { Changeset, Op } from './changeset';

/**
 * SHA-256, in hex, of the salt followed by the canonical JSON of the operation without it. The salt keeps
 * anybody from guessing an erased content from the digest that stays.
 */
export function opDigest(op: Op): string {
	if (op.do === 'gone') return op.digest;
	const { salt, ...change } = op;
	return digestOf(salt + canonicalJson(change as unknown as Json));
}

/** SHA-256, in hex, of the canonical JSON of the changeset with each operation replaced by its digest. */
export function changesetDigest(changeset: Changeset): string {
	return digestOf(canonicalJson({ ...changeset, ops: changeset.ops.map(opDigest) } as unknown as Json));
}

// A hash is made once and copied over the used one: for short texts, making one costs more than hashing.
const unused = sha256.create();
const used = unused.clone();
const outcome = new Uint8Array(32);

/** SHA-256, in hex, of the UTF-8 of a text. */
export function digestOf(text: string): string {
	unused._cloneInto(used).update(utf8ToBytes(text)).digestInto(outcome);
	return bytesToHex(outcome);
}
