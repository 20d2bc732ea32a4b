import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lensWith } from '../../../../tests/support/lens';
import { ImportTarget } from '../../../../tests/support/table';
import { PortfolioState } from '../../domain/merge/state';
import type { Kind } from '../../domain/schema/kind';
import { budgetLine } from '../../domain/kinds/budget-line';
import { project } from '../../domain/kinds/project';
import { accountOf } from './account';
import { planTables } from './plan-tables';
import { periodOf } from './periods';
import { proposeReading, saidEverywhere } from './propose';
import { cellKey } from './reading';
import { stageTold } from './stages';
import { tableOf, type TableFile } from './table';
import { isKnownHeading } from './headings';
import { laidOut } from './years';

const lens = lensWith();
const today = '2026-11-30';

function tableFrom(rows: readonly (readonly string[])[]): TableFile {
	const grid = { rows: rows.map((cells, at) => ({ line: at + 1, cells })) };
	return tableOf(grid, isKnownHeading)!;
}

/** Reads a table as budget lines of one stage and gives what would be written. */
async function linesOf(table: TableFile) {
	const sheet = proposeReading(table, budgetLine as Kind, { lens, today, shapes: {} });
	const target = new ImportTarget(budgetLine as Kind);
	const none = new PortfolioState();
	const records = (name: string) => (name === budgetLine.name ? target.records : none.table(name));
	const plans = await planTables([sheet], { lens, table: records, random: target.random });
	const plan = plans.find(({ kind }) => kind === budgetLine.name)!;
	return { sheet, plan, account: accountOf(plans, [sheet]) };
}

test.each([
	['janv. 26', '2026', 1],
	['Janv.-26', '2026', 1],
	['Jan-26', '2026', 1],
	['Jan 2026', '2026', 1],
	["févr. '26", '2026', 2],
	['Mrz 26', '2026', 3],
	['März 2026', '2026', 3],
	['2026-01', '2026', 1],
	['01.2026', '2026', 1],
	['1/2026', '2026', 1],
	['2026-12-01', '2026', 12],
	['01.12.2026', '2026', 12],
	['Dez', undefined, 12],
	['août', undefined, 8],
	['Ago. 2027', '2027', 8],
	['set 26', '2026', 9],
	['Budget juin 2026 (kCHF)', '2026', 6],
	['2026 Oct', '2026', 10]
])('%s is a month', (heading, year, month) => {
	expect(periodOf(heading)).toEqual({ year, month });
});

test.each([
	['T1 2026', '2026', 1],
	['Q1 26', '2026', 1],
	["Q4'26", '2026', 4],
	['2026-Q3', '2026', 3],
	['1er trimestre 2026', '2026', 1],
	['2e trim. 2026', '2026', 2],
	['1. Quartal 2026', '2026', 1],
	['2° trimestre 2026', '2026', 2],
	['Trim. 3', undefined, 3],
	['T4', undefined, 4],
	['Total T2 2026 CHF', '2026', 2]
])('%s is a quarter', (heading, year, quarter) => {
	expect(periodOf(heading)).toEqual({ year, quarter });
});

test.each(['2026', 'FY 2026', 'Total 2026', 'Budget 2026 (kCHF)'])('%s is a year', (heading) => {
	expect(periodOf(heading)).toEqual({ year: '2026' });
});

test.each([
	'Projet',
	'Montant',
	'Total',
	'Stage',
	'N° 12',
	'Ju',
	'Jui 26',
	'2024-2028',
	'13.2026',
	'T5 2026',
	'x'.repeat(500)
])('%s is no time', (heading) => expect(periodOf(heading)).toBeUndefined());

describe('months and quarters', () => {
	test('of one year are one line, and it is said of how many cells', async () => {
		const table = tableFrom([
			['Projet', 'janv. 26', 'févr. 26', 'mars 26', 'janv. 27', 'févr. 27'],
			['A', "1'234.50", '1.234,50', '-', '', '12'],
			['B', '', '', '', '', '']
		]);
		const { sheet, plan, account } = await linesOf(table);
		expect(sheet.table.summed).toEqual({ cells: 3, amounts: 2 });
		expect(plan.creates.map(({ place, values }) => [place, values['year'], values['money']])).toEqual([
			[{ line: 2, part: '2026' }, 2026, { amount: 246_900, currency: 'CHF' }],
			[{ line: 2, part: '2027' }, 2027, { amount: 1_200, currency: 'CHF' }]
		]);
		expect(account.rowsRefused).toBe(1);
	});

	test('beside their sums count once; where a sum says something else, somebody decides', async () => {
		const table = tableFrom([
			['Projet', 'Jan 26', 'Feb 26', 'Mar 26', 'Q1 26', 'Q2 26', '2026', 'Total'],
			['A', '10', '20', '30', '60', '5', '65', '65'],
			['B', '', '', '', '60', '5', '=SUM(E3:F3)', '65'],
			['C', '10', '20', '', '60', '5', '65', '65'],
			['D', '', '', '', '', '', '70', '70']
		]);
		const { plan, account } = await linesOf(table);
		const amounts = plan.creates.map(({ place, values }) => [
			'line' in place && place.line,
			(values['money'] as { amount: number }).amount
		]);
		expect(amounts).toEqual([
			[2, 6_500],
			[3, 6_500],
			[5, 7_000]
		]);
		expect(account.waiting).toMatchObject([
			{ field: 'money', text: '10 + 20 + 5 ≠ 60 ≠ 65', holdsRows: true, places: [{ line: 4 }] }
		]);
	});

	test('that contradict their total, or cannot be added up, wait for what is wrong with them', async () => {
		const { account } = await linesOf(
			tableFrom([
				['Projet', 'Jan 26', 'Feb 26', 'Q1 26', '2026', '2027'],
				['A', '10', '20', '60', '30', ''],
				['B', '10', '20', '30', '65', ''],
				['C', '10', 'voir Anna', '', '', ''],
				['D', '10 EUR', '20 CHF', '', '', ''],
				['E', '', '', '', 'beaucoup', '5']
			])
		);
		expect(account.waiting.map(({ problem }) => 'problem' in problem && problem.problem)).toEqual([
			{ type: 'not-the-sum', column: 'Q1 26', total: '60', sum: '30' },
			{ type: 'not-the-sum', column: '2026', total: '65', sum: '30' },
			{ type: 'not-added-up', column: 'Feb 26', text: 'voir Anna' },
			{ type: 'not-of-one-currency' },
			{ type: 'not-an-amount', text: 'beaucoup' }
		]);
	});

	test('that contradict their total are read once somebody wrote the amount', async () => {
		const table = tableFrom([
			['Projet', 'Jan 26', 'Feb 26', '2026'],
			['A', '10', '20', '60']
		]);
		const { sheet } = await linesOf(table);
		const { heading, position } = sheet.reading.columns.find(({ heading }) => heading === 'money')!;
		expect(heading).toBe('money');
		const cells = new Map([[cellKey(sheet.table.rows[0]!, position), '60']]);
		const target = new ImportTarget(budgetLine as Kind);
		const none = new PortfolioState();
		const ground = { lens, table: (name: string) => none.table(name), random: target.random };
		const plans = await planTables([{ ...sheet, reading: { ...sheet.reading, cells } }], ground);
		expect(plans.flatMap(({ creates }) => creates.map(({ values }) => values['money']))).toContainEqual({
			amount: 6_000,
			currency: 'CHF'
		});
	});

	test('with a cell that cannot be read wait as a whole', async () => {
		const table = tableFrom([
			['Projet', 'T1 2026', 'T2 2026', 'T3 2026'],
			['A', '10', 'voir Anna', '30'],
			['B', '10 EUR', '20 CHF', '']
		]);
		const { account } = await linesOf(table);
		expect(account.waiting.map(({ text }) => text)).toEqual(['10 + voir Anna + 30', '10 EUR + 20 CHF']);
	});

	test('in units of their headings are added up in them', async () => {
		const table = tableFrom([
			['Projet', 'T1 2026 (kCHF)', 'T2 2026 (CHF)', 'T3 2026 (kCHF)'],
			['A', '1.5', '250', '(2)']
		]);
		const { plan } = await linesOf(table);
		expect(plan.creates[0]?.values['money']).toEqual({ amount: -25_000, currency: 'CHF' });
	});

	test('that name no year take that of the row, of the title, or the one that is said', async () => {
		const months = ['Jan', 'Feb', 'Mar'];
		const years = async (table: TableFile) =>
			(await linesOf(table)).plan.creates.map(({ values }) => values['year']);
		expect(
			await years(
				tableFrom([
					['Projet', 'Année', ...months],
					['A', '2025', '1', '2', '3']
				])
			)
		).toEqual([2025]);
		expect(await years(tableFrom([['Budget 2027'], ['Projet', ...months], ['A', '1', '2', '3']]))).toEqual([
			2027
		]);
		const silent = tableFrom([
			['Projet', ...months],
			['A', '1', '2', '3']
		]);
		expect(await years(silent)).toEqual([2026]);
		const { sheet } = await linesOf(silent);
		expect(saidEverywhere(sheet.reading)).toEqual([{ field: 'year' }, { field: 'stage' }]);
	});

	test('under a row of years are of those', async () => {
		const table = tableFrom([
			['', '', '2026', '', '', 'Budget 2027', '', 'Total'],
			['Projet', 'Fonds', 'Jan', 'Feb', 'T2', 'Jan', 'Mars', 'Sum'],
			['A', '', '1', '2', '3', '40', '50', '96']
		]);
		expect(table.headings).toEqual([
			'Projet',
			'Fonds',
			'Jan 2026',
			'Feb 2026',
			'T2 2026',
			'Jan 2027',
			'Mars 2027',
			'Sum'
		]);
		const { plan } = await linesOf(table);
		expect(plan.creates.map(({ values }) => [values['year'], values['money']])).toEqual([
			[2026, { amount: 600, currency: 'CHF' }],
			[2027, { amount: 9_000, currency: 'CHF' }]
		]);
	});

	test('of which one is there twice, or a single one, are left as they stand', () => {
		const twice = tableFrom([
			['Projet', 'Jan 26', 'Jan 26'],
			['A', '1', '2']
		]);
		expect(laidOut(twice, budgetLine as Kind, lens)).toBe(twice);
		const one = tableFrom([
			['Projet', 'Mars', 'Montant'],
			['A', '1', '2']
		]);
		expect(laidOut(one, budgetLine as Kind, lens)).toBe(one);
	});

	test('make lines of money beside a project too, and the year is asked for', () => {
		const table = tableFrom([
			['Title', 'Jan', 'Feb'],
			['A', '1', '2']
		]);
		const { reading } = proposeReading(table, project as Kind, { lens, today, shapes: {} });
		expect(saidEverywhere(reading)).toContainEqual({ field: 'year', of: 'budgetLine' });
		expect(reading.everywhere).toMatchObject({ 'budgetLine.year': '2026' });
	});
});

test('a sum at the end of a row under a heading of its own is never added to its years', async () => {
	const table = tableFrom([
		['Projet', 'Somme', '2026', '2027'],
		['A', '30', '10', '20']
	]);
	const { plan } = await linesOf(table);
	expect(plan.creates.map(({ values }) => [values['year'], values['money']])).toEqual([
		[2026, { amount: 1_000, currency: 'CHF' }],
		[2027, { amount: 2_000, currency: 'CHF' }]
	]);
});

test('no money is lost or doubled, whatever columns there are and in whatever order', async () => {
	const names = [
		'jan',
		'févr.',
		'Mar',
		'avril',
		'Mai',
		'giugno',
		'Juli',
		'août',
		'Sep',
		'Okt',
		'nov.',
		'dic'
	];
	const amount = fc.option(fc.integer({ min: -99_999, max: 9_999_999 }), { nil: undefined });
	const writings = [
		(text: string) => text,
		(text: string) => text.replace('.', ','),
		(text: string) => text.replace(/\B(?=(\d{3})+(?!\d))/g, "'")
	];
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.array(amount, { minLength: 24, maxLength: 24 }), { minLength: 1, maxLength: 5 }),
			fc.uniqueArray(fc.nat({ max: 23 }), { minLength: 3, maxLength: 24 }),
			fc.record({ quarters: fc.boolean(), years: fc.boolean() }),
			fc.infiniteStream(fc.nat()),
			async (rows, months, sums, chance) => {
				const used = months.toSorted((a, b) => a - b);
				const of = (from: number, to: number) => used.filter((at) => at >= from && at < to);
				const ranges = [
					...(sums.quarters ? [0, 3, 6, 9, 12, 15, 18, 21].map((from) => [from, from + 3] as const) : []),
					...(sums.years
						? ([
								[0, 12],
								[12, 24]
							] as const)
						: [])
				].filter(([from, to]) => of(from, to).length > 0);
				const yearOf = (at: number) => 2026 + Math.floor(at / 12);
				const columns = [
					...used.map((at) => ({ heading: `${names[at % 12]!} ${yearOf(at)}`, months: [at] })),
					...ranges.map(([from, to]) => ({
						heading:
							to - from === 3
								? `Q${((from % 12) / 3 + 1).toFixed()} ${yearOf(from)}`
								: `Total ${yearOf(from)}`,
						months: of(from, to)
					}))
				];
				// In any order.
				const order = columns
					.map((column) => ({ column, by: chance.next().value! }))
					.sort((a, b) => a.by - b.by)
					.map(({ column }) => column);
				const written = (cents: number | undefined) => {
					if (cents === undefined) return ['', '-', 'n/a'][chance.next().value! % 3]!;
					const text = (Math.abs(cents) / 100).toFixed(2);
					return (cents < 0 ? '-' : '') + writings[chance.next().value! % 3]!(text);
				};
				const sum = (row: readonly (number | undefined)[], at: readonly number[]) => {
					const there = at.flatMap((one) => row[one] ?? []);
					return there.length === 0 ? undefined : there.reduce((total, one) => total + one, 0);
				};
				const table = tableFrom([
					['Projet', ...order.map(({ heading }) => heading)],
					...rows.map((row, at) => [`P${at}`, ...order.map((column) => written(sum(row, column.months)))])
				]);
				const { plan } = await linesOf(table);
				const wanted = rows.flatMap((row) =>
					[0, 12].flatMap((from) => {
						const total = sum(row, of(from, from + 12));
						return total === undefined ? [] : [[yearOf(from), total]];
					})
				);
				const found = plan.creates.map(({ values }) => [
					values['year'],
					(values['money'] as { amount: number }).amount
				]);
				const sorted = (pairs: readonly (readonly unknown[])[]) => pairs.map(String).sort();
				expect(sorted(found)).toEqual(sorted(wanted));
			}
		),
		{ numRuns: 60 }
	);
});

describe('columns of several stages', () => {
	test.each([
		['Dépensé 2026', 'spent'],
		['Dépenses 2026 (kCHF)', 'spent'],
		['Engagée 2026', 'committed'],
		['2026 Ist', 'spent'],
		['Ausgaben 2026', 'spent'],
		['Speso 2026', 'spent'],
		['Previsto 2026', 'forecast'],
		['Planned 2026', 'forecast'],
		['Budget 2026', 'approved'],
		['Budget prévu 2026', 'forecast'],
		['Coût 2026', undefined],
		['Demandé / Dépensé 2026', undefined]
	])('%s is %s', (heading, key) => expect(stageTold(heading)?.key).toBe(key));

	test.each([
		['Budget 2026', 'Dépensé 2026', 'approved', 'spent'],
		['Planned 2026', 'Spent 2026', 'forecast', 'spent'],
		['Geplant 2026', 'Ausgegeben 2026', 'forecast', 'spent'],
		['Previsto 2026', 'Speso 2026', 'forecast', 'spent'],
		['Spent 2026', 'Budget 2026', 'spent', 'approved']
	])('%s and %s are lines of their stages', async (first, second, one, other) => {
		const { plan, account } = await linesOf(
			tableFrom([
				['Projet', first, second],
				['A', '10', '4'],
				['B', '', '7']
			])
		);
		expect(plan.creates.map(({ values }) => [values['year'], values['stage'], values['money']])).toEqual([
			[2026, one, { amount: 1_000, currency: 'CHF' }],
			[2026, other, { amount: 400, currency: 'CHF' }],
			[2026, other, { amount: 700, currency: 'CHF' }]
		]);
		const places = account.rows.map(({ place }) => `${place.line} ${place.part}`);
		expect(new Set(places).size).toBe(3);
	});

	test('and of several years and months are of the right year', async () => {
		const { plan } = await linesOf(
			tableFrom([
				['Projet', 'Budget 2026', 'Dépensé T1 2026', 'Dépensé T2 2026', 'Budget 2027'],
				['A', '10', '1', '2', '20']
			])
		);
		expect(plan.creates.map(({ values }) => [values['year'], values['stage'], values['money']])).toEqual([
			[2026, 'approved', { amount: 1_000, currency: 'CHF' }],
			[2026, 'spent', { amount: 300, currency: 'CHF' }],
			[2027, 'approved', { amount: 2_000, currency: 'CHF' }]
		]);
	});

	test('are shown with the words of the reader for the stages', () => {
		const table = tableFrom([
			['Projet', 'Budget 2026', 'Ausgegeben 2026'],
			['A', '10', '1']
		]);
		const shown = (locale: 'en' | 'fr') =>
			laidOut(table, budgetLine as Kind, lensWith({}, locale)).rows.map(({ cells }) => cells[1]);
		expect(shown('en')).toEqual(['Approved', 'Spent']);
		expect(shown('fr')).toEqual(['Approuvé', 'Dépensé']);
	});

	test('beside a project are lines of its money', async () => {
		const table = tableFrom([
			['Title', 'Planned 2026', 'Spent 2026'],
			['A', '10', '4'],
			['B', '', '']
		]);
		const sheet = proposeReading(table, project as Kind, { lens, today, shapes: {} });
		const none = new PortfolioState();
		const random = new ImportTarget(budgetLine as Kind).random;
		const plans = await planTables([sheet], { lens, table: (name) => none.table(name), random });
		const made = (name: string) => plans.find(({ kind }) => kind === name)?.creates ?? [];
		expect(made('project').map(({ values }) => values['title'])).toEqual(['A', 'B']);
		expect(made('budgetLine').map(({ values }) => [values['year'], values['stage']])).toEqual([
			[2026, 'forecast'],
			[2026, 'spent']
		]);
	});

	test('that only say Budget are asked of which stage they are', async () => {
		const { sheet } = await linesOf(
			tableFrom([
				['Projet', 'Budget 2026', 'Budget 2027'],
				['A', '10', '4']
			])
		);
		expect(saidEverywhere(sheet.reading)).toEqual([{ field: 'stage' }]);
	});
});
