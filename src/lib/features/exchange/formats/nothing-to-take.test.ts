import { describe, expect, test } from 'vitest';
import { getLocale, overwriteGetLocale } from '$lib/paraglide/runtime';
import { nothingOfPortfolio, nothingOfReview, nothingOfRows, nothingToTake } from './nothing-to-take';
import type { Staged } from './staged';

const preview = { fresh: 0, known: 0, parks: false, waiting: [], differences: [] };
const table = { of: 'row', columns: [], same: 0, refused: [], rowsRefused: 0 } as const;
const waiting = [{ missing: { replica: 'A', seq: 2 }, changesets: 1, authors: ['Ben'] }];

describe('of a file nothing is written', () => {
	test.each([
		['all rows are here', { ...table, same: 3 }, 'Nothing new', 'Everything in this file is here already.'],
		['no row can be taken', { ...table, rowsRefused: 2 }, 'Nothing can be taken', '2 rows are not taken.'],
		['the rest is here', { ...table, same: 1, rowsRefused: 1 }, 'Nothing new', '1 row is not taken.'],
		['there is no row', table, 'Nothing in it', 'This table has headings and no rows.'],
		['no event can be', { ...table, of: 'event', rowsRefused: 1 }, 'Nothing can be taken', '1 event is not'],
		['there is no record', { ...table, of: 'record' }, 'Nothing in it', 'This file has no records.'],
		[
			'a column is not read',
			{ ...table, same: 1, columns: [{ column: 'Fax', known: false }] },
			'Nothing new',
			'Everything that is read of this file'
		]
	] as const)('where %s', (_, read, title, about) => {
		const nothing = nothingOfRows(read);
		expect(nothing.title).toBe(title);
		expect(nothing.about).toContain(about);
	});

	test('where an answer says nothing, was taken before, or is left out', () => {
		const answer = { request: '', assessor: '', silent: [], mended: [], changes: [] };
		const said = { project: 'P', opinion: { recusal: '', marks: new Map() }, before: new Map(), same: true };
		const about = (opinions: readonly (typeof said)[], refused: number, again = false) => {
			const why = { project: undefined, criterion: undefined, why: { type: 'no-answer' } } as const;
			const review = { ...answer, opinions, refused: Array.from({ length: refused }, () => why), again };
			return nothingOfReview(review).about;
		};
		expect(about([], 0)).toBe('This answer says nothing about any proposal.');
		expect(about([], 2)).toBe('Nothing of this file can be taken: 2 parts are not taken.');
		expect(about([said], 0)).toBe('Everything in this file is here already. Nothing needs to be written.');
		expect(about([said], 0, true)).toBe('This answer was taken in before. Nothing of it is taken again.');
	});

	test('where its changes are known, wait, or are none', () => {
		const about = (over: object) => {
			const of = { ...preview, ...over };
			const staged = { preview: of, report: { nothing: () => nothingOfPortfolio(of) } };
			return nothingToTake(staged as unknown as Staged)?.about;
		};
		expect(about({ known: 2 })).toContain('All 2 changes in this file are here already.');
		expect(about({ known: 2, waiting })).toContain('waits for another file');
		expect(about({})).toBe('This file holds no changes.');
		expect(about({ parks: true, waiting })).toBeUndefined();
	});

	test('in French too', () => {
		const before = getLocale;
		overwriteGetLocale(() => 'fr');
		expect(nothingOfRows({ ...table, rowsRefused: 2 }).about).toBe(
			'Rien de ce fichier ne peut être repris\u00a0: 2 lignes ne sont pas reprises.'
		);
		overwriteGetLocale(before);
	});
});
