import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BodyDigest } from './body-digest';

const pieces = ['{"a":1}', '\n', '', 'élément', '\n'].map(utf8ToBytes);
const expected = bytesToHex(sha256(utf8ToBytes('{"a":1}\nélément\n')));

const digestOf = (digest: BodyDigest) => {
	for (const piece of pieces) digest.add(piece);
	return digest.hex();
};

afterEach(() => void vi.unstubAllGlobals());

describe('the digest of a body', () => {
	it('is that of all pieces in a row', async () => {
		expect(await digestOf(new BodyDigest())).toBe(expected);
	});

	it('is the same when the pieces become too many to keep', async () => {
		expect(await digestOf(new BodyDigest(0, 8))).toBe(expected);
		expect(await digestOf(new BodyDigest(9, 8))).toBe(expected);
	});

	it('is the same where the browser has none of its own', async () => {
		vi.stubGlobal('crypto', undefined);
		expect(await digestOf(new BodyDigest())).toBe(expected);
	});
});
