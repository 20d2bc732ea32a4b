import * as vectors from 'cctv-age';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openBytes, sealBytes } from './age';

const text = new TextEncoder().encode('{"header":{}}\n'.repeat(20));
/** Less work than in the app, so that many tries fit a test. */
const logN = 8;

interface Vector {
	readonly name: string;
	readonly about: Readonly<Record<string, string>>;
	readonly body: Uint8Array;
}

/** The published vectors that are about passphrases; packed ones are left to the programs that pack. */
const published = Object.entries(vectors as Readonly<Record<string, Uint8Array>>)
	.map(([name, bytes]): Vector => {
		const end = Buffer.from(bytes).indexOf('\n\n');
		const lines = Buffer.from(bytes.subarray(0, end)).toString().split('\n');
		const about = Object.fromEntries(lines.map((line) => line.split(': ', 2) as [string, string]));
		return { name, about, body: bytes.subarray(end + 2) };
	})
	.filter(({ about }) => about['passphrase'] !== undefined && about['compressed'] === undefined);

test('the published vectors of age for passphrases are there', () => {
	expect(published.length).toBeGreaterThan(15);
	expect(published.filter(({ about }) => about['expect'] === 'success').length).toBeGreaterThan(0);
});

test.each(published)('the published vector $name comes out as published', async ({ about, body }) => {
	const opened = await openBytes(body, about['passphrase']!);
	if (about['expect'] !== 'success') expect(opened.ok).toBe(false);
	else expect(opened.ok && createHash('sha256').update(opened.value).digest('hex')).toBe(about['payload']);
});

describe('a sealed file', () => {
	test('opens by its passphrase alone, however the accents of it were typed', async () => {
		const sealed = await sealBytes(text, 'été à Genève, 1954', logN);
		expect(Buffer.from(sealed).includes('header":')).toBe(false);
		const opened = await openBytes(sealed, ' été à Genève, 1954 '.normalize('NFD'));
		expect(opened).toEqual({ ok: true, value: text });
		expect(await openBytes(sealed, 'ete a Geneve, 1954')).toEqual({
			ok: false,
			problem: { type: 'wrong-passphrase' }
		});
	});

	test('is refused with any byte altered, left out, or added', async () => {
		const sealed = await sealBytes(text, 'a passphrase', logN);
		for (let at = 0; at < sealed.length; at++) {
			const altered = sealed.slice();
			// The work a file asks for is a number of its own; one that asks for more is only slower to refuse.
			altered[at]! ^= 1;
			expect((await openBytes(altered, 'a passphrase')).ok, `byte ${at}`).toBe(false);
		}
		for (const cut of [sealed.subarray(0, -1), sealed.subarray(0, 40), new Uint8Array([...sealed, 0])])
			expect(await openBytes(cut, 'a passphrase')).toMatchObject({ problem: { type: 'seal-damaged' } });
	});

	test('of another key than a passphrase says so', async () => {
		const { body } = vectorNamed('x25519');
		expect(await openBytes(body, 'a passphrase')).toEqual({
			ok: false,
			problem: { type: 'sealed-for-keys' }
		});
	});
});

function vectorNamed(name: 'x25519'): Pick<Vector, 'body'> {
	const bytes = (vectors as Readonly<Record<string, Uint8Array>>)[name]!;
	return { body: bytes.subarray(Buffer.from(bytes).indexOf('\n\n') + 2) };
}
