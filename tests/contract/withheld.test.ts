import { describe, expect, test } from 'vitest';
import { dueItems } from '../../src/lib/domain/due/due';
import { kinds } from '../../src/lib/domain/kinds/all';
import { contact } from '../../src/lib/domain/kinds/contact';
import { lensOf } from '../../src/lib/domain/reading/lens';
import type { Source } from '../../src/lib/domain/reading/source';
import { peopleNamed } from '../../src/lib/domain/protection/people-named';
import { expertsFor } from '../../src/lib/domain/relations/experts';
import { peopleOfState } from '../../src/lib/domain/relations/of-state';
import { searchDocument } from '../../src/lib/domain/search/document';
import { presented } from '../../src/lib/domain/withheld/presented';
import { writeCsv } from '../../src/lib/exchange/csv/write';
import { delegateView } from '../../src/lib/exchange/delegate/view';
import { writePlain } from '../../src/lib/exchange/plain/write';
import { reviewView } from '../../src/lib/exchange/review/view';
import { personCard } from '../../src/lib/exchange/vcard/person-card';
import { linked, traces } from '../support/canaries';
import { Laptop } from '../support/laptop';

const person = 'C000000000000001';
const today = '2026-11-30';

const topic = 'imaging';

/** A portfolio in which every kind that can refers to one person, who stands by name in their own record alone. */
function office(objects: boolean): Source {
	const ada = new Laptop('Ada', 1);
	ada.write(linked(person));
	const known = { reviewBy: '2026-12-20', topics: [topic], objection: objects };
	ada.write([{ do: 'put', kind: contact.name, id: person, fields: known }]);
	const shown = presented(ada.state);
	return { table: (kind) => shown.table(kind) };
}

/** Every way out that is made of records, by what it gives. */
const ways: Readonly<Record<string, (source: Source) => unknown>> = {
	'lists and tables as seen': (source) => sheets(source, 'people'),
	'tables for machines': (source) => sheets(source, 'machines'),
	'plain records': (source) =>
		writePlain(
			{ portfolio: { id: person, name: 'x' }, app: '1.0.0', written: `${today}T00:00:00.000Z` },
			kinds.map(({ name }) => ({ kind: name, records: source.table(name).all() }))
		),
	titles: (source) => each(source, ({ title }, values) => title(values, lensOf(source, 'fr'))),
	'the search': (source) =>
		each(source, (kind, values) => searchDocument('', kind, values, lensOf(source, 'en'))),
	'what is due, and its calendar': (source) =>
		dueItems(source, today, 36_500).map(({ kind, id }) => lensOf(source, 'en').title(kind, id ?? '')),
	cards: (source) => personCard(source, lensOf(source, 'en'), person, today),
	'pickers of experts': (source) => expertsFor(source, { field: topic }),
	'the people of a State': (source) =>
		ids(source, 'country')
			.map((id) => peopleOfState(source, id, today))
			.map((all) => named(source, all)),
	'a delegate’s file': (source) =>
		ids(source, 'country').map((id) => delegateView(source, lensesOf(source), id, today)),
	'an adviser’s file': (source) => reviewView(source, lensesOf(source), ids(source, 'project'), []),
	'the register, of a pack that names them': (source) =>
		peopleNamed(source, 'Miravogel Osmiumvogel').length > 0 ? traces : []
};

function each<T>(source: Source, what: (kind: (typeof kinds)[number], values: never) => T): T[] {
	return kinds.flatMap((kind) =>
		source
			.table(kind.name)
			.all()
			.map(({ values }) => what(kind, values as never))
	);
}

const ids = (source: Source, kind: string) => source.table(kind).ids();
const lensesOf = (source: Source) => ({ en: lensOf(source, 'en'), fr: lensOf(source, 'fr') });
const named = (source: Source, people: readonly string[]) =>
	people.map((id) => lensOf(source, 'en').title(contact.name, id));

function sheets(source: Source, style: 'people' | 'machines'): string[] {
	const lens = lensOf(source, 'en');
	return kinds.map((kind) => writeCsv(kind, source.table(kind.name).all(), lens, { style }));
}

const holds = (given: unknown) =>
	traces.some((trace) =>
		JSON.stringify(given ?? '')
			.toLowerCase()
			.includes(trace)
	);

describe('a person who objected', () => {
	test.each(Object.keys(ways))('is not in %s', (way) => {
		expect(holds(ways[way]!(office(true)))).toBe(false);
	});

	test('would be found in each of them, had they not', () => {
		const found = Object.keys(ways).filter((way) => holds(ways[way]!(office(false))));
		expect(Object.keys(ways).filter((way) => !found.includes(way))).toEqual(['an adviser’s file']);
	});
});
