import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestOf } from './digest';

const expected = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the digest of a text', () => {
	it('is SHA-256 of its UTF-8, whatever was digested before', () => {
		const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(texts, (several) => {
				expect(several.map(digestOf)).toEqual(several.map(expected));
			})
		);
	});

	it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 100_000])('is right for %i characters', (length) => {
		expect(digestOf('a'.repeat(length))).toBe(expected('a'.repeat(length)));
	});
});
