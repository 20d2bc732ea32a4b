import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contact } from '../../kinds/contact';
import { textProblem, tidyLine } from '../../fields/plain-text';
import { fold } from '../fold';
import { partner } from '../../kinds/partner';
import { project } from '../../kinds/project';
import { rate } from '../../kinds/rate';
import { SearchIndex } from '../../search/search-index';
import { lensWith } from '../../../../../tests/support/lens';
import type { Field } from '../../schema/field';
import { withoutNeedless, withoutUnseen } from './unseen';

const signs = '\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2063\u2066\u2069\ufeff';

describe('signs that nobody sees', () => {
	const fields: readonly (readonly [string, Field, string, unknown])[] = [
		['an address', contact.fields.email, 'ada@example.org', 'ada@example.org'],
		['a telephone number', contact.fields.phone, '+41 22 767 11 11', '+41 22 767 11 11'],
		['a web address', partner.fields.website, 'https://chuv.ch', 'https://chuv.ch'],
		['a country', partner.fields.country, 'Suisse', 'CH'],
		['a name', partner.fields.name, 'CERN', 'CERN'],
		['a choice', contact.fields.language, 'French', 'fr'],
		['a date', contact.fields.collectedOn, '31.05.2021', '2021-05-31'],
		['a period', project.fields.period, '2021 – 2022', { from: '2021', to: '2022' }],
		['an amount', project.fields.externalFunding, "CHF 1'234.50", { amount: 123450, currency: 'CHF' }],
		['a number', rate.fields.francs, '0.9421', 0.9421],
		['yes or no', contact.fields.objection, 'oui', true]
	];

	test.each(fields)('stand in no way of %s', (_, field, text, value) => {
		const lens = lensWith();
		const middle = text.length >> 1;
		for (const sign of signs)
			for (const typed of [sign + text, text + sign, text.slice(0, middle) + sign + text.slice(middle)])
				expect(field.type.parse(typed, lens)).toEqual({ ok: true, value });
	});

	test('are not taken as they come where a file has them in a value', () => {
		for (const sign of signs) {
			expect(contact.fields.email.type.check(`${sign}ada@example.org`)).toBeDefined();
			expect(partner.fields.name.type.check(`CE${sign}RN`)).toBeDefined();
		}
		expect(partner.fields.notes.type.check('radio\u00adtherapy')).toBeUndefined();
	});

	test('in what was stored before are read as they are', () => {
		expect(contact.fields.email.type.reads?.('\u200bada@example.org')).toBe(true);
		expect(partner.fields.name.type.reads?.('CERN\u200b')).toBe(true);
	});

	test('hide nothing from a search, nor from comparing', () => {
		const index = new SearchIndex();
		index.put({ key: 'a', title: 'radio\u00adtherapy', texts: [`CE${signs}RN`] });
		expect(index.find('radiotherapy')).toHaveLength(1);
		expect(index.find('cern')).toHaveLength(1);
		expect(index.find('radio\u200btherapy')).toHaveLength(1);
		expect(fold(`CERN${signs}`)).toBe(fold('CERN'));
	});
});

test.each(['می\u200cخواهم', 'क\u094d\u200dष', '👩\u200d🔬 lab', '❤️'])('%s keeps what shapes it', (text) => {
	expect(withoutNeedless(text)).toBe(text);
	expect(partner.fields.name.type.parse(text, lensWith())).toEqual({
		ok: true,
		value: text.normalize('NFC')
	});
});

test('joiners go where they join nothing', () => {
	expect(withoutNeedless('CERN\u200d')).toBe('CERN');
	expect(withoutNeedless('Auf\u200clage')).toBe('Auflage');
	expect(withoutUnseen('می\u200cخواهم')).toBe('میخواهم');
});

test('what was typed stands, however its signs are mixed', () => {
	const typed = fc.string({
		unit: fc.constantFrom(...'aБא \u202e\u2068\u200f\u0301\u0300\u200d\u200cท\u0e49\ufe0f'),
		maxLength: 30
	});
	fc.assert(
		fc.property(typed, (text) => {
			const tidy = tidyLine(text);
			expect(tidyLine(tidy)).toBe(tidy);
			if (tidy !== '') expect(textProblem(tidy, 500, false)).toBeUndefined();
		})
	);
});
