import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, type Sheet as ReadSheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { anyId, recordsOf } from '../../../../tests/support/any-values';
import { lensWith } from '../../../../tests/support/lens';
import { planTable } from '../../../../tests/support/plan-table';
import { ImportTarget } from '../../../../tests/support/table';
import type { Book, Sheet } from '../../domain/base/sheet';
import { kinds } from '../../domain/kinds/all';
import { budgetLine } from '../../domain/kinds/budget-line';
import { affiliation } from '../../domain/kinds/affiliation';
import type { Kind } from '../../domain/schema/kind';
import { isKnownHeading } from '../table/headings';
import { recordSheet, type RecordSheetOptions, type Written } from '../table/record-sheet';
import { tableOf } from '../table/table';
import { readWorkbook } from './read';
import { sheetNames } from './sheet-names';
import { writeWorkbook } from './write';

const lens = lensWith();
const about = {
	title: 'Partners',
	subject: 'Ours · 30 Nov 2026',
	author: 'Ada',
	at: '2026-11-30T10:20:00.000Z'
};
const book = (...sheets: Sheet[]): Book => ({ ...about, sheets });

const small: Sheet = {
	name: 'Budget: 2026/27',
	title: ['Budget', 'Ours · 30 Nov 2026'],
	columns: [
		{ heading: 'What' },
		{ heading: 'Amount' },
		{ heading: 'Stage', options: ['Spent', 'Approved, in part'] },
		{ heading: 'Day' },
		{ heading: 'Id', hidden: true }
	],
	rows: [
		['=1+1', { amount: '1234.50' }, 'Spent', { day: '2026-11-30' }, 'A'],
		['+41 22', { amount: '12345678901234567.89' }, '', '2026-11', 'B'],
		['0042', { amount: '-5' }, '', { day: '1899-12-31' }, 'C']
	],
	foot: ['All', { amount: '1229.50' }]
};

/** What a spreadsheet finds in the first sheet. */
async function opened(written: Uint8Array): Promise<ReadSheet> {
	return (await readXlsx(written, { readStyles: true })).sheets[0]!;
}

describe('a workbook', () => {
	test('has numbers, days and texts, and no formula', async () => {
		const { rows, cells } = await opened(await writeWorkbook(book(small)));
		expect(rows.slice(3).map((row) => row.slice(0, 4))).toEqual([
			['What', 'Amount', 'Stage', 'Day'],
			['=1+1', 1234.5, 'Spent', new Date('2026-11-30T00:00:00Z')],
			['+41 22', '12345678901234567.89', null, '2026-11'],
			['0042', -5, null, '1899-12-31'],
			['All', 1229.5, null, null]
		]);
		expect([...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
		const formatAt = (place: string) => cells?.get(place)?.style?.numFmt;
		expect(['4,0', '4,1', '4,3', '5,1', '6,1'].map(formatAt)).toEqual([
			'@',
			'#,##0.00',
			'yyyy-mm-dd',
			'@',
			'#,##0'
		]);
	});

	test('keeps its head in view, filters, and offers choices from a hidden sheet', async () => {
		const written = await readXlsx(await writeWorkbook(book(small, { ...small, name: 'budget: 2026/27' })));
		const [sheet, second, lists] = written.sheets;
		expect(written.sheets.map(({ name }) => name)).toEqual([
			'Budget 2026 27',
			'budget 2026 27 (2)',
			'isocentre'
		]);
		expect(sheet).toMatchObject({
			freezePane: { rows: 4 },
			autoFilter: { range: 'A4:E7' },
			dataValidations: [{ type: 'list', formula1: 'isocentre!$A$1:$A$2' }]
		});
		expect(second?.dataValidations?.[0]?.formula1).toBe('isocentre!$A$1:$A$2');
		expect(lists).toMatchObject({ hidden: true, rows: [['Spent'], ['Approved, in part']] });
		const part = strFromU8(unzipSync(await writeWorkbook(book(small)))['xl/worksheets/sheet1.xml']!);
		expect(part).toMatch(/<col min="5" max="5" [^>]*hidden="true"/);
		expect(part).toMatch(/<col min="1" max="1" width="8"/);
	});

	test('says in its properties what it is and from when', async () => {
		const { properties } = await readXlsx(await writeWorkbook(book(small)));
		expect(properties).toMatchObject({
			title: 'Partners',
			subject: about.subject,
			creator: 'Ada',
			created: new Date(about.at)
		});
	});

	test('cuts no name of a sheet to that of another', () => {
		const long = 'A name that is far longer than any';
		expect(sheetNames([long, `${long} other`, '[]', 'isocentre'])).toEqual([
			'A name that is far longer than',
			'A name that is far longer t (2)',
			'Sheet',
			'isocentre (2)'
		]);
	});
});

async function planned(
	kind: Kind,
	rows: readonly Written[],
	style: RecordSheetOptions['style'],
	target: ImportTarget
) {
	const title = style === 'people' ? [kind.plural.en] : [];
	const sheet = recordSheet(kind, rows, lens, { style, title });
	const read = await readWorkbook(await writeWorkbook(book(sheet)));
	if (!read.ok) throw new Error(read.problem.type);
	const table = tableOf(read.value[0]!, isKnownHeading);
	const plan =
		table && (await planTable(kind, table, { lens, records: target.records, random: target.random }));
	if (!plan?.ok) throw new Error('unread');
	return plan.value;
}

const asMap = (rows: readonly Written[]) => new Map(rows.map(({ id, values }) => [id, values]));

describe.each(kinds.map((kind) => [kind.name, kind] as const))('a workbook of %s', (_, kind) => {
	const some = fc.uniqueArray(fc.record({ id: anyId, values: recordsOf(kind) }), {
		selector: ({ id }) => id,
		minLength: 1,
		maxLength: 4
	});

	test(
		'comes back exactly in an empty portfolio, and as seen changes nothing where it came from',
		{ timeout: 60_000 },
		async () => {
			await fc.assert(
				fc.asyncProperty(some, async (rows) => {
					const plan = await planned(kind, rows, 'machines', new ImportTarget(kind));
					expect(plan).toMatchObject({ refused: [], cells: [] });
					expect(asMap(plan.creates as never)).toEqual(asMap(rows));
					const seen = await planned(kind, rows, 'people', new ImportTarget(kind, rows));
					expect(seen).toMatchObject({
						creates: [],
						updates: [],
						refused: [],
						unknownColumns: [],
						changes: []
					});
				}),
				{ numRuns: 6 }
			);
		}
	);
});

test('amounts stand apart from their currency, and ranges in two columns', () => {
	const line = { id: 'A', values: { year: 2027, money: { amount: 123450, currency: 'EUR' } } };
	const sheet = recordSheet(budgetLine, [line], lensWith({}, 'fr'), {
		style: 'people',
		fields: ['year', 'money']
	});
	expect(sheet.columns.map(({ heading }) => heading)).toEqual(['Année', 'Montant', 'Montant (devise)', 'Id']);
	expect(sheet.rows).toEqual([[{ number: '2027' }, { amount: '1234.50' }, 'EUR', 'A']]);
	const when = { id: 'B', values: { period: { from: '2026-12-03', to: '2026-12' } } };
	const days = recordSheet(affiliation, [when], lens, { style: 'machines', fields: ['period'] });
	expect(days.columns.map(({ heading }) => heading)).toEqual(['id', 'period', 'period.end']);
	expect(days.rows).toEqual([['B', { day: '2026-12-03' }, '2026-12']]);
});
