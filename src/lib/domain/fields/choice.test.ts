import { describe, expect, test } from 'vitest';
import { lensWith } from '../../../../tests/support/lens';
import { choice } from './choice';
import { tags } from './tags';
import { yesNo } from './yes-no';

const [en, fr] = [lensWith(), lensWith({}, 'fr')];
const label = { en: 'Field', fr: 'Domaine' };
const listed = choice({ label, list: 'medicalField' }).type;
const own = choice({
	label,
	options: [
		{ key: 'spent', label: { en: 'Spent', fr: 'Dépensé' } },
		{ key: 'approved', label: { en: 'Approved', fr: 'Approuvé' } }
	]
}).type;
const several = tags({ label, list: 'medicalField' }).type;
const free = tags({ label }).type;

describe('a choice', () => {
	test('is read by key or label in either language, ignoring case and accents', () => {
		expect(listed.parse('imagerie medicale et diagnostic', en)).toEqual({ ok: true, value: 'imaging' });
		for (const text of ['imaging', 'Medical imaging and diagnostics', 'MEDICAL IMAGING AND DIAGNOSTICS'])
			expect(listed.parse(text, en)).toEqual({ ok: true, value: 'imaging' });
		expect(listed.parse('radiotherapie et hadrontherapie', fr)).toEqual({ ok: true, value: 'radiotherapy' });
		expect(own.parse('depense', en)).toEqual({ ok: true, value: 'spent' });
	});

	test('refuses what is not offered, but stands by a key that only another laptop has', () => {
		expect(listed.parse('astrology', en)).toEqual({
			ok: false,
			problem: { type: 'not-an-option', text: 'astrology' }
		});
		expect(listed.check('from-elsewhere')).toBeUndefined();
		expect(listed.show('from-elsewhere', en)).toBe('from-elsewhere');
		expect(own.check('from-elsewhere')).toEqual({ type: 'not-an-option', text: 'from-elsewhere' });
		expect(own.check('__proto__')).toBeDefined();
	});

	test('sorts in the order of its list, unknown keys last', () => {
		const keys = ['from-elsewhere', 'imaging', 'radiotherapy'];
		const sorted = keys.sort((a, b) => Number(listed.sortKey(a, en)) - Number(listed.sortKey(b, en)));
		expect(sorted).toEqual(['radiotherapy', 'imaging', 'from-elsewhere']);
	});
});

describe('tags', () => {
	test('are read from a cell, each once', () => {
		expect(several.parse('imaging; Dosimetry and radiation monitoring;imaging', en)).toEqual({
			ok: true,
			value: ['imaging', 'dosimetry']
		});
		expect(several.parse('imaging; astrology', en)).toMatchObject({ problem: { text: 'astrology' } });
		expect(free.parse(' a ;b; ', en)).toEqual({ ok: true, value: ['a', 'b'] });
		expect(free.parse(';', en)).toEqual({ ok: true, value: null });
	});

	test('are distinct keys', () => {
		expect(several.check(['imaging', 'imaging'])).toBeDefined();
		expect(several.check(['a;b'])).toBeDefined();
		expect(several.check('imaging')).toBeDefined();
		expect(several.check([])).toBeUndefined();
	});
});

test('yes and no in either language', () => {
	const { type } = yesNo({ label });
	for (const text of ['yes', 'Oui', 'TRUE', 'vrai', '1', 'x'])
		expect(type.parse(text, en)).toEqual({ ok: true, value: true });
	for (const text of ['no', 'Non', 'false', 'FAUX', '0'])
		expect(type.parse(text, en)).toEqual({ ok: true, value: false });
	expect(type.parse('perhaps', en)).toEqual({
		ok: false,
		problem: { type: 'not-yes-or-no', text: 'perhaps' }
	});
	expect([type.show(true, fr), type.show(false, fr)]).toEqual(['Oui', 'Non']);
});
