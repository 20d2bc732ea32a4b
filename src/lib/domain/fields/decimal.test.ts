import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lensWith } from '../../../../tests/support/lens';
import { plainDecimal, showNumber } from './decimal';
import { number } from './number';

const lens = lensWith();
const anyNumber = number({ label: { en: 'n', fr: 'n' } }).type;

describe('a number as people type it', () => {
	test.each([
		['1234.5', 1234.5],
		["1'234.50", 1234.5],
		['1’234.50', 1234.5],
		['1 234,50', 1234.5],
		['1\u00a0234,50', 1234.5],
		['1\u202f234,50', 1234.5],
		['1,234.50', 1234.5],
		['1.234,50', 1234.5],
		['1,234,567', 1234567],
		['1.234.567', 1234567],
		['1,5', 1.5],
		['1.234', 1.234],
		['0,234', 0.234],
		['1234,567', 1234.567],
		["1'234,567", 1234.567],
		['-7', -7],
		['−7', -7],
		['- 7', -7],
		['+7', 7],
		['-0', 0],
		['0012', 12]
	])('%s', (text, value) => {
		expect(anyNumber.parse(text, lens)).toEqual({ ok: true, value });
	});

	test.each([
		['1,234'],
		['12,345'],
		['1e9'],
		['0x10'],
		["1'23"],
		['1 23'],
		["1'234 567"],
		['1,23,456'],
		['.'],
		['1.'],
		['.5']
	])('%s is refused', (text) => {
		expect(anyNumber.parse(text, lens)).toEqual({ ok: false, problem: { type: 'not-a-number', text } });
	});

	test.each([
		'9007199254740993',
		"9'007'199'254'740'993",
		'0.10000000000000001',
		'123456789.12345678901',
		`1${'0'.repeat(400)}`
	])('%s has more digits than can be kept', (typed) => {
		expect(anyNumber.parse(typed, lens)).toEqual({
			ok: false,
			problem: { type: 'too-many-digits', text: typed.slice(0, 80) }
		});
	});

	test.each([
		['9007199254740992', 9007199254740992],
		['0.1', 0.1],
		['000.100', 0.1],
		['0.30000000000000004', 0.30000000000000004],
		['1.10000000000000000000000', 1.1],
		['007', 7],
		['-0.0', 0]
	])('%s is kept', (typed, value) => {
		expect(anyNumber.parse(typed, lens)).toEqual({ ok: true, value });
	});

	test.each([['Infinity'], ['NaN'], ['1_000'], ['twelve'], ['१२'], ['1..2'], ['1,2,3'], ['--1'], ['1-']])(
		'%s is refused',
		(text) => {
			expect(anyNumber.parse(text, lens).ok).toBe(false);
		}
	);

	test('empty is nothing', () => {
		expect(anyNumber.parse(' ', lens)).toEqual({ ok: true, value: null });
	});
});

test('limits are told with the problem', () => {
	const level = number({ label: { en: 'n', fr: 'n' }, min: 1, max: 9, whole: true, unit: '%' }).type;
	expect(level.parse('10', lens)).toEqual({ ok: false, problem: { type: 'out-of-range', min: 1, max: 9 } });
	expect(level.parse('2.5', lens)).toEqual({ ok: false, problem: { type: 'not-a-number', text: '2.5' } });
	expect(level.parse('3 %', lens)).toEqual({ ok: true, value: 3 });
	expect(level.show(3, lens)).toBe('3\u202f%');
});

test('a number is written without an exponent and read back as itself', () => {
	expect([1e21, 1.5e-7, -2e22, 123.456].map(plainDecimal)).toEqual([
		'1000000000000000000000',
		'0.00000015',
		'-20000000000000000000000',
		'123.456'
	]);
	fc.assert(
		fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
			const read = anyNumber.parse(anyNumber.toCell(value, lens), lens);
			expect(read).toEqual({ ok: true, value: value === 0 ? 0 : value });
		})
	);
});

test('thousands are set off by ’ in both languages', () => {
	expect(showNumber(1234567.5)).toBe('1’234’567.5');
	expect(showNumber(-1234)).toBe('−1’234');
	expect(showNumber(999)).toBe('999');
});
