import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../../tests/support/tables-of';
import { seededBytes } from '../../../../tests/support/laptop';
import { fold } from '../../domain/base/fold';
import { PortfolioState } from '../../domain/merge/state';
import { listEntry } from '../../domain/kinds/list-entry';
import { lensOf } from '../../domain/reading/lens';
import { lists } from '../../domain/seed/lists';
import { readTable } from '../csv/read';
import { rowsOf } from '../plan/import-plan';
import { accountOf } from './account';
import { likelyKinds } from './columns';
import { countVerdicts } from './outcomes';
import { planTables } from './plan-tables';
import type { ReadSheet } from './read-sheet';
import { proposeReading } from './propose';
import { valueKey, type Reading } from './reading';
import type { TableFile } from './table';
import { laidOutHeadings } from './years';

/* Tables as an office keeps them, of which nothing may be lost without a word. */

const today = '2026-11-30';

/** A portfolio with the lists a new one starts with, and nothing else. */
function emptyOffice(): PortfolioState {
	const state = new PortfolioState();
	const entries = Object.entries(lists).flatMap(([list, options]) =>
		options.map(([key, labelEn, labelFr], order) => ({ list, key, labelEn, labelFr, order }))
	);
	applyChanges(
		state,
		entries.map((fields, at) => ({
			do: 'put',
			kind: listEntry.name,
			id: `L${String(at).padStart(15, '0')}`,
			fields
		}))
	);
	return state;
}

async function read(name: string): Promise<TableFile> {
	const table = await readTable(readFileSync(`tests/fixtures/tables/${name}`));
	if (!table.ok) throw new Error(JSON.stringify(table.problem));
	return table.value;
}

function proposed(table: TableFile, state: PortfolioState): ReadSheet {
	const lens = lensOf(state, 'fr');
	const [kind] = likelyKinds(laidOutHeadings(table), lens);
	return proposeReading(table, kind!, { lens, today, shapes: {} });
}

async function planned(sheet: ReadSheet, state: PortfolioState) {
	const lens = lensOf(state, 'fr');
	const ground = { lens, random: seededBytes(1), table: (kind: string) => state.table(kind) };
	const plans = await planTables([sheet], ground);
	const own = plans.find(({ kind }) => kind === sheet.reading.kind.name)!;
	return { plans, own, account: accountOf(plans, [sheet]) };
}

/** What a file holds: lines set aside by reason, records made by kind, and what of its rows waits. */
interface Expected {
	readonly kind: string;
	readonly head: number;
	readonly aside?: Readonly<Record<string, number>>;
	readonly made: Readonly<Record<string, number>>;
	readonly joined?: number;
	readonly alike?: number;
	readonly refused?: number;
}

const partners = { kind: 'partner', made: { partner: 448 }, joined: 20, alike: 32 };
const withPeople = { ...partners, made: { partner: 448, contact: 191, affiliation: 191 }, alike: 32 + 269 };
const people = { kind: 'contact', head: 1, aside: { blank: 2, total: 1 }, joined: 4, alike: 42 + 19 };

const files: readonly (readonly [string, Expected])[] = [
	['1-partenaires-excel.csv', { ...withPeople, head: 3, aside: { title: 1, blank: 4, total: 1 } }],
	['1b-partenaires-excel-ansi.csv', { ...withPeople, head: 3, aside: { title: 1, blank: 4, total: 1 } }],
	['1c-partenaires-no-title-rows.csv', { ...withPeople, head: 1, aside: { blank: 3, total: 1 } }],
	['2-contacts-excel.csv', { ...people, made: { contact: 454, partner: 287, affiliation: 427 } }],
	[
		'3-budget-wide-excel.csv',
		{
			kind: 'budgetLine',
			head: 2,
			aside: { title: 1, subtotal: 41, total: 1 },
			made: { project: 41, fund: 4, budgetLine: 576 }
		}
	],
	[
		'4-ledger-excel.csv',
		{
			kind: 'budgetLine',
			head: 1,
			aside: { blank: 1, total: 1 },
			made: { project: 41, fund: 2, budgetLine: 359 },
			refused: 137
		}
	],
	[
		'4b-budget-app-headings.csv',
		{ kind: 'budgetLine', head: 1, made: { project: 41, fund: 2, budgetLine: 500 } }
	],
	['5-suivi-appels-excel.csv', { kind: 'interaction', head: 1, made: { partner: 105, interaction: 120 } }],
	['6-partners-app-headings.csv', { ...partners, head: 1, aside: { blank: 3, total: 1 } }],
	['6b-partners-app-headings-ansi.csv', { ...partners, head: 1, aside: { blank: 3, total: 1 } }],
	['7-projects-app-headings.csv', { kind: 'project', head: 1, made: { project: 41 } }],
	[
		'8-budget-app-headings.csv',
		{ kind: 'budgetLine', head: 1, made: { project: 41, fund: 2, budgetLine: 500 } }
	],
	['9-contacts-app-headings.csv', { ...people, made: { contact: 454, partner: 287, affiliation: 427 } }],
	[
		'10-agreements-after-excel-save.csv',
		{ kind: 'agreement', head: 1, made: { partner: 27, project: 24, agreement: 53 } }
	],
	['11-forecast-eur.csv', { kind: 'budgetLine', head: 1, made: { project: 1, fund: 1, budgetLine: 6 } }],
	['13-clipboard.txt', { kind: 'partner', head: 1, made: { partner: 2 } }],
	['14-total-and-dups.csv', { kind: 'partner', head: 1, aside: { total: 1 }, made: { partner: 3 }, alike: 1 }]
];

describe.each(files)('%s', (name, { aside = {}, joined = 0, alike = 0, refused = 0, ...expected }) => {
	test('comes in, every row and cell of it accounted for', async () => {
		const state = emptyOffice();
		const table = await read(name);
		const sheet = proposed(table, state);
		expect([sheet.reading.kind.name, table.headingsLine]).toEqual([expected.kind, expected.head]);
		const reasons: Record<string, number> = {};
		for (const { reason } of table.aside) reasons[reason] = (reasons[reason] ?? 0) + 1;
		expect(reasons).toEqual(aside);

		const { plans, own, account } = await planned(sheet, state);
		const made = plans.filter(({ creates }) => creates.length > 0);
		expect(Object.fromEntries(made.map(({ kind, creates }) => [kind, creates.length]))).toEqual(
			expected.made
		);
		const rows = own.kind === 'partner' && sheet.reading.kind.name !== 'partner' ? 0 : rowsOf(own);
		expect(rows).toBe(sheet.table.rows.length);
		expect([account.joined, account.alike.length, account.rowsRefused]).toEqual([joined, alike, refused]);
		// Each row of the file has one verdict, and lines that hold no record have theirs.
		const counts = countVerdicts(account.rows);
		expect(account.rows).toHaveLength(rows + table.aside.length);
		expect(counts).toMatchObject({ joined: account.joined, refused: account.rowsRefused });
		expect([counts.same, counts.aside]).toEqual([account.same, table.aside.length]);
		const left = plans.reduce((sum, plan) => sum + plan.cells.length, 0);
		const told = account.waiting.filter(({ holdsRows }) => !holdsRows);
		expect(told.reduce((sum, { places }) => sum + places.length, 0) + account.left.length).toBe(left);
	});

	test('makes nothing twice', async () => {
		const state = emptyOffice();
		const sheet = proposed(await read(name), state);
		const { plans } = await planned(sheet, state);
		applyChanges(
			state,
			plans.flatMap(({ changes }) => changes)
		);
		const again = await planned(proposed(await read(name), state), state);
		expect(again.plans.flatMap(({ creates }) => creates)).toEqual([]);
	});
});

test('words of an office are mapped once for all rows, and cells mended', async () => {
	const state = emptyOffice();
	const sheet = proposed(await read('4-ledger-excel.csv'), state);
	const { account } = await planned(sheet, state);
	expect(account.waiting).toMatchObject([{ column: 'Année budg.', text: '24/25', holdsRows: true }]);
	const { position, text } = account.waiting[0]!;
	const mended: Reading = { ...sheet.reading, values: new Map([[valueKey(position, text), '2024']]) };
	const { own, account: after } = await planned({ ...sheet, reading: mended }, state);
	expect([own.creates.length, own.refused.length, after.waiting]).toEqual([496, 0, []]);
});

test('“ONG”, “engagé” and “Pays-Bas” are what they mean', async () => {
	const state = emptyOffice();
	const { own } = await planned(proposed(await read('1-partenaires-excel.csv'), state), state);
	expect(own.creates[0]!.values).toMatchObject({ kind: 'university', country: 'NL' });
	expect(own.creates[1]!.values).toMatchObject({ kind: 'foundation', country: 'DE' });
	const ledger = await planned(proposed(await read('4-ledger-excel.csv'), state), state);
	expect(ledger.own.creates[0]!.values).toMatchObject({
		stage: 'committed',
		category: 'material',
		year: 2026,
		money: { amount: 1714450, currency: 'CHF' },
		code: 'CA100000'
	});
});

test('every row looks the same in whatever order rows and columns stand', async () => {
	const state = emptyOffice();
	const table = await read('2-contacts-excel.csv');
	const few = { ...table, rows: table.rows.slice(0, 60) };
	const turned: TableFile = {
		...few,
		headings: few.headings.toReversed(),
		rows: few.rows
			.map(({ line, cells }) => ({
				line,
				cells: few.headings.map((_, at) => cells[at] ?? '').toReversed()
			}))
			.toReversed()
	};
	const summary = async (one: TableFile) => {
		const { plans } = await planned(proposed(one, state), state);
		return plans.map(({ kind, creates, cells, refused, joined }) => ({
			kind,
			values: creates.map(({ values }) => fold(String(values['email'] ?? values['name'] ?? ''))).sort(),
			counts: [creates.length, cells.length, refused.length, joined.length]
		}));
	};
	expect(await summary(turned)).toEqual(await summary(few));
});

test('a row that looks like another is taken once somebody says what it is', async () => {
	const state = emptyOffice();
	const sheet = proposed(await read('14-total-and-dups.csv'), state);
	const { own } = await planned(sheet, state);
	expect(own.alike.map(({ place }) => place)).toEqual([{ line: 3 }]);
	const answered = async (answer: 'same' | 'another') => {
		const answers = new Map([[own.alike[0]!.key, answer]]);
		return (await planned({ ...sheet, reading: { ...sheet.reading, answers } }, state)).own;
	};
	const same = await answered('same');
	expect([same.creates.length, same.joined.length, same.alike.length]).toEqual([3, 1, 0]);
	const another = await answered('another');
	expect([another.creates.length, another.joined.length, another.alike.length]).toEqual([4, 0, 0]);
});
