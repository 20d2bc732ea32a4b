import { expect, test } from 'vitest';
import { rawText } from './raw-text';

test('what cannot be read is shown as it was written, and blanks so that they are seen', () => {
	expect(rawText('31/31/2026')).toBe('31/31/2026');
	expect(rawText(7)).toBe('7');
	expect(rawText({ amount: 'much' })).toBe('{"amount":"much"}');
	expect(rawText(' ')).toBe('" "');
	expect(rawText('')).toBe('""');
	expect(rawText('x'.repeat(200))).toBe(`${'x'.repeat(120)}…`);
});
