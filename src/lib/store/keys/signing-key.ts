import type { RandomBytes } from '../../domain/base/id';
import { toBase64url } from '../../domain/signature/base64url';
import { replicaOfKey, signedBytes, type Signature } from '../../domain/signature/signature';

/** The pair of keys of this browser in one portfolio, as it lies in the database. */
export type SigningKey =
	/** The private part cannot be read, not even by this app. */
	| { readonly publicKey: Uint8Array; readonly privateKey: CryptoKey }
	/** Where the browser has no Ed25519, or is not asked for it outside https. */
	| { readonly publicKey: Uint8Array; readonly secret: Uint8Array };

/** Makes a new pair. */
export type KeyMaker = (random: RandomBytes) => Promise<SigningKey>;

const algorithm = 'Ed25519';

/** A pair made by the browser, or by this app where the browser cannot. */
export const newSigningKey: KeyMaker = async (random) => (await browserKey()) ?? plainKey(random);

/** A pair whose secret lies in the database as bytes. */
export const plainKey: KeyMaker = async (random) => {
	const secret = random(new Uint8Array(32));
	return { publicKey: (await ed25519()).getPublicKey(secret), secret };
};

async function browserKey(): Promise<SigningKey | undefined> {
	if (!globalThis.crypto?.subtle) return undefined;
	try {
		const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
		const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
		return { publicKey: new Uint8Array(raw), privateKey: pair.privateKey };
	} catch (error) {
		if (isUnsupported(error)) return undefined;
		throw error;
	}
}

/** Vouches for a changeset, and by it for all before it. */
export async function signChangeset(
	key: SigningKey,
	portfolio: string,
	{ seq, digest }: Pick<Signature, 'seq' | 'digest'>
): Promise<Signature> {
	const replica = replicaOfKey(key.publicKey);
	const bytes = signedBytes(portfolio, { replica, seq, digest });
	const signature =
		'secret' in key
			? (await ed25519()).sign(bytes, key.secret)
			: new Uint8Array(await crypto.subtle.sign(algorithm, key.privateKey, exact(bytes)));
	return { replica, key: toBase64url(key.publicKey), seq, digest, signature: toBase64url(signature) };
}

/** Whether the owner of a key signed these bytes. */
export async function isSigned(
	bytes: Uint8Array,
	{ publicKey, signature }: { readonly publicKey: Uint8Array; readonly signature: Uint8Array }
): Promise<boolean> {
	if (globalThis.crypto?.subtle)
		try {
			const key = await crypto.subtle.importKey('raw', exact(publicKey), algorithm, false, ['verify']);
			return await crypto.subtle.verify(algorithm, key, exact(signature), exact(bytes));
		} catch (error) {
			if (!isUnsupported(error) && !isNoKey(error)) throw error;
			if (isNoKey(error)) return false;
		}
	return (await ed25519()).verify(signature, bytes, publicKey, { zip215: false });
}

/** Only where it is needed: the package is as large as the merge. */
async function ed25519() {
	return (await import('@noble/curves/ed25519.js')).ed25519;
}

function isUnsupported(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'NotSupportedError';
}

/** Some browsers refuse bytes that are no point of the curve, others find that nothing fits them. */
function isNoKey(error: unknown): boolean {
	return error instanceof DOMException && (error.name === 'DataError' || error.name === 'OperationError');
}

/** The types of the browser's functions leave out memory that is shared between workers. */
function exact(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	return bytes as Uint8Array<ArrayBuffer>;
}
