import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { AnyValues } from '../schema/kind';
import type { Source } from '../reading/source';
import { acquaintancesOf } from './acquaintance';
import { encountersOf } from './encounters';
import { timelineOf } from './timeline';

/** So many times the same person at the same organisation: what nobody enters, and a file may bring. */
const many = 60;

function manyOf(
	values: AnyValues,
	begins: (at: number) => AnyValues = () => ({})
): Record<string, AnyValues> {
	return Object.fromEntries(
		Array.from({ length: many }, (_, at) => [`r${at}`, { ...values, ...begins(at) }])
	);
}

const stored = tablesOf({
	partner: { CERN: { name: 'CERN' } },
	contact: { mira: { lastName: 'Osmium' } },
	project: { P: { title: 'Gantry' } },
	meeting: manyOf({ title: 'Forum', when: { from: '2024-03-05', to: '2024-03-05' } }),
	affiliation: manyOf({ contact: 'mira', partner: 'CERN' }, (at) => ({ period: { from: `${1950 + at}` } })),
	attendance: manyOf({ contact: 'mira', status: 'attended' }, (at) => ({ meeting: `r${at}` })),
	interaction: manyOf({ subject: 'Call', date: '2024-02-01', people: ['mira'] }),
	participation: manyOf({ partner: 'CERN', project: 'P' }),
	decision: manyOf({ project: 'P', date: '2024-02-01' })
});

/** The same, with how many records were asked for. */
function counted(): { readonly source: Source; readonly reads: () => number } {
	let reads = 0;
	const source: Source = {
		table: (kind) =>
			new Proxy(stored.table(kind), {
				get(table, name) {
					if (name === 'get') reads += 1;
					const value: unknown = Reflect.get(table, name, table);
					return typeof value === 'function' ? (value.bind(table) as unknown) : value;
				}
			})
	};
	return { source, reads: () => reads };
}

test.each([
	['what happened to a person', (source: Source) => timelineOf(source, 'contact', 'mira'), 4 * many],
	['what happened to an organisation', (source: Source) => timelineOf(source, 'partner', 'CERN'), 4 * many],
	['whom an organisation met', (source: Source) => encountersOf(source, 'partner', 'CERN'), 2 * many],
	[
		'who knows an organisation',
		(source: Source) => acquaintancesOf(source, 'partner', 'CERN', '2026-01-01'),
		2
	]
])('%s is found without reading each record once for every other', (_, find, found) => {
	const { source, reads } = counted();
	expect(find(source)).toHaveLength(found);
	expect(reads()).toBeLessThan(30 * many);
});
