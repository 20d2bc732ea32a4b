import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOneEdit } from './one-edit';
import { SearchIndex } from './search-index';
import { foldForSearch, termsOf, wordsOf } from '../base/text/words-of';

function indexOf(...titles: string[]): SearchIndex {
	const index = new SearchIndex();
	for (const title of titles) index.put({ key: title, title, texts: [] });
	return index;
}

function keys(index: SearchIndex, text: string, limit?: number): string[] {
	return index.find(text, limit).map(({ key }) => key);
}

describe('finding', () => {
	test.for([
		['geneve', 'Hôpitaux de Genève'],
		['GENÈVE', 'Hôpitaux de Genève'],
		['strasse', 'Lange Straße 5'],
		['oed', 'Œdème du poumon'],
		['krak', 'Instytut w Krakowie'],
		['medi pix', 'Medipix (Pix readout)'],
		['東京', '東京 大学'],
		['大学', '東京大学'],
		['東京大学', '国立東京大学病院'],
		['学', '東京大学'],
		['mri装置', '東京大学MRI装置'],
		['มหิดล', 'มหาวิทยาลัยมหิดล'],
		['geant 4', 'GEANT4 v11.2'],
		['geant4', 'Geant 4 toolkit'],
		['geant-4', 'GEANT4 v11.2'],
		['11.2', 'GEANT4 v11.2'],
		['v11', 'GEANT4 v11.2'],
		['v 11', 'GEANT4 v11.2'],
		['covid19', 'COVID-19'],
		['covid 19', 'COVID19'],
		['time pix', 'Timepix'],
		['time pi', 'Timepix'],
		['e-mail', 'Email'],
		['xb9', 'Device XB-9'],
		['клин', 'Клиника'],
		['xb-9', 'Device XB-9']
	] as const)('%s finds %s', ([text, title]) => {
		expect(keys(indexOf(title, 'Something else'), text)).toEqual([title]);
	});

	test('needs every word, in any order', () => {
		const index = indexOf('Proton therapy centre', 'Proton source', 'Therapy planning');
		expect(keys(index, 'therapy proton')).toEqual(['Proton therapy centre']);
	});

	test('puts the title before other fields, and the whole word before its beginning', () => {
		const index = new SearchIndex();
		index.put({ key: 'text', title: 'A', texts: ['linac'] });
		index.put({ key: 'begins', title: 'Linacs of the world', texts: [] });
		index.put({ key: 'exact', title: 'Linac', texts: [] });
		expect(keys(index, 'linac')).toEqual(['exact', 'begins', 'text']);
	});

	test('forgives one letter only when nothing else is found', () => {
		const index = indexOf('Tomography', 'Topography');
		expect(keys(index, 'tomography')).toEqual(['Tomography']);
		expect(keys(index, 'tomograhpy')).toEqual(['Tomography']);
		expect(keys(index, 'tomogrphy')).toEqual(['Tomography']);
		expect(keys(index, 'tmo')).toEqual([]);
	});

	test('of no words finds nothing', () => {
		expect(keys(indexOf('A'), ' -- ')).toEqual([]);
	});

	test('gives the best up to a limit', () => {
		const index = indexOf(...Array.from({ length: 2500 }, (_, i) => `Partner ${i}`));
		expect(keys(index, 'partner', 7)).toHaveLength(7);
		expect(keys(index, 'partner 2499')).toEqual(['Partner 2499']);
	});
});

test('a replaced or removed document is found as it is now', () => {
	const index = indexOf(...Array.from({ length: 1200 }, (_, i) => `Old ${i}`));
	index.put({ key: 'Old 5', title: 'Renamed', texts: [] });
	index.remove('Old 6');
	expect(keys(index, 'renamed')).toEqual(['Old 5']);
	expect(keys(index, 'old 5')).not.toContain('Old 5');
	expect(keys(index, 'old 6')).not.toContain('Old 6');
	expect(index.size).toBe(1199);
});

const word = fc.stringMatching(/^[a-cé]{1,4}$/);

test('finds exactly the documents in which every word begins a word, or goes on with the one before it', () => {
	const documents = fc.array(fc.tuple(word, fc.array(word, { maxLength: 5 })), { maxLength: 40 });
	fc.assert(
		fc.property(documents, fc.array(word, { minLength: 1, maxLength: 3 }), (docs, asked) => {
			const index = new SearchIndex();
			docs.forEach(([title, text], i) => index.put({ key: String(i), title, texts: [text.join(' ')] }));
			const folded = asked.map(foldForSearch);
			const begins = (words: readonly string[], prefix: string) => words.some((w) => w.startsWith(prefix));
			const scan = docs.flatMap(([title, text], i) => {
				const words = [title, ...text].map(foldForSearch);
				const isMet = (a: string, at: number) =>
					begins(words, a) || (at > 0 && begins(words, folded[at - 1]! + a));
				return folded.every(isMet) ? [String(i)] : [];
			});
			const found = keys(index, asked.join(' '), 1000);
			if (scan.length > 0) expect(found.toSorted()).toEqual(scan.toSorted());
		})
	);
});

test('one edit is what the distance of Damerau says', () => {
	fc.assert(
		fc.property(word, word, (a, b) => {
			expect(isOneEdit(a, b)).toBe(a !== b && neighbours(a).has(b));
		})
	);
});

/** Every word over the letters used here that is one edit away. */
function neighbours(text: string): Set<string> {
	const found = new Set<string>();
	for (let i = 0; i <= text.length; i++) {
		for (const letter of 'abcé') {
			found.add(text.slice(0, i) + letter + text.slice(i));
			if (i < text.length) found.add(text.slice(0, i) + letter + text.slice(i + 1));
		}
		found.add(text.slice(0, i) + text.slice(i + 1));
		if (i + 1 < text.length) found.add(text.slice(0, i) + text[i + 1]! + text[i]! + text.slice(i + 2));
	}
	return found;
}

test('a code of many pieces is one word', () => {
	expect(termsOf('a1b2c3d4e5f6')).toEqual(['a1b2c3d4e5f6']);
});

test('words are runs of letters and digits of any script', () => {
	expect(wordsOf(foldForSearch('L’École — «MA-2027-004», naïve  Ångström 🙂'))).toEqual(
		expect.arrayContaining(['l', 'ecole', 'ma', '2027', '004', 'naive', 'angstrom'])
	);
});
