import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { lensOf } from '../reading/lens';
import { namesBeginning, readLogLine } from './log-line';
import { linkedText } from './mentions';

const portfolio = tablesOf({
	project: {
		flash: { title: 'FLASH facility', acronym: 'FLASH', reference: 'MA-2026-001' },
		pet: { title: 'PET crystals for dosimetry' },
		twin1: { title: 'Twin' },
		twin2: { title: 'Twin' }
	},
	technology: { timepix: { name: 'Timepix' }, timepix4: { name: 'Timepix4' }, gem: { name: 'GEMPix' } }
});
const lens = lensOf(portfolio, 'en');
const read = (text: string) => readLogLine(portfolio, lens, text, '2026-11-30');

test('marks name a project and a technology, the sentence with a day ahead is the next step', () => {
	expect(read('They want two days in spring @FLASH, #GEMPix. Send the beam schedule in 3 weeks')).toEqual({
		text: 'They want two days in spring @FLASH, #GEMPix. Send the beam schedule in 3 weeks',
		subject: 'They want two days in spring FLASH, GEMPix',
		project: 'flash',
		technology: 'gem',
		loose: [],
		nextStep: { words: 'Send the beam schedule', due: '2026-12-21' }
	});
});

test('the same in French, with the day first', () => {
	const { nextStep, subject } = read('Intéressés par @MA-2026-001. Dans 3 semaines, envoyer le planning');
	expect(subject).toBe('Intéressés par MA-2026-001');
	expect(nextStep).toEqual({ words: 'Envoyer le planning', due: '2026-12-21' });
	expect(read('rappeler demain').nextStep).toEqual({ words: 'Rappeler', due: '2026-12-01' });
	expect(read('envoyer le devis d’ici le 15.1.').nextStep).toEqual({
		words: 'Envoyer le devis',
		due: '2027-01-15'
	});
});

test('a name may have spaces, and a beginning that means one record is written out', () => {
	expect(read('On @pet crystals for dosimetry: all well')).toMatchObject({ project: 'pet', loose: [] });
	expect(read('on @fla and #gem')).toMatchObject({
		text: 'on @FLASH and #GEMPix',
		project: 'flash',
		technology: 'gem'
	});
	expect(read('on #timepix')).toMatchObject({ technology: 'timepix' });
});

test('what names nothing, or two things, or a second, stays a word and is said', () => {
	expect(read('@nobody here')).toMatchObject({ project: undefined, loose: ['@nobody'] });
	expect(read('@Twin again')).toMatchObject({ project: undefined, loose: ['@Twin'] });
	expect(read('@FLASH and @MA-2026-001 and @pet crystals for dosimetry')).toMatchObject({
		project: 'flash',
		loose: ['@MA-2026-001', '@pet crystals for dosimetry']
	});
	expect(read('write to ada@FLASH or C#')).toMatchObject({ project: undefined, loose: [] });
});

test('a day that lies behind, or none, is no next step; of several the last counts', () => {
	expect(read('They did it in one go, 2 weeks ago').nextStep).toBeUndefined();
	expect(read('before 15.1.2020').nextStep).toBeUndefined();
	expect(read('In a week they decide. Call back in 2 months').nextStep).toEqual({
		words: 'Call back',
		due: '2027-01-30'
	});
	expect(read('in 3 weeks').nextStep).toEqual({ words: '', due: '2026-12-21' });
});

test('a long note has a short subject', () => {
	const { subject, text } = read(`${'word '.repeat(60)}`);
	expect(subject.length).toBeLessThanOrEqual(101);
	expect(subject.endsWith('…')).toBe(true);
	expect(text).toHaveLength(299);
	expect(read('')).toMatchObject({ text: '', subject: '' });
});

test('a written note is read with its links, and completions are the records that begin so', () => {
	expect(linkedText(lens, 'on @FLASH. And #nothing')).toEqual([
		{ text: 'on ' },
		{ text: '@FLASH', at: { kind: 'project', id: 'flash' } },
		{ text: '. And #nothing' }
	]);
	expect(namesBeginning(portfolio, lens, 'technology', 'time').map(({ name }) => name)).toEqual([
		'Timepix',
		'Timepix4'
	]);
	expect(namesBeginning(portfolio, lens, 'project', 'twin')).toEqual([]);
});
