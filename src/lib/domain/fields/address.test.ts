import { describe, expect, test } from 'vitest';
import { lensWith } from '../../../../tests/support/lens';
import { email, phone, url } from './address';

const lens = lensWith();
const label = { en: 'Address', fr: 'Adresse' };
const [web, mail, telephone] = [url({ label }).type, email({ label }).type, phone({ label }).type];

describe('a web address', () => {
	test.each([
		['chuv.ch', 'https://chuv.ch'],
		['www.chuv.ch/fr/', 'https://www.chuv.ch/fr/'],
		['http://kt.cern/node/1736?a=b#c', 'http://kt.cern/node/1736?a=b#c'],
		['https://ijs.si./ijsw/Organizacija%20obiskov/2', 'https://ijs.si./ijsw/Organizacija%20obiskov/2'],
		['https://bücher.example/ü', 'https://bücher.example/ü'],
		['http://localhost:4173/', 'http://localhost:4173/']
	])('%s', (text, value) => {
		expect(web.parse(text, lens)).toEqual({ ok: true, value });
	});

	test.each([
		['javascript:alert(1)'],
		['data:text/html,x'],
		['ftp://cern.ch'],
		['https://cern.ch@evil.example'],
		['not a page'],
		['https://'],
		['"x"']
	])('%s is refused', (text) => {
		expect(web.parse(text, lens)).toEqual({ ok: false, problem: { type: 'not-a-url', text } });
	});

	test('is shown without what goes without saying', () => {
		expect(web.show('https://www.chuv.ch/', lens)).toBe('chuv.ch');
	});
});

describe('an e-mail address', () => {
	test('with and without mailto', () => {
		expect(mail.parse('mailto:Kt.Ma@cern.ch', lens)).toEqual({ ok: true, value: 'Kt.Ma@cern.ch' });
		expect(mail.parse('žofie@example.org', lens).ok).toBe(true);
	});

	test.each([['kt.ma'], ['a@b'], ['a@b@c.org'], ['a b@c.org'], ['a@c..org'], ['Mira <a@c.org>']])(
		'%s is refused',
		(text) => {
			expect(mail.parse(text, lens)).toEqual({ ok: false, problem: { type: 'not-an-email', text } });
		}
	);
});

describe('a telephone number', () => {
	test.each([
		['+41 22 767 61 11', '+41 22 767 61 11'],
		['0041 22 767 61 11', '+41 22 767 61 11'],
		['022/767.61-11', '022/767.61-11'],
		['(022)\u00a0767 61 11', '(022) 767 61 11'],
		['76111', '76111']
	])('%s', (text, value) => {
		expect(telephone.parse(text, lens)).toEqual({ ok: true, value });
	});

	test.each([['12'], ['call me'], ['+41 22 x'], ['1234567890123456']])('%s is refused', (text) => {
		expect(telephone.parse(text, lens)).toEqual({ ok: false, problem: { type: 'not-a-phone', text } });
	});
});
