import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lensWith } from '../../../../tests/support/lens';
import { planTable } from '../../../../tests/support/plan-table';
import { ImportTarget } from '../../../../tests/support/table';
import { affiliation } from '../../domain/kinds/affiliation';
import { budgetLine } from '../../domain/kinds/budget-line';
import { contact } from '../../domain/kinds/contact';
import { partner } from '../../domain/kinds/partner';
import type { Field } from '../../domain/schema/field';
import { readTable } from '../csv/read';
import { matchColumns } from './columns';
import { namePart } from './full-name';
import { unitOf } from './units';
import { proposeReading } from './propose';
import { readCell } from './read-cell';
import { plainReading, valueKey } from './reading';
import { asBefore, readShapes, shapeOf, shapeRead } from './shape';
import { isKnownHeading } from './headings';
import { findingTable } from './table';
import { withTarget } from './targets';
import { laidOut } from './years';

const lens = lensWith();

async function table(text: string) {
	const read = await readTable(new TextEncoder().encode(text));
	if (!read.ok) throw new Error(read.problem.type);
	return read.value;
}

describe('what of a table holds no record', () => {
	test.each([
		['a title above the head', 'Liste au 12.11.2026\n\nNom;Pays;Ville\nA;CH;B\n', 3, ['title', 'blank']],
		['a title of several words that separate', 'Budget, version 3\nNom;Pays\nA;CH\nB;FR\n', 2, ['title']],
		['the head again', 'Nom;Pays\nA;CH\nNom;Pays\nB;CH\n', 1, ['head']],
		[
			'a total, alone or with figures',
			'Nom;Montant\nA;1\nTOTAL;1\nTotal\nTotal: 500;\n',
			1,
			['total', 'total', 'total']
		],
		[
			'a subtotal of something',
			'Nom;Montant\nA;1\nSous-total A;1\nZwischensumme;=SUM(B2)\n',
			1,
			['subtotal', 'subtotal']
		],
		['sums without a word', 'Nom;A;B\nx;1;2\ny;3.50;\n;4.50;2\n', 1, ['sums']],
		['sums of parts, then of all', 'Nom;A\nx;1\ny;2\n;3\nz;4\nw;1\n;5\n;8\n', 1, ['sums', 'sums', 'sums']],
		['sums that wait to be worked out', 'Nom;A\nx;1\ny;2\n;=SUM(B2:B3)\n', 1, ['sums']],
		['other figures without a word', 'Nom;A;B\nx;1;2\ny;3;\n;4;3\n', 1, []],
		['the same figure as the one row above', 'Nom;A\nx;1\n;1\n', 1, []],
		['figures alone in every row', 'A;B\n1;2\n1;2\n2;4\n', 1, []]
	])('%s', async (_, text, head, reasons) => {
		const read = await table(text);
		expect([read.headingsLine, read.aside.map(({ reason }) => reason)]).toEqual([head, reasons]);
	});

	test('is found in steps, so that a large one can be given up', () => {
		const cells = (row: number) => (row % 2 === 0 ? ['x', String(row)] : ['', String(row)]);
		const rows = Array.from({ length: 5_000 }, (_, row) => ({ line: row + 2, cells: cells(row) }));
		const head = { line: 1, cells: ['Nom', 'Montant'] };
		const finding = findingTable({ rows: [head, ...rows] }, isKnownHeading);
		let steps = 0;
		for (let step = finding.next(); !step.done; step = finding.next()) steps++;
		// Each row is looked at three times, five hundred at once.
		expect(steps).toBeGreaterThanOrEqual(30);
	});

	test('an organisation called Total is a record', async () => {
		const read = await table('Name;Country\nTotal;FR\nTotal Energies;\nSum Hospital;CH\nGesamtschule;DE\n');
		expect([read.rows.length, read.aside]).toEqual([4, []]);
	});

	test('every line of a file is in exactly one place', async () => {
		const cell = fc.constantFrom('', 'A', 'TOTAL', '12', 'Name', 'Country', '-', 'Sous-total x');
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
				const read = await readTable(new TextEncoder().encode(rows.map((row) => row.join(';')).join('\n')));
				if (!read.ok) return;
				const { headingsLine, rows: kept, aside } = read.value;
				const lines = [headingsLine, ...kept.map(({ line }) => line), ...aside.map(({ line }) => line)];
				expect(lines.sort((a, b) => a - b)).toEqual(rows.map((_, at) => at + 1));
			})
		);
	});
});

test('a column a year is a line a year, in the unit of its heading', async () => {
	const wide = await table('Projet;2026 (kCHF);2027 (kCHF);Total\nA;1;-;1\nB;2;3;5\nC;;;\n');
	const long = laidOut(wide, budgetLine, lens);
	expect(long.headings).toEqual(['year', 'money', 'Projet', 'Total']);
	expect(long.rows.map(({ line, part, cells }) => [line, part, cells[0], cells[1]])).toEqual([
		[2, '2026', '2026', '1 kCHF'],
		[3, '2026', '2026', '2 kCHF'],
		[3, '2027', '2027', '3 kCHF'],
		[4, undefined, '', '']
	]);
	expect(long.summed).toBeUndefined();
	expect(laidOut(wide, partner, lens)).toBe(wide);
	expect(unitOf('Montant lié (kCHF)')).toBe('kCHF');
	expect(unitOf('Montant CHF')).toBe('CHF');
	expect(unitOf('Name')).toBeUndefined();
});

test.each([
	['Anna Rossi', 'Anna', 'Rossi'],
	['Rossi, Anna', 'Anna', 'Rossi'],
	['ROSSI Anna', 'Anna', 'ROSSI'],
	['Dr. Łukasz García López', 'Łukasz', 'García López'],
	['Rossi', '', 'Rossi'],
	['', '', '']
])('of “%s” the first name is “%s” and the last “%s”', (text, first, last) => {
	expect([namePart(text, 'first'), namePart(text, 'last')]).toEqual([first, last]);
});

test.each([
	[partner, 'kind', 'ONG', 'foundation'],
	[partner, 'kind', 'Klinik.', 'hospital'],
	[partner, 'country', 'Deutschland', 'DE'],
	[partner, 'country', 'Paesi Bassi', 'NL'],
	[contact, 'email', 'c4(at)org.ch', 'c4@org.ch'],
	[contact, 'email', 'a@x.ch; b@x.ch', 'a@x.ch'],
	[contact, 'phone', 'n/a', undefined],
	[contact, 'collectedOn', '29-Nov-26', '2026-11-29'],
	[contact, 'collectedOn', '2026-11-29 14:05', '2026-11-29'],
	[budgetLine, 'stage', 'engagé', 'committed'],
	[budgetLine, 'money', '(1’200.00) CHF', { amount: -120000, currency: 'CHF' }]
])('a cell of %o, %s: “%s”', (kind, field, text, value) => {
	const read = readCell((kind.fields as Record<string, unknown>)[field] as Field, text, lens, undefined);
	expect(read.ok && read.value?.value).toEqual(value);
});

test('an amount without a unit is in that of its heading', () => {
	const field = budgetLine.fields.money as unknown as Field;
	const read = (text: string) => readCell(field, text, lens, 'kCHF');
	expect(read('1.250,00')).toMatchObject({ value: { value: { amount: 125000000, currency: 'CHF' } } });
	expect(read('5 EUR')).toMatchObject({ value: { value: { amount: 500, currency: 'EUR' } } });
});

test.each([
	['Google', 'First Name,Last Name,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title'],
	['Outlook', 'First Name,Last Name,E-mail Address,Company,Job Title'],
	['Thunderbird', 'First Name,Last Name,Primary Email,Organization,Job Title'],
	['HubSpot', 'First Name,Last Name,Email,Company Name,Job Title'],
	['an office in German', 'Vorname,Nachname,E-Mail-Adresse,Firma,Funktion'],
	['an office in Italian', 'Nome,Cognome,Indirizzo e-mail,Azienda,Funzione']
])('a table of people of %s says where each works, and as what', async (_, headings) => {
	const read = await table(`${headings}\nAda,Lovelace,ada@example.org,CHUV,PI\n`);
	const matched = matchColumns(contact, read, lens);
	expect(matched.ok && matched.value.map(({ is }) => is)).toEqual([
		{ field: 'firstName' },
		{ field: 'lastName' },
		{ field: 'email' },
		{ field: 'partner', of: 'affiliation' },
		{ field: 'role', of: 'affiliation' }
	]);
});

test.each(['Montant;Devise', 'Amount;Currency', 'Montant;Montant (devise)', 'money;money.currency'])(
	'an amount is in the currency of the column beside it: %s',
	async (headings) => {
		const read = await table(
			`Year;Stage;${headings}\n2027;Spent;1’234.50;EUR\n2027;Spent;12 USD;\n2027;Spent;7;\n`
		);
		const target = new ImportTarget(budgetLine);
		const plan = await planTable(budgetLine, read, { lens, records: target.records, random: target.random });
		expect(plan.ok && plan.value.creates.map(({ values }) => values['money'])).toEqual([
			{ amount: 123450, currency: 'EUR' },
			{ amount: 1200, currency: 'USD' },
			{ amount: 700, currency: 'CHF' }
		]);
	}
);

test.each([
	['2016', '2019', { from: '2016', to: '2019' }],
	['29-Nov-26', '', { from: '2026-11-29' }],
	['', '30.11.2026', { to: '2026-11-30' }],
	['2016 – 2019', '', { from: '2016', to: '2019' }],
	['since 2016', '', { from: '2016' }]
])('a range in two cells, “%s” and “%s”', (first, second, range) => {
	const { type } = affiliation.fields.period;
	const read = type.parse(type.cells!.join!(first, second), lens);
	expect(read).toEqual({ ok: true, value: range });
});

test('how a table was read holds for the next of its shape, in whatever order', async () => {
	const first = await table('Institution;Remarques;Code\nA;x;1\n');
	const today = '2026-11-30';
	const { reading } = proposeReading(first, partner, { lens, today, shapes: {} });
	const columns = withTarget(withTarget(reading.columns, 2, { field: 'acronym' }), 1, 'notes');
	const said = { ...reading, columns, values: new Map([[valueKey(0, 'A'), 'Alpha']]), restToNotes: true };
	const kept = readShapes(JSON.stringify({ [shapeOf(first)]: shapeRead(said) }));
	const next = await table('Code;Institution;Remarques\n2;A;y\n');
	const again = proposeReading(next, partner, { lens, today, shapes: kept }).reading;
	expect(again.columns.map(({ is }) => is)).toEqual([{ field: 'acronym' }, { field: 'name' }, 'notes']);
	expect([...again.values]).toEqual([[valueKey(1, 'a'), 'Alpha']]);
	expect(again.restToNotes).toBe(true);
	expect(asBefore(plainReading(contact, []), kept[shapeOf(first)]!).columns).toEqual([]);
	expect(readShapes('{"a":1,"b":{"kind":"x"}}')).toEqual({});
	expect(readShapes('nonsense')).toEqual({});
});

test('rows that say different things of one person change nothing when they are read again', async () => {
	const target = new ImportTarget(contact);
	const read = await table('lastName;email;language\nRossi;a@cern.ch;en\nRossi;a@cern.ch;fr\n');
	const plan = async () => {
		const made = await planTable(contact, read, { lens, records: target.records, random: target.random });
		if (!made.ok) throw new Error(made.problem.type);
		return made.value;
	};
	const first = await plan();
	expect([first.creates.length, first.joined.length, first.cells.length]).toEqual([1, 1, 1]);
	target.commit(first.changes);
	const again = await plan();
	expect(again).toMatchObject({ creates: [], updates: [], changes: [] });
	expect([again.same.length, again.joined.length, again.cells.length]).toEqual([1, 1, 1]);
});
