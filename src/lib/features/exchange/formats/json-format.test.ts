import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '$lib/domain/base/json';
import { readPlain } from '$lib/exchange/plain/read';
import { wide } from '../../../../../tests/support/wide';
import { jsonFormatOf } from './json-format';

const bytes = (text: string) => new TextEncoder().encode(text);
const formatOf = (value: Json) => jsonFormatOf(bytes(JSON.stringify(value)));

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
		expect(formatOf({ corrections: ['x'.repeat(10_000)], format: 'isocentre-delegate' })).toBe('delegate');
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
