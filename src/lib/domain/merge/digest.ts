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

export function digestOf(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(text)));
}
