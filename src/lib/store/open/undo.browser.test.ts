import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../domain/base/id';
import type { AnyValues } from '../../domain/schema/kind';
import { databaseName } from '../log/database';
import { Portfolio } from './portfolio.svelte';
import { browserSurroundings } from '../base/surroundings';

const text = fc.constantFrom('a', 'b', 'c');
const tags = fc.subarray(['imaging', 'therapy', 'dosimetry']);
const values = fc.record(
	{ name: text, city: fc.option(text), medicalFields: tags, country: fc.constantFrom('CH', 'FR') },
	{ requiredKeys: ['name'] }
);
const action = fc.oneof(
	fc.record({ do: fc.constant('create' as const), values }),
	fc.record({ do: fc.constant('edit' as const), pick: fc.nat(9), values }),
	fc.record({ do: fc.constantFrom('drop' as const, 'restore' as const), pick: fc.nat(9) })
);
const step = fc.oneof({ arbitrary: action, weight: 3 }, fc.constantFrom('undo' as const, 'redo' as const));

/** What a person sees: the visible records with their values, elements in no order. */
function shown(portfolio: Portfolio): string {
	const plain = (all: AnyValues) =>
		Object.entries(all)
			.map(([field, value]) => [field, Array.isArray(value) ? value.toSorted() : value] as const)
			// A list without elements and no list are the same to the eye.
			.filter(([, value]) => !Array.isArray(value) || value.length > 0)
			.sort(([a], [b]) => (a < b ? -1 : 1));
	const all = portfolio.all('partner').map(({ id, values }) => [id, plain(values)]);
	return JSON.stringify(all.sort());
}

async function act(
	portfolio: Portfolio,
	ids: string[],
	what: typeof action extends fc.Arbitrary<infer A> ? A : never
) {
	if (what.do === 'create') {
		const created = await portfolio.create('partner', what.values);
		if (created.ok) ids.push(created.value);
		return;
	}
	const id = ids[what.pick % ids.length];
	if (id === undefined) return;
	if (what.do === 'edit') await portfolio.edit('partner', id, what.values);
	else await portfolio[what.do]('partner', id);
}

test('undo and redo walk through exactly what was shown before', { timeout: 60_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
			const id = newId(browserSurroundings.random);
			const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
			const opened = await Portfolio.open(info, 'Ada', browserSurroundings);
			if (!opened.ok) throw new Error(opened.problem.type);
			const portfolio = opened.value;
			const ids: string[] = [];
			const past: string[] = [];
			const future: string[] = [];
			try {
				for (const what of steps) {
					const before = shown(portfolio);
					if (what === 'undo' || what === 'redo') {
						const [from, onto] = what === 'undo' ? [past, future] : [future, past];
						const done = await portfolio[what]();
						expect(done.ok && done.value !== undefined).toBe(from.length > 0);
						const expected = from.pop();
						if (expected === undefined) continue;
						expect(shown(portfolio)).toBe(expected);
						onto.push(before);
						continue;
					}
					const { length } = portfolio;
					await act(portfolio, ids, what);
					if (portfolio.length === length) continue;
					past.push(before);
					future.length = 0;
				}
			} finally {
				portfolio.close();
				indexedDB.deleteDatabase(databaseName(id));
			}
		}),
		{ numRuns: 40 }
	);
});
