import { expect, test } from 'vitest';
import { writtenWords } from './clock-words';

const now = Date.parse('2026-11-29T12:00:00.000Z');

test('a time to come is told as that of a clock ahead', () => {
	expect(writtenWords('9999-12-30T12:00:00.000Z', now)).toMatch(/9999.* \(clock ahead\)$/);
	expect(writtenWords('2026-11-29T12:00:30.000Z', now)).not.toContain('ahead');
	expect(writtenWords('2026-11-28T12:00:00.000Z', now)).not.toContain('ahead');
});
