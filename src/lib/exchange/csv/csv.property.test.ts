import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityRecord } from '../../domain/schema/record';
import type { Kind } from '../../domain/schema/kind';
import { kinds } from '../../domain/kinds/all';
import { anyId, recordsOf } from '../../../../tests/support/any-values';
import { lensWith } from '../../../../tests/support/lens';
import { ImportTarget } from '../../../../tests/support/table';
import { rowsOf } from '../plan/import-plan';
import { planTable } from '../../../../tests/support/plan-table';
import { readTable } from './read';
import { writeCsv } from './write';

const lens = lensWith();
type Rows = readonly Pick<EntityRecord, 'id' | 'values'>[];

const tableOf = (kind: Kind) =>
	fc.uniqueArray(fc.record({ id: anyId, values: recordsOf(kind) }), {
		selector: ({ id }) => id,
		minLength: 1,
		maxLength: 5
	});

async function planned(kind: Kind, text: string, target: ImportTarget) {
	const table = await readTable(new TextEncoder().encode(text));
	if (!table.ok) throw new Error(JSON.stringify(table.problem));
	const plan = await planTable(kind, table.value, { lens, records: target.records, random: target.random });
	if (!plan.ok) throw new Error(JSON.stringify(plan.problem));
	expect(rowsOf(plan.value)).toBe(table.value.rows.length);
	return plan.value;
}

const asMap = (rows: Rows) => new Map(rows.map(({ id, values }) => [id, values]));

/** The order of elements is not kept by the portfolio. */
const canonical = (rows: Rows) =>
	new Map(
		[...asMap(rows)].map(([id, values]) => [
			id,
			Object.fromEntries(
				Object.entries(values).map(([field, value]) => [
					field,
					Array.isArray(value) ? [...value].sort() : value
				])
			)
		])
	);

describe.each(kinds.map((kind) => [kind.name, kind] as const))(
	'a table of %s',
	{ timeout: 60_000 },
	(_, kind) => {
		test('for machines comes back exactly in an empty portfolio, and changes nothing the second time', async () => {
			await fc.assert(
				fc.asyncProperty(tableOf(kind), async (rows) => {
					const target = new ImportTarget(kind);
					const text = writeCsv(kind, rows, lens, { style: 'machines' });
					const plan = await planned(kind, text, target);
					expect(plan.refused).toEqual([]);
					expect(new Map(plan.creates.map(({ id, values }) => [id, values]))).toEqual(asMap(rows));
					target.commit(plan.changes);
					expect(canonical(target.records.all())).toEqual(canonical(rows));
					expect((await planned(kind, text, target)).changes).toEqual([]);
					expect(writeCsv(kind, target.records.all(), lens, { style: 'machines' }).length).toBe(text.length);
				}),
				{ numRuns: 10 }
			);
		});

		test('for people changes nothing where it came from', async () => {
			await fc.assert(
				fc.asyncProperty(tableOf(kind), async (rows) => {
					const target = new ImportTarget(kind, rows);
					const plan = await planned(
						kind,
						writeCsv(kind, target.records.all(), lens, { style: 'people' }),
						target
					);
					expect(plan).toMatchObject({
						creates: [],
						updates: [],
						refused: [],
						unknownColumns: [],
						changes: []
					});
				}),
				{ numRuns: 10 }
			);
		});

		test('without ids makes each record once, however often it is read', async () => {
			await fc.assert(
				fc.asyncProperty(tableOf(kind), async (rows) => {
					const target = new ImportTarget(kind);
					const text = writeCsv(kind, rows, lens, { style: 'machines' });
					const withoutIds = await readTable(new TextEncoder().encode(text));
					if (!withoutIds.ok) throw new Error('unread');
					const table = {
						...withoutIds.value,
						headings: withoutIds.value.headings.slice(1),
						rows: withoutIds.value.rows.map(({ line, cells }) => ({ line, cells: cells.slice(1) }))
					};
					const plan = async () => {
						const made = await planTable(kind, table, {
							lens,
							records: target.records,
							random: target.random
						});
						if (!made.ok) throw new Error(JSON.stringify(made.problem));
						return made.value;
					};
					const first = await plan();
					// Of two that are called alike the second adds to the first, or waits for somebody to decide.
					const { creates, refused, joined, alike } = first;
					expect(creates.length + refused.length + joined.length + alike.length).toBe(rows.length);
					expect(first.refused.every(({ problems }) => problems[0]!.type === 'repeated')).toBe(true);
					target.commit(first.changes);
					const second = await plan();
					expect(second).toMatchObject({ creates: [], updates: [], changes: [] });
				}),
				{ numRuns: 10 }
			);
		});
	}
);
