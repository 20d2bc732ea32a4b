import { expect, test } from 'vitest';
import { lensWith } from '../../../../tests/support/lens';
import { country, countryCodes } from './country';

const [en, fr] = [lensWith(), lensWith({}, 'fr')];
const { type } = country({ label: { en: 'Country', fr: 'Pays' } });

test.each([
	['CH', 'CH'],
	['ch', 'CH'],
	['Switzerland', 'CH'],
	['Suisse', 'CH'],
	['Czech Republic', 'CZ'],
	['Tchéquie', 'CZ'],
	['Türkiye', 'TR'],
	['turkey', 'TR'],
	['UK', 'GB'],
	['ROYAUME-UNI', 'GB']
])('%s is a country', (text, value) => {
	expect(type.parse(text, en)).toEqual({ ok: true, value });
});

test.each([['EU'], ['Atlantis'], ['XX'], ['JINR']])('%s is none', (text) => {
	expect(type.parse(text, en)).toEqual({ ok: false, problem: { type: 'not-a-country', text } });
});

test('every country has a name in both languages that can be typed again', () => {
	expect(countryCodes).toHaveLength(249);
	for (const code of countryCodes)
		for (const lens of [en, fr]) {
			expect(type.show(code, lens)).not.toBe(code);
			expect(type.parse(type.show(code, lens), lens)).toEqual({ ok: true, value: code });
		}
});
