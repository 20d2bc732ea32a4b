import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInstant, timeOf } from './instant';

/** What a date says of a text. */
function isDated(text: string): boolean {
	const time = Date.parse(text);
	return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

test('every day of four centuries, and each beside it, is an instant if a date says so', () => {
	for (let year = 1896; year <= 2304; year++)
		for (let month = 0; month <= 13; month++)
			for (const day of [0, 1, 28, 29, 30, 31, 32]) {
				const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'));
				const text = `${year}-${mm}-${dd}T10:00:00.000Z`;
				expect(isInstant(text), text).toBe(isDated(text));
				expect(timeOf(text), text).toBe(Date.parse(text));
			}
});

test('whatever stands where digits and signs are, a date agrees', () => {
	const digits = fc.array(fc.nat(9), { minLength: 17, maxLength: 17 });
	const shard = fc.constantFrom('T', 'Z', ':', '-', ' ', '5', '60', '24', '\u0661', '');
	fc.assert(
		fc.property(digits, fc.nat(23), shard, (all, at, put) => {
			const text = '0000-00-00T00:00:00.000Z'.replace(/0/g, () => String(all.pop()));
			expect(isInstant(text)).toBe(isDated(text));
			expect(timeOf(text)).toBe(Date.parse(text));
			const broken = text.slice(0, at) + put + text.slice(at + 1);
			expect(isInstant(broken)).toBe(/^\d{4}-/.test(broken) && isDated(broken));
		}),
		{ numRuns: 2000 }
	);
});

test('a year before the common era or after 9999 has no place in it', () => {
	expect(isInstant('+012026-01-01T10:00:00.000Z')).toBe(false);
	expect(timeOf('0000-02-29T10:00:00.000Z')).toBe(Date.parse('0000-02-29T10:00:00.000Z'));
	expect(isInstant('0000-02-29T10:00:00.000Z')).toBe(isDated('0000-02-29T10:00:00.000Z'));
});
