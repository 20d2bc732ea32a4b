import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collatorOf } from './ranks';
import { sortTexts } from './text-order';

const parts = [
	'a',
	'0',
	'007',
	'(',
	')',
	'/',
	'&',
	'·',
	'«',
	'Œ',
	'ç',
	'Ç',
	'K',
	'x_',
	'+',
	'ı',
	'ł',
	'B',
	'é',
	'E',
	'ß',
	'œ',
	'z',
	' ',
	'-',
	'2',
	'10',
	'Å',
	'ø',
	'’',
	'na',
	'Nà',
	'\u0301',
	'日',
	'.'
];
const text = fc.array(fc.constantFrom(...parts), { maxLength: 10 }).map((chosen) => chosen.join(''));

describe('sortTexts', () => {
	it.each(['en', 'fr'])('gives the order of the collator alone (%s)', (locale) => {
		const collator = collatorOf(locale);
		fc.assert(
			fc.property(fc.array(text, { minLength: 30, maxLength: 120 }), (texts) => {
				const sorted = sortTexts(texts, collator);
				expect([...sorted].sort()).toEqual([...texts].sort());
				for (let at = 1; at < sorted.length; at++)
					expect(collator.compare(sorted[at - 1]!, sorted[at]!)).toBeLessThanOrEqual(0);
			}),
			{ numRuns: 250 }
		);
	});

	it('reads numbers within texts as numbers and accents after plain letters', () => {
		expect(
			sortTexts(['MA-10', 'MA-9', 'Zürich', 'élan', 'elan', 'Eland', 'Ecole'], collatorOf('fr'))
		).toEqual(['Ecole', 'elan', 'élan', 'Eland', 'MA-9', 'MA-10', 'Zürich']);
	});
});
