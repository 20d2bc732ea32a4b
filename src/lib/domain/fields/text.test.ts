import { describe, expect, test } from 'vitest';
import { lensWith } from '../../../../tests/support/lens';
import { longText, text } from './text';

const lens = lensWith();
const label = { en: 'Text', fr: 'Texte' };
const line = text({ label }).type;
const lines = longText({ label }).type;

describe('text as people type or paste it', () => {
	test('is trimmed, normalised and on one line', () => {
		expect(line.parse('  Hadron\n\ttherapy ', lens)).toEqual({ ok: true, value: 'Hadron therapy' });
		expect(line.parse('e\u0301tude', lens)).toEqual({ ok: true, value: 'étude' });
		expect(line.parse(' \n ', lens)).toEqual({ ok: true, value: null });
	});

	test('keeps its lines where there may be several', () => {
		expect(lines.parse('one\r\ntwo\rthree', lens)).toEqual({ ok: true, value: 'one\ntwo\nthree' });
	});

	test.each(['\v', '\f', '\u0085', '\u2028', '\u2029'])('breaks its lines at %j, as slides do', (sign) => {
		expect(lines.parse(`first line${sign}second line`, lens)).toEqual({
			ok: true,
			value: 'first line\nsecond line'
		});
		expect(line.parse(`first line${sign}second line`, lens)).toEqual({
			ok: true,
			value: 'first line second line'
		});
		expect(lines.check(`first line${sign}second line`)).toBeDefined();
		expect(lines.reads?.(`first line${sign}second line`)).toBe(!/[\v\f]/.test(sign));
	});

	test.each([
		['👩‍🔬 🇨🇭'],
		['العلاج بالهادرونات'],
		['עברית'],
		['__proto__'],
		['=1+1'],
		['<b>&amp;'],
		['a "quoted"; b, c']
	])('%s is kept as it is', (value) => {
		expect(line.parse(value, lens)).toEqual({ ok: true, value });
	});

	test('a million characters are text, one more is too long', () => {
		expect(lines.parse('x'.repeat(1_000_000), lens).ok).toBe(true);
		expect(lines.parse('x'.repeat(1_000_001), lens)).toEqual({
			ok: false,
			problem: { type: 'too-long', length: 1_000_001, max: 1_000_000 }
		});
		expect(line.parse('x'.repeat(501), lens)).toMatchObject({ problem: { type: 'too-long', max: 500 } });
	});

	test('half a character and control characters are no text', () => {
		expect(line.parse('a\ud800b', lens)).toMatchObject({ problem: { type: 'bad-text' } });
		expect(line.parse('a\u0000b', lens)).toMatchObject({ problem: { type: 'bad-text' } });
		expect(lines.parse('a\u001bb', lens)).toMatchObject({ problem: { type: 'bad-text' } });
		expect(line.parse('Gen\u008fve', lens)).toMatchObject({ problem: { type: 'bad-text' } });
		expect(lines.parse('Gen\u008fve', lens)).toMatchObject({ problem: { type: 'bad-text' } });
	});
});

test('what is stored is canonical', () => {
	for (const value of [' a', 'a ', '', 'e\u0301', 'a\nb', 3, null, undefined, ['a'], {}])
		expect(line.check(value)).toBeDefined();
	expect(lines.check('a\nb\tc')).toBeUndefined();
	expect(lines.check('a\r\nb')).toBeDefined();
});
