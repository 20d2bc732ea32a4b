import { expect, test } from 'vitest';
import { seededBytes } from '../../../../tests/support/laptop';
import { newToken } from './id';
import { reviewRequest } from '../kinds/review-request';

test('a token says 128 random bits at least, each of which counts', () => {
	let asked = 0;
	const zeros = (bytes: Uint8Array) => {
		asked = bytes.length;
		return bytes;
	};
	const nought = newToken(zeros);
	expect(asked * 8).toBeGreaterThanOrEqual(128);
	for (let bit = 0; bit < asked * 8; bit++) {
		const token = newToken((bytes) => {
			bytes[bit >> 3] = 1 << (bit & 7);
			return bytes;
		});
		expect(token).not.toBe(nought);
	}
	expect(reviewRequest.fields.token.type.check(newToken(seededBytes(1)))).toBeUndefined();
});
