import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { peopleNamed } from './people-named';

const source = tablesOf({
	contact: {
		mira: { firstName: 'Mira', lastName: 'Osmium' },
		other: { firstName: 'MIRA', lastName: 'Osmium' },
		zoe: { firstName: 'Zoé', lastName: 'O’Brien-Łuk' },
		alone: { lastName: 'Rose' },
		rossi: { firstName: 'Maria', lastName: 'Rossi' },
		anna: { firstName: 'Anna Maria', lastName: 'Rossi' },
		jean: { firstName: 'Jean-Pierre', lastName: 'Leonhardt' },
		leo: { firstName: 'Leo', lastName: 'Osmiumsen' },
		kim: { firstName: 'Malcolm', lastName: 'X' }
	}
});

test.each([
	['a plain text', 'Presented by Mira Osmium, CERN', ['mira', 'other']],
	['a document', '<p class="Zoé">Mme <b>Zoe</b> O&#39;Brien&amp;Luk</p>', ['zoe']],
	['a part of another name', 'Mira Osmiumova met Samira Osmium', []],
	['a family name that is a word', 'A rose', []],
	['nothing', '', []],
	['a list by family name', 'Attended: Leonhardt, Jean-Pierre; OSMIUM Mira', ['mira', 'other', 'jean']],
	['a list, the end of one name and the start of the next', 'Mira Osmiumsen, Leo Osmium', []],
	['two names side by side', 'Anna Maria Rossi, Leo Osmiumsen', ['anna', 'leo']],
	['a name that ends the sentence', 'Chaired by Malcolm X.', ['kim']],
	['initials', 'J.-P. Leonhardt (CERN), and Z. O’Brien-Łuk', ['zoe', 'jean']],
	[
		'one initial of two, and after the family name',
		'Leonhardt J. and Z. O’Brien-Łuk\nOsmiumsen, L. too',
		['zoe', 'jean', 'leo']
	],
	['cells of a table', '<tr><td>Osmiumsen, Leo</td><td>Leonhardt J.</td></tr>', ['jean', 'leo']],
	['a list of others', 'Present: Mira Osmiumsen, L. Leonhardtova, Paul Osmiumsen, Leo Osmium', []],
	['initials of a family name that two have', 'M. Rossi and A. M. Rossi', []],
	['an initial without its stop', 'J Leonhardt', []],
	['an initial that ends a sentence before', 'Plan J. Rose is out', []]
])('who is named in %s', (_, text, ids) => {
	expect(peopleNamed(source, text)).toEqual(ids);
});
