import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../domain/json';
import { jsonFormatOf } from './json-format';
import { guessFile } from './portfolio-file/guess';
import { readPlain } from './plain/read';

const bytes = (text: string) => new TextEncoder().encode(text);
const formatOf = (value: Json) => jsonFormatOf(bytes(JSON.stringify(value)));
const wide = (text: string, little: boolean) =>
	Uint8Array.from(
		[...text].flatMap((sign) => {
			const code = sign.charCodeAt(0);
			return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
		})
	);

describe('the format of a JSON file', () => {
	const records = {
		app: '1',
		format: 'isocentre-records',
		records: { partner: [{ id: 'P000000000000001', name: 'A' }] },
		version: '1.0'
	};

	test('is what its value says, wherever the key stands', () => {
		expect(formatOf(records)).toBe('records');
		expect(formatOf({ answers: ['x'.repeat(10_000)], format: 'isocentre-review' })).toBe('review');
		expect(formatOf({ changesets: ['x'.repeat(10_000)], header: { format: 'isocentre-portfolio' } })).toBe(
			'portfolio'
		);
		expect(formatOf({ tables: [] })).toBeUndefined();
		expect(formatOf([])).toBeUndefined();
		expect(jsonFormatOf(bytes('{"format":'))).toBeUndefined();
	});

	test('is read in it, sorted or not', () => {
		const sorted = readPlain(bytes(canonicalJson(records)));
		expect(sorted).toEqual(readPlain(bytes(JSON.stringify(records))));
		expect(sorted.ok).toBe(true);
	});

	test.each([true, false])('is told in UTF-16 too', (little) => {
		const file = wide(`\ufeff${JSON.stringify(records)}`, little);
		expect(jsonFormatOf(file)).toBe('records');
		expect(readPlain(file)).toEqual(readPlain(bytes(JSON.stringify(records))));
	});
});

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
