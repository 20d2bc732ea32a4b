import { describe, expect, it } from 'vitest';
import { markHits } from './marks';

/** Hits in brackets. */
const marked = (text: string, query: string) =>
	markHits(text, query)
		.map(({ text: part, hit }) => (hit ? `[${part}]` : part))
		.join('');

describe('markHits', () => {
	it.each([
		['GSI Darmstadt', 'dar', 'GSI [Dar]mstadt'],
		['École polytechnique fédérale', 'ecole fed', '[École] polytechnique [féd]érale'],
		['Universität Gießen', 'giess', 'Universität [Gieß]en'],
		['Open-MED', 'med', 'Open-[MED]'],
		['HiRadMat', 'rad', 'HiRadMat'],
		['a a a', 'a', '[a] [a] [a]'],
		['GEANT4 v11.2', 'geant 4', '[GEANT4] v11.2'],
		['Timepix', 'time pix', '[Timepix]'],
		['東京大学', '大学', '東京[大学]'],
		['CERN', '', 'CERN'],
		['', 'a', ''],
		['👩‍🔬 Curie', 'curie', '👩‍🔬 [Curie]']
	])('in %s by %s', (text, query, expected) => {
		expect(marked(text, query)).toBe(expected);
	});

	it('never loses a character', () => {
		const text = 'ﬁeld ﬂow — ŒUVRE, İstanbul, Å';
		expect(
			markHits(text, 'fi oe i')
				.map((part) => part.text)
				.join('')
		).toBe(text);
	});
});
