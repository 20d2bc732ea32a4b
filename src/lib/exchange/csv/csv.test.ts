import { describe, expect, test } from 'vitest';
import { contact } from '../../domain/kinds/contact';
import { budgetLine } from '../../domain/kinds/budget-line';
import type { Kind } from '../../domain/schema/kind';
import { partner } from '../../domain/kinds/partner';
import { project } from '../../domain/kinds/project';
import { lensWith } from '../../../../tests/support/lens';
import { seededBytes } from '../../../../tests/support/laptop';
import { ImportTarget } from '../../../../tests/support/table';
import { likelyKinds, matchColumns } from '../table/columns';
import { planTables } from '../table/plan-tables';
import { plainReading } from '../table/reading';
import { planTable } from '../../../../tests/support/plan-table';
import { readTable } from './read';
import Papa from 'papaparse';
import { writeCsv } from './write';

const [chuv, twin, other] = ['P000000000000000', 'P000000000000001', 'P000000000000002'];
const titles = {
	partner: { [chuv]: 'CHUV', [twin]: 'Clinic', [other]: 'Clinic' },
	technology: { T000000000000000: 'Timepix' }
};
const lens = lensWith(titles);
const bytes = (text: string) => new TextEncoder().encode(text);

async function table(file: string | Uint8Array) {
	const read = await readTable(typeof file === 'string' ? bytes(file) : file);
	if (!read.ok) throw new Error(JSON.stringify(read.problem));
	return read.value;
}

async function plan(
	kind: Kind,
	file: string | Uint8Array,
	target = new ImportTarget(kind),
	locale: 'en' | 'fr' = 'en'
) {
	const made = await planTable(kind, await table(file), {
		lens: lensWith(titles, locale),
		records: target.records,
		random: target.random
	});
	if (!made.ok) throw new Error(JSON.stringify(made.problem));
	return made.value;
}

describe('reading a table', () => {
	test.each([
		['commas', 'name,city\nCHUV,Lausanne\n'],
		['semicolons', 'name;city\nCHUV;Lausanne'],
		['tabs', 'name\tcity\r\nCHUV\tLausanne\r\n'],
		['a byte order mark', '\ufeffname,city\r\nCHUV,Lausanne\r\n'],
		['what its first line says', 'sep=;\r\nname;city\r\nCHUV;Lausanne\r\n'],
		['old line ends', 'name,city\rCHUV,Lausanne\r'],
		['blank lines', '\n\nname,city\n\n , \nCHUV,Lausanne\n\n'],
		['quotation marks', '"name","city"\n"CHUV","Lausanne"\n']
	])('separated or ended by %s', async (_, text) => {
		const { headings, rows } = await table(text);
		expect(headings).toEqual(['name', 'city']);
		expect(rows.map(({ cells }) => cells)).toEqual([['CHUV', 'Lausanne']]);
	});

	test('with separators, quotation marks and line breaks in its cells', async () => {
		const { rows } = await table('name,notes\n"A, ""B""","one\r\ntwo"\nC,d\n');
		expect(rows).toEqual([
			{ line: 2, cells: ['A, "B"', 'one\r\ntwo'] },
			{ line: 4, cells: ['C', 'd'] }
		]);
	});

	test('in Windows-1252, UTF-16 and UTF-8', async () => {
		const latin = Uint8Array.from([...'name;city\nHôpital;Genève\n'], (c) => c.charCodeAt(0));
		const utf16 = new Uint8Array([
			0xff,
			0xfe,
			...[...'name;city\nHôpital;Genève\n'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])
		]);
		for (const file of [latin, utf16, bytes('name;city\nHôpital;Genève\n')])
			expect((await table(file)).rows[0]!.cells).toEqual(['Hôpital', 'Genève']);
	});

	test('of UTF-8 with a byte that is not, which costs its cell and no other', async () => {
		const text = 'Name;City\nUniversité de Genève;Zürich\nHôpital «A»;Genève\nCaf?;Bern\n';
		const file = bytes(text).map((byte) => (byte === 63 ? 0xe9 : byte));
		expect((await table(file)).decoding).toEqual({ encoding: 'utf-8', damaged: true, otherwise: 0 });
		const made = await plan(partner, file);
		expect(made.creates.map(({ values }) => values['name'])).toEqual(['Université de Genève', 'Hôpital «A»']);
		expect(made.refused).toEqual([
			{
				place: { line: 4 },
				problems: [
					{ type: 'not-decoded', column: 'Name', field: 'name', text: 'Caf\ufffd', encoding: 'utf-8' }
				]
			}
		]);
	});

	test('that we wrote, with such a byte put in, changes no other record', async () => {
		const rows = ['Genève', 'Zürich', 'Bâle', 'Sion?'].map((city, at) => ({
			id: `P00000000000000${at}`,
			values: { name: `Clinic ${at}`, city }
		}));
		const target = new ImportTarget(partner, rows);
		const file = writeCsv(partner, rows, lens, { style: 'people' });
		const made = await plan(
			partner,
			bytes(file).map((byte) => (byte === 63 ? 0xe9 : byte)),
			target
		);
		expect(made.same).toHaveLength(4);
		expect(made.changes).toEqual([]);
		expect(made.cells).toMatchObject([{ problem: { type: 'not-decoded', text: 'Sion\ufffd' } }]);
	});

	test('in the encoding that somebody says it is in', async () => {
		const dos = Uint8Array.from([...bytes('name\nUniversit'), 0x82, 10]);
		const read = await readTable(dos, { encoding: 'macintosh' });
		expect(read.ok && read.value.rows[0]!.cells).toEqual(['UniversitÇ']);
		expect((await table(dos)).rows[0]!.cells).toEqual(['Université']);
	});

	test.each(['\n', '\r\n', '\r'])('of many pieces as one of one, its lines ended by %j', async (newline) => {
		const rows = Array.from({ length: 30_000 }, (_, at) => {
			const long = at === 9000 ? 'x'.repeat(700_000) : 'a';
			return [`Partner ${at}`, at % 7 ? `note ${at}` : `"${long},${newline}""b"" of ${at}"`, '"5"'];
		});
		const text = ['name,notes,size', ...rows.map((row) => row.join())].join(newline);
		const read = await table(text);
		const whole = Papa.parse<string[]>(text, { delimiter: ',', newline: newline as '\n' }).data;
		expect(read.rows.map(({ cells }) => cells)).toEqual(whole.slice(1));
		const lines = read.rows.map(({ line }) => line);
		expect(lines.slice(0, 3)).toEqual([2, 4, 5]);
		expect(lines.at(-1)).toBe(2 + 29_999 + Math.ceil(29_999 / 7));
	});

	test('what would hold up the page', async () => {
		const row = 'GSI;Darmstadt;"a note, quoted"\n';
		const problemOf = async (text: string) => {
			const read = await readTable(bytes(text));
			return read.ok ? undefined : read.problem;
		};
		const tooLong = { type: 'row-too-long', max: 2 * 1024 * 1024 };
		expect(await problemOf(`a,b\n${'x'.repeat(6e6)},y\n`)).toEqual({ ...tooLong, line: 2 });
		expect(await problemOf(`${','.repeat(6e6)}\n`)).toEqual({ ...tooLong, line: 1 });
		expect(await problemOf(`a,b\n"${'x\n'.repeat(3e6)}`)).toEqual({ ...tooLong, line: 2 });
		const cancel = new AbortController();
		const read = readTable(bytes(row.repeat(200_000)), {
			signal: cancel.signal,
			progress: () => cancel.abort()
		});
		await expect(read).rejects.toThrow('aborted');
	});

	test.each(['x\0', 'a\ud800b', 'a\u001bb'])('one cell of %j costs its row and no other', async (odd) => {
		const made = await plan(partner, `name,notes\nA,one\nB,${odd}\nC,tre\u0301s\n`);
		expect(made.creates.map(({ values }) => values['name'])).toEqual(expect.arrayContaining(['A', 'C']));
		expect(made.creates.length + made.refused.length).toBe(3);
	});

	test('what is no table', async () => {
		expect(await readTable(bytes(''))).toEqual({ ok: false, problem: { type: 'empty' } });
		expect(await readTable(bytes('\ufeff \r\n'))).toEqual({ ok: false, problem: { type: 'empty' } });
		expect(await readTable(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toEqual({
			ok: false,
			problem: { type: 'not-text' }
		});
		expect(await readTable(bytes('name,city\nA,b\n"C,d\nE,f\n'))).toEqual({
			ok: false,
			problem: { type: 'unclosed-quote', line: 3 }
		});
	});
});

describe('matching columns', () => {
	test('by name, by label in either language, whatever case and accents', async () => {
		for (const header of [
			'name,city,website',
			'Name,City,Website',
			'NOM,VILLE,SITE WEB',
			'nom,Ville,site web',
			'NAME ,"City:",web_site'
		])
			expect((await plan(partner, `${header}\nCHUV,Lausanne,chuv.ch`)).creates[0]!.values).toEqual({
				name: 'CHUV',
				city: 'Lausanne',
				website: 'https://chuv.ch'
			});
	});

	test('lists those it does not know and reads nothing of them', async () => {
		const made = await plan(partner, 'name,__proto__,constructor,Colour\nA,x,y,red');
		expect(made.unknownColumns).toEqual(['__proto__', 'constructor', 'Colour']);
		expect(made.creates[0]!.values).toEqual({ name: 'A' });
	});

	test('takes no column of another program’s ids for ours', async () => {
		const crm =
			'First name,Last name,E-mail\n17,Ada,Lovelace,ada@example.org\n18,Ben,Nevis,ben@example.org\n';
		for (const id of ['ID', 'Id', 'id', 'I.D.']) {
			const made = await plan(contact, `${id},${crm}`);
			expect(made.creates.map(({ values }) => values['lastName'])).toEqual(['Lovelace', 'Nevis']);
			expect(made.unknownColumns).toEqual([id]);
		}
		const both = await plan(contact, `ID,Last name,Id\n17,Lovelace,${chuv}\n18,Nevis,\n`);
		expect(both.creates.map(({ id }) => id)).toContain(chuv);
		expect(both.unknownColumns).toEqual(['ID']);
		const ours = await plan(contact, `id,lastName\n\u200b${chuv},Lovelace\n17,Nevis\n`);
		expect(ours.creates.map(({ id }) => id)).toEqual([chuv]);
		expect(ours.refused).toMatchObject([{ problems: [{ type: 'bad-id', text: '17' }] }]);
	});

	test.each([
		['Google', 'First Name,Last Name,E-mail 1 - Value,Phone 1 - Value'],
		['Google of old', 'Given Name,Family Name,E-mail 1 - Value,Phone 1 - Value'],
		['Outlook', 'First Name,Last Name,E-mail Address,Business Phone'],
		['Outlook in French', 'Prénom,Nom,Adresse de messagerie,Téléphone (bureau)'],
		['Outlook in German', 'Vorname,Nachname,E-Mail-Adresse,Telefon geschäftlich'],
		['Thunderbird', 'First Name,Last Name,Primary Email,Work Phone'],
		['Thunderbird in French', 'Prénom,Nom de famille,Première adresse électronique,Tél. professionnel'],
		['Thunderbird in German', 'Vorname,Nachname,E-Mail-Adresse,Tel. dienstlich'],
		['HubSpot', 'First Name,Last Name,Email,Phone Number'],
		['HubSpot in French', 'Prénom,Nom,E-mail,Numéro de téléphone'],
		['Apple', 'First name,Last name,Email (work),Phone (mobile)'],
		['LinkedIn', 'First Name,Last Name,Email Address,Mobile']
	])('reads an address book of %s', async (_, headings) => {
		const made = await plan(contact, `${headings}\nAda,Lovelace,ada@example.org,+41 22 767 11 11\n`);
		expect(made.unknownColumns).toEqual([]);
		expect(made.creates[0]!.values).toEqual({
			firstName: 'Ada',
			lastName: 'Lovelace',
			email: 'ada@example.org',
			phone: '+41 22 767 11 11'
		});
	});

	test('takes the next of several columns of one field where the one before is empty', async () => {
		const made = await plan(
			contact,
			'Mobile Phone,Last Name,Business Phone,Home Phone\n+41 1,A,+41 222,\n+41 333,B,,\n,C,,+41 444\n,D,,\n'
		);
		expect(made.creates.map(({ values }) => values['phone'])).toEqual([
			'+41 222',
			'+41 333',
			'+41 444',
			undefined
		]);
	});

	test('refuses a table that it knows nothing of; of a field said twice it reads the first that says something', async () => {
		const refused = async (text: string) =>
			planTable(partner, await table(text), {
				lens,
				records: new ImportTarget(partner).records,
				random: (b) => b
			});
		expect(await refused('colour,shape\nred,round')).toEqual({
			ok: false,
			problem: { type: 'no-known-columns', columns: ['colour', 'shape'] }
		});
		const made = await plan(partner, 'name,Nom\nA,B\n,C');
		expect(made.creates.map(({ values }) => values['name'])).toEqual(['A', 'C']);
	});

	test('tells which kind a table is likely to hold', () => {
		expect(likelyKinds(['Projet', 'Fonds', 'Année', 'Catégorie', 'État', 'Montant'], lens)[0]).toBe(
			budgetLine
		);
		expect(likelyKinds(['xyz'], lens)).toEqual([]);
	});
});

describe('planning an import', () => {
	test('every row is accounted for, with line, column and problem', async () => {
		const made = await plan(
			project,
			'title,period,externalFunding,technologies\nA,2021-05,1\'234.50 EUR,timepix\nB,2026-02-30,"1,234",Nothing\n,2021,,\nC,,,,extra\n'
		);
		expect(made.creates).toMatchObject([
			{
				place: { line: 2 },
				values: {
					title: 'A',
					period: { from: '2021-05', to: '2021-05' },
					externalFunding: { amount: 123450, currency: 'EUR' },
					technologies: ['T000000000000000']
				}
			},
			{ place: { line: 3 }, values: { title: 'B' } }
		]);
		const cell = (field: string, problem: object) => ({
			place: { line: 3 },
			problem: { type: 'cell', column: field, field, problem }
		});
		expect(made.cells).toEqual([
			cell('period', { type: 'not-a-date', text: '2026-02-30' }),
			cell('externalFunding', { type: 'not-an-amount', text: '1,234' }),
			cell('technologies', { type: 'unknown-record', text: 'Nothing', kind: 'technology' })
		]);
		expect(made.refused).toEqual([
			{
				place: { line: 4 },
				problems: [{ type: 'cell', column: 'Title', field: 'title', problem: { type: 'required' } }]
			},
			{ place: { line: 5 }, problems: [{ type: 'too-many-cells', cells: 5, columns: 4 }] }
		]);
		expect(made.changes).toHaveLength(2);
	});

	test('by id: the same, a difference field by field, an emptied cell, a column left out', async () => {
		const target = new ImportTarget(partner, [
			{ id: chuv, values: { name: 'CHUV', city: 'Lausanne', medicalFields: ['imaging', 'dosimetry'] } },
			{ id: twin, values: { name: 'Clinic', city: 'Bern', notes: 'kept' } }
		]);
		const made = await plan(
			partner,
			`id,name,city,medicalFields\n${chuv},CHUV,Lausanne,dosimetry; imaging\n${twin},Clinic,,imaging\n`,
			target
		);
		expect(made.same).toEqual([{ place: { line: 2 }, id: chuv }]);
		expect(made.updates).toEqual([
			{
				place: { line: 3 },
				id: twin,
				writes: [
					{ field: 'city', before: 'Bern', after: null },
					{ field: 'medicalFields', before: undefined, after: ['imaging'] }
				]
			}
		]);
		target.commit(made.changes);
		expect(target.records.get(twin)!.values).toEqual({
			name: 'Clinic',
			notes: 'kept',
			medicalFields: ['imaging']
		});
	});

	test('a record is not named twice, brought back from the dead, or called by a broken id', async () => {
		const target = new ImportTarget(partner, [{ id: chuv, values: { name: 'CHUV' } }]);
		target.commit([{ do: 'drop', kind: 'partner', id: chuv }]);
		const made = await plan(partner, `id,name\n${chuv},CHUV\n${twin},A\n${twin},B\nnonsense,C\n`, target);
		expect(made.refused.map(({ problems }) => problems[0])).toEqual([
			{ type: 'dropped', id: chuv },
			{ type: 'repeated', id: twin, first: { line: 3 } },
			{ type: 'bad-id', text: 'nonsense' }
		]);
	});

	test('two equal rows are two expenses, and stay two', async () => {
		const target = new ImportTarget(budgetLine);
		const text = 'year,stage,money\n2027,Spent,100\n2027,spent,100 CHF\n';
		const first = await plan(budgetLine, text, target);
		expect(first.creates).toHaveLength(2);
		target.commit(first.changes);
		const second = await plan(budgetLine, text, target);
		expect(second.same).toHaveLength(2);
		expect(second.changes).toEqual([]);
	});

	test('a row without an id is an older record only if it names it, or says all there is', async () => {
		const line = { year: 2027, stage: 'spent', money: { amount: 100, currency: 'CHF' } };
		const lines = new ImportTarget(budgetLine, [{ id: chuv, values: { ...line, text: 'Detector' } }]);
		expect((await plan(budgetLine, 'year,stage,money\n2027,spent,1\n', lines)).creates).toHaveLength(1);
		const partners = new ImportTarget(partner, [
			{ id: chuv, values: { name: 'CHUV', city: 'Lausanne', notes: 'x' } }
		]);
		expect((await plan(partner, 'name,city\nCHUV,Lausanne\n', partners)).same).toHaveLength(1);
		expect((await plan(partner, 'name,city\nCHUV,Bern\n', partners)).creates).toHaveLength(1);
		expect((await plan(partner, 'city\nLausanne\n', partners)).refused).toHaveLength(1);
	});

	test('options are read by their labels, and what a record wrote is that record', async () => {
		const line = { year: 2027, stage: 'spent', money: { amount: 100, currency: 'CHF' } };
		const made = await plan(
			contact,
			'Nom de famille,Langue\nOsmium,Français\nTellur,Klingon\n',
			undefined,
			'fr'
		);
		expect(made.creates).toHaveLength(2);
		expect(made.cells[0]!.problem).toMatchObject({ column: 'Langue', problem: { type: 'not-an-option' } });
		const target = new ImportTarget(budgetLine, [{ id: chuv, values: line }]);
		expect(
			(await plan(budgetLine, writeCsv(budgetLine, target.records.all(), lens, { style: 'people' }), target))
				.changes
		).toEqual([]);
	});

	test('can be cancelled', async () => {
		const rows = Array.from({ length: 20_000 }, (_, at) => ({ line: at + 2, cells: [`Partner ${at}`] }));
		const controller = new AbortController();
		const read = { ...(await table('name\n')), rows };
		const columns = matchColumns(partner, read, lens);
		if (!columns.ok) throw new Error(columns.problem.type);
		const running = planTables(
			[{ table: read, reading: plainReading(partner, columns.value) }],
			{ lens, table: () => new ImportTarget(partner).records, random: seededBytes(2) },
			{ signal: controller.signal }
		);
		controller.abort(new Error('enough'));
		await expect(running).rejects.toThrow('enough');
	});
});

describe('writing', () => {
	const rows = [
		{
			id: chuv,
			values: {
				name: '=cmd|x',
				city: '@Genève',
				competences: 'one\ntwo; "three"',
				country: 'CH',
				kind: 'hospital',
				notes: "'-1"
			}
		}
	];

	test('for machines: exact, RFC 4180, the rest of the fields on request', () => {
		expect(
			writeCsv(partner, rows, lens, { style: 'machines', fields: ['name', 'country', 'competences'] })
		).toBe(`id,name,country,competences\r\n${chuv},"=cmd|x",CH,"one\ntwo; ""three"""\r\n`);
	});

	test('for people: labels, shown values, formulas disarmed', () => {
		expect(
			writeCsv(partner, rows, lensWith({}, 'fr'), {
				style: 'people',
				fields: ['name', 'city', 'country', 'kind', 'notes']
			})
		).toBe(
			`\ufeffNom;Ville;Pays;Type;Notes;Id\r\n"'=cmd|x";'@Genève;Suisse;Hôpital ou centre clinique;''-1;${chuv}\r\n`
		);
	});

	test('amounts, numbers and negative ones can be summed in both styles, and say their currency apart', () => {
		const lines = [
			{ id: chuv, values: { year: 2027, money: { amount: 123450, currency: 'EUR' } } },
			{ id: twin, values: { year: 2028, money: { amount: -5, currency: 'CHF' } } }
		];
		const fields = ['year', 'money'];
		expect(writeCsv(budgetLine, lines, lens, { style: 'people', fields })).toBe(
			`\ufeffYear;Amount;Amount (currency);Id\r\n2027;1234.50;EUR;${chuv}\r\n2028;-0.05;CHF;${twin}\r\n`
		);
		expect(writeCsv(budgetLine, lines, lens, { style: 'machines', fields })).toBe(
			`id,year,money,money.currency\r\n${chuv},2027,1234.50,EUR\r\n${twin},2028,-0.05,CHF\r\n`
		);
	});

	test('what was written before amounts stood apart is read as ever', async () => {
		const values = { year: 2027, stage: 'spent', money: { amount: 123450, currency: 'EUR' } };
		const target = new ImportTarget(budgetLine, [{ id: chuv, values }]);
		for (const money of ['1234.50 EUR', 'EUR 1’234.50'])
			expect((await plan(budgetLine, `Amount;Id\n${money};${chuv}\n`, target)).changes).toEqual([]);
	});

	test('for people: opened at any separator, no cell is a formula, and all comes back', async () => {
		const notes = [
			"x,=cmd|' /C calc'!A0,y",
			'a;=1+1;b',
			'x\t=1+1\ty',
			'a|@SUM(A1)',
			'a\n\u00a0=1',
			'\uff1d1',
			'"=1+1"'
		];
		const table = notes.map((text, at) => ({
			id: `P${String(at).padStart(15, '0')}`,
			values: { name: `N${at}`, notes: text }
		}));
		const text = writeCsv(partner, table, lens, { style: 'people', fields: ['name', 'notes'] });
		for (const delimiter of [';', ',', '\t', '|'])
			for (const cell of Papa.parse<string[]>(text, { delimiter }).data.flat())
				expect(cell).not.toMatch(/^[\s"]*[=+\-@\uff1d]/);
		const target = new ImportTarget(partner, table);
		expect((await plan(partner, text, target)).changes).toEqual([]);
	});

	test('what this version finds invalid is written as it is stored', () => {
		const odd = [{ id: chuv, values: { name: 7, country: 'Atlantis', medicalFields: { a: 1 } } }];
		expect(
			writeCsv(partner, odd, lens, { style: 'people', fields: ['name', 'country', 'medicalFields'] })
		).toContain('7;Atlantis;"{""a"":1}"');
	});
});

test('a table of more columns or rows than any is refused', { timeout: 30_000 }, async () => {
	const read = (text: string) => readTable(new TextEncoder().encode(text));
	const wide = (count: number) => Array.from({ length: count }, (_, at) => `é${at}`).join(',');
	expect(await read(`${wide(1_000)}\na\n`)).toMatchObject({ ok: true });
	const columns = { ok: false, problem: { type: 'too-many-columns', line: 1, max: 1_000 } };
	expect(await read(`${wide(1_001)}\na\n`)).toEqual(columns);
	expect(await read(`${wide(100_000)}\na\n`)).toEqual(columns);
	expect(await read(`name\na\n${','.repeat(2_000)}\n`)).toMatchObject({ problem: { line: 3 } });
	expect(await read(`name\n${'a\n'.repeat(500_001)}`)).toEqual({
		ok: false,
		problem: { type: 'too-many-rows', max: 500_000 }
	});
});
