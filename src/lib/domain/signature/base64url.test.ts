import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './base64url';

test('is what every other program makes of the same bytes', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
			const text = toBase64url(bytes);
			expect(text).toBe(Buffer.from(bytes).toString('base64url'));
			expect(fromBase64url(text)).toEqual(bytes);
		})
	);
});

test('has one text for the same bytes', () => {
	expect(fromBase64url('AA')).toEqual(new Uint8Array(1));
	for (const text of ['AB', 'A', 'AA==', 'A+/A', 'AAAAA', 'é'])
		expect(fromBase64url(text), text).toBeUndefined();
});
