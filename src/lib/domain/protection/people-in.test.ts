import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { peopleNamed } from './people-in';

const source = tablesOf({
	contact: {
		mira: { firstName: 'Mira', lastName: 'Osmium' },
		other: { firstName: 'MIRA', lastName: 'Osmium' },
		zoe: { firstName: 'Zoé', lastName: 'O’Brien-Łuk' },
		alone: { lastName: 'Rose' }
	}
});

test.each([
	['a plain text', 'Presented by Mira Osmium, CERN', ['mira', 'other']],
	['a document', '<p class="Zoé">Mme <b>Zoe</b> O&#39;Brien&amp;Luk</p>', ['zoe']],
	['a part of another name', 'Mira Osmiumova met Samira Osmium', []],
	['a family name that is a word', 'A rose', []],
	['nothing', '', []]
])('who is named in %s', (_, text, ids) => {
	expect(peopleNamed(source, text)).toEqual(ids);
});
