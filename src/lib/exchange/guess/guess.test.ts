import { describe, expect, test } from 'vitest';
import { wide } from '../../../../tests/support/wide';
import { guessFile } from './guess';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file in UTF-16', () => {
	const texts = [
		['Name\tCity\r\nZürich AG\tZürich\r\n', 'csv'],
		['BEGIN:VCALENDAR\r\n', 'calendar'],
		['{"format":"isocentre-records"', 'records'],
		['Some words.', 'text']
	] as const;

	test.each(texts)('%j is no picture: it is read by its mark, and without it', (text, guess) => {
		for (const little of [true, false])
			for (const mark of ['\ufeff', '']) expect(guessFile(wide(mark + text, little))).toBe(guess);
	});

	test('is not what has a zero here and there', () => {
		expect(guessFile(Uint8Array.from([1, 0, 0, 0, 9, 9, 0, 3]))).toBe('binary');
		expect(guessFile(bytes('name,city\nA\0,B\n'))).toBe('binary');
	});
});

test('a header in another order is still that of a portfolio file', () => {
	expect(guessFile(bytes('{"header":{"app":"1","format":"isocentre-portfolio"'))).toBe('portfolio');
});

test('a sealed file is one by its first words, whatever bytes follow; so is its text', () => {
	const sealed = [...bytes('age-encryption.org/v1\n-> scrypt rF0/NwblUHHTpgQgRpe5CQ 18\n'), 0, 1, 0, 255];
	expect(guessFile(Uint8Array.from(sealed))).toBe('sealed');
	expect(guessFile(bytes('-----BEGIN AGE ENCRYPTED FILE-----\n'))).toBe('sealed');
});
