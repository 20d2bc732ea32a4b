import { expect, test } from 'vitest';
import { fromBase64url } from '../../domain/signature/base64url';
import { replicaOfKey, signatureBytes, signedBytes } from '../../domain/signature/signature';
import { isSigned, newSigningKey, plainKey, signChangeset, type SigningKey } from './signing-key';

const portfolio = 'PF00000000000001';
const tip = { seq: 3, digest: 'ab'.repeat(32) };
const fixed = (bytes: Uint8Array): Uint8Array => bytes.fill(7);

/** As in a browser that has no keys, or outside https. */
async function withoutSubtle<T>(work: () => Promise<T>): Promise<T> {
	const held = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!;
	const { crypto } = globalThis;
	const value = { getRandomValues: crypto.getRandomValues.bind(crypto) };
	Object.defineProperty(globalThis, 'crypto', { value, configurable: true });
	try {
		return await work();
	} finally {
		Object.defineProperty(globalThis, 'crypto', held);
	}
}

test('a name is the first 80 bits of the digest of the key', async () => {
	const { publicKey } = await plainKey(fixed);
	expect(Buffer.from(publicKey).toString('hex')).toBe(
		'ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c'
	);
	expect(replicaOfKey(publicKey)).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
});

test('what the browser signs this app verifies, and the other way round', async () => {
	const browsers = await newSigningKey(fixed);
	expect('privateKey' in browsers).toBe(true);
	const keys: SigningKey[] = [browsers, await plainKey(fixed)];
	for (const key of keys) {
		const signature = await signChangeset(key, portfolio, tip);
		const bytes = signatureBytes(signature)!;
		const signed = signedBytes(portfolio, signature);
		expect(await isSigned(signed, bytes)).toBe(true);
		expect(await withoutSubtle(() => isSigned(signed, bytes))).toBe(true);
		const other = signedBytes('PF00000000000002', signature);
		expect(await isSigned(other, bytes)).toBe(false);
		expect(await withoutSubtle(() => isSigned(other, bytes))).toBe(false);
	}
});

test('the private part of a key of the browser cannot be read', async () => {
	const key = await newSigningKey(fixed);
	if (!('privateKey' in key)) throw new Error('not made by the browser');
	expect(key.privateKey.extractable).toBe(false);
	await expect(crypto.subtle.exportKey('pkcs8', key.privateKey)).rejects.toThrow();
});

test('a key is made without the browser where it has none', async () => {
	const key = await withoutSubtle(() => newSigningKey(fixed));
	expect(key).toEqual(await plainKey(fixed));
});

test('bytes that are no key sign nothing', async () => {
	const signature = fromBase64url((await signChangeset(await plainKey(fixed), portfolio, tip)).signature)!;
	const publicKey = new Uint8Array(32).fill(255);
	expect(await isSigned(new Uint8Array(3), { publicKey, signature })).toBe(false);
	expect(await withoutSubtle(() => isSigned(new Uint8Array(3), { publicKey, signature }))).toBe(false);
});
