import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { idOfDigest } from '../base/id';
import { digestForm, idForm } from '../merge/limits';
import { z } from '../base/zod';
import { fromBase64url } from './base64url';

/**
 * A browser's word, as a file carries it, that a changeset is its own; by the chain of `prev` that goes for all
 * before it.
 */
export interface Signature {
	/** Under which it wrote: what its key gives. */
	readonly replica: string;
	/** Its public key of Ed25519: 32 bytes in base64url. */
	readonly key: string;
	/** The changeset's number as its writer counted. */
	readonly seq: number;
	/** Digest, in hex, of the changeset as its writer wrote it. */
	readonly digest: string;
	/** 64 bytes in base64url. */
	readonly signature: string;
}

/** What the signatures that a file carries are worth. */
export interface CheckedSignatures {
	/** Those that were verified and are not held yet. */
	readonly sound: readonly Signature[];
	/** The replicas of those that are malformed, not signed by that replica's key, or of no changeset that is here. */
	readonly unfit: readonly string[];
}

export const signatureSchema = z.strictObject({
	replica: z.string().regex(idForm),
	key: z.string().regex(/^[\w-]{43}$/),
	seq: z.int().min(1),
	digest: z.string().regex(digestForm),
	signature: z.string().regex(/^[\w-]{86}$/)
});

/** The name that a browser with this public key writes under, which so is the fingerprint of the key. */
export function replicaOfKey(publicKey: Uint8Array): string {
	return idOfDigest(sha256(concatBytes(utf8ToBytes('isocentre-replica\n'), publicKey)));
}

/** What is signed: UTF-8, bound to one changeset of one portfolio. */
export function signedBytes(
	portfolio: string,
	{ replica, seq, digest }: Pick<Signature, 'replica' | 'seq' | 'digest'>
): Uint8Array {
	return utf8ToBytes(['isocentre-signature-1', portfolio, replica, seq, digest].join('\n'));
}

/** The bytes of a signature and of its key; undefined when they are none or the key is not that replica's. */
export function signatureBytes({
	replica,
	key,
	signature
}: Signature): { readonly publicKey: Uint8Array; readonly signature: Uint8Array } | undefined {
	const publicKey = fromBase64url(key);
	const bytes = fromBase64url(signature);
	if (publicKey?.length !== 32 || bytes?.length !== 64) return undefined;
	return replicaOfKey(publicKey) === replica ? { publicKey, signature: bytes } : undefined;
}

export function isSameSignature(one: Signature, other: Signature): boolean {
	return (
		one.replica === other.replica &&
		one.seq === other.seq &&
		one.digest === other.digest &&
		one.key === other.key &&
		one.signature === other.signature
	);
}
