import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyId, recordsOf } from '../../../../tests/support/any-values';
import { lensWith } from '../../../../tests/support/lens';
import { planTable } from '../../../../tests/support/plan-table';
import { ImportTarget } from '../../../../tests/support/table';
import type { Json } from '../../domain/base/json';
import { affiliation } from '../../domain/kinds/affiliation';
import { kinds } from '../../domain/kinds/all';
import { budgetLine } from '../../domain/kinds/budget-line';
import { contact } from '../../domain/kinds/contact';
import { partner } from '../../domain/kinds/partner';
import type { Field } from '../../domain/schema/field';
import type { AnyValues, Kind } from '../../domain/schema/kind';
import { unguardCell } from '../../domain/base/csv/guard';
import { readTable } from '../csv/read';
import { writeCsv } from '../csv/write';
import { bag, sameValue } from '../plan/same-value';
import { readWorkbook } from '../workbook/read';
import { writeWorkbook } from '../workbook/write';
import { fieldCells, secondHeading, sheetText } from './cell-text';
import { isKnownHeading } from './headings';
import { recordSheet, type RecordSheetOptions } from './record-sheet';
import { tableOf, type TableFile } from './table';
import { codeOf } from './version';

const lens = lensWith();
const from = { portfolio: 'F000000000000000', at: '2026-11-30T10:00:00.000Z' };

interface Row {
	readonly id: string;
	readonly values: AnyValues;
}

/** A table of ours as it is read again, before anybody has touched it. */
async function written(
	kind: Kind,
	rows: readonly Row[],
	style: RecordSheetOptions['style'],
	as: 'csv' | 'xlsx'
) {
	if (as === 'csv') {
		const read = await readTable(new TextEncoder().encode(writeCsv(kind, rows, lens, { style, from })));
		if (!read.ok) throw new Error(read.problem.type);
		return read.value;
	}
	const sheet = recordSheet(kind, rows, lens, { style, from, title: style === 'people' ? ['Ours'] : [] });
	const book = { title: '', subject: '', author: '', at: from.at, sheets: [sheet] };
	const read = await readWorkbook(await writeWorkbook(book));
	if (!read.ok) throw new Error(read.problem.type);
	return tableOf(read.value[0]!, isKnownHeading)!;
}

async function planned(kind: Kind, table: TableFile, target: ImportTarget) {
	const plan = await planTable(kind, table, { lens, records: target.records, random: target.random });
	if (!plan.ok) throw new Error(plan.problem.type);
	return plan.value;
}

/** What spreadsheets of other countries, and people, make of a cell without meaning anything by it. */
function mangled(cell: string, way: number): string {
	const number = /^(-?)(\d+)\.(\d\d)$/.exec(cell);
	if (number) {
		const [, sign = '', whole = '', places = ''] = number;
		const grouped = (by: string) => sign + whole.replace(/\B(?=(\d{3})+(?!\d))/g, by);
		return [`${sign}${whole},${places}`, `${grouped('.')},${places}`, `${grouped("'")}.${places}`, cell][
			way % 4
		]!;
	}
	const day = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(cell);
	if (!day) return cell;
	const [, year = '', month = '', date = ''] = day;
	return [cell, `${date}.${month}.${year}`, `${Number(date)}/${Number(month)}/${year}`, `${cell} 00:00`][
		way % 4
	]!;
}

/** The columns of a field: by its label or its name. */
function placesOf(table: TableFile, name: string, field: Field, style: RecordSheetOptions['style']) {
	const locale = style === 'people' ? 'en' : undefined;
	return [locale ? field.label[locale] : name, secondHeading(name, field, locale)].map((heading) =>
		heading === undefined ? -1 : table.headings.indexOf(heading)
	);
}

describe.each([
	['people', 'xlsx'],
	['machines', 'xlsx'],
	['people', 'csv'],
	['machines', 'csv']
] as const)('a sheet for %s, as %s', (style, as) => {
	test.each([partner, budgetLine, affiliation, contact].map((kind) => [kind.name, kind as Kind] as const))(
		'of %s comes back with just what was changed in it, wherever its rows and columns went',
		{ timeout: 60_000 },
		async (_, kind) => {
			const some = fc.uniqueArray(fc.record({ id: anyId, values: recordsOf(kind) }), {
				selector: ({ id }) => id,
				minLength: 30,
				maxLength: 30
			});
			const edits = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 125, maxLength: 125 });
			await fc.assert(
				fc.asyncProperty(
					some,
					edits,
					fc.nat(),
					fc.infiniteStream(fc.nat()),
					async (rows, edits, turn, chance) => {
						const table = await written(kind, rows, style, as);
						const grid = table.rows.map(({ cells }) => table.headings.map((_, at) => cells[at] ?? ''));
						const names = Object.keys(kind.fields).filter((name) => !kind.fields[name]!.fixed);
						const wanted = new Map<string, Json>();
						for (const [at, which, other] of edits) {
							const [row, name] = [rows[at % rows.length]!, names[which % names.length]!];
							const field = kind.fields[name] as Field;
							const value = rows[other % rows.length]!.values[name];
							const now = { ...row.values, [name]: value };
							if (value === undefined || sameValue(row.values[name], value)) continue;
							if (wanted.has(`${row.id} ${name}`) || (kind.rules?.(now).length ?? 0) > 0) continue;
							const texts = fieldCells(field, value, lens, false).map((cell) => sheetText(cell));
							// An apostrophe before a sign is a guard, whoever types it.
							if (texts.some((text) => unguardCell(text) !== text)) continue;
							wanted.set(`${row.id} ${name}`, value);
							for (const [turn, place] of placesOf(table, name, field, style).entries())
								if (place >= 0) grid[at % rows.length]![place] = texts[turn]!;
						}
						for (const cells of grid)
							for (const [at, cell] of cells.entries()) cells[at] = mangled(cell, chance.next().value!);
						// A copy of a row, left as it is; a column of somebody's own; rows and columns in another order.
						const copied = [...grid, [...grid[turn % grid.length]!]].map((cells) => [...cells, 'seen']);
						const sorted = copied.toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
						const order = [...table.headings.keys(), table.headings.length];
						order.push(...order.splice(0, turn % order.length));
						const headings = order.map((at) => table.headings[at] ?? 'Remarks of Ben');
						const back = {
							...table,
							headings,
							rows: sorted.map((cells, line) => ({ line: line + 2, cells: order.map((at) => cells[at]!) }))
						};
						const plan = await planned(kind, back, new ImportTarget(kind, rows));
						const found = new Map(
							plan.updates.flatMap(({ id, writes }) =>
								writes.map(({ field, after }): [string, Json] => [`${id} ${field}`, after])
							)
						);
						const canonical = (values: ReadonlyMap<string, Json>) =>
							[...values].map(([key, value]) => `${key} ${bag(value)}`).sort();
						expect(canonical(found)).toEqual(canonical(wanted));
						expect(plan).toMatchObject({ creates: [], refused: [], cells: [], alike: [] });
						expect(plan.joined).toHaveLength(1);
					}
				),
				{ numRuns: 1, endOnFailure: true }
			);
		}
	);
});

test.each(kinds.map((kind) => [kind.name, kind] as const))(
	'of %s each field has a code of its own',
	(_, kind) => {
		const names = Object.keys(kind.fields);
		expect(new Set(names.map(codeOf)).size).toBe(names.length);
	}
);
