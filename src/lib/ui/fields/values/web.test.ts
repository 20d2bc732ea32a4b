import { expect, it } from 'vitest';
import { beginning, mailAddress, textParts, webAddress } from './web';

it('makes links of the addresses in a text and of nothing else', () => {
	expect(textParts('See https://cern.ch/kt, or http://kt.cern. Not javascript:alert(1).')).toEqual([
		{ text: 'See ' },
		{ text: 'https://cern.ch/kt', href: 'https://cern.ch/kt' },
		{ text: ', or ' },
		{ text: 'http://kt.cern', href: 'http://kt.cern' },
		{ text: '. Not javascript:alert(1).' }
	]);
	expect(textParts('')).toEqual([]);
});

it('follows http and https alone', () => {
	expect(webAddress('https://cern.ch')).toBe('https://cern.ch/');
	for (const text of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc', 'cern.ch', ''])
		expect(webAddress(text)).toBeUndefined();
});

it('writes to an address and to nobody else', () => {
	expect(mailAddress('kt.ma@cern.ch')).toBe('mailto:kt.ma@cern.ch');
	expect(mailAddress('žofie@exämple.org')).toBe('mailto:%C5%BEofie@ex%C3%A4mple.org');
	expect(mailAddress('x?bcc=eve@b.example')).toBe('mailto:x%3Fbcc%3Deve@b.example');
	for (const text of ['a@b.example?bcc=eve', 'a@b.example/x', 'a@b.example&cc=x', '@b.example', 'kt'])
		expect(mailAddress(text)).toBeUndefined();
});

it('begins a long text with whole words and whole characters', () => {
	expect(beginning('short')).toBe('short');
	expect(beginning('word '.repeat(2000))).toMatch(/^(word ){999}word …$/);
	expect(beginning('🏥'.repeat(5000))).toBe(`${'🏥'.repeat(2500)} …`);
	expect(beginning(`a${'🏥'.repeat(5000)}`)).toBe(`a${'🏥'.repeat(2499)} …`);
});
