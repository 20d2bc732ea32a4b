import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { guardWorkbook } from './guarded';
import { readWorkbook } from './read';

const day = new Date(Date.UTC(2026, 10, 30));
const sheets = [
	{
		name: 'Partenaires',
		rows: [
			['Nom', 'Jour', 'Montant', 'Fait', 'Total'],
			['CHUV', day, 1234.5, true, null],
			['HUG', new Date(Date.UTC(2026, 10, 30, 14, 5)), 0.1 + 0.2, false, null]
		],
		cells: new Map([['1,4', { formula: 'C2*2', formulaResult: 2469 }]])
	},
	{ name: 'Contacts', rows: [['Nom'], [], ['Rossi']] }
];
const read = [
	{
		name: 'Partenaires',
		formulas: 1,
		rows: [
			{ line: 1, cells: ['Nom', 'Jour', 'Montant', 'Fait', 'Total'] },
			{ line: 2, cells: ['CHUV', '2026-11-30', '1234.5', 'true', '2469'] },
			{ line: 3, cells: ['HUG', '2026-11-30 14:05', '0.3', 'false'] }
		]
	},
	{
		name: 'Contacts',
		formulas: 0,
		rows: [
			{ line: 1, cells: ['Nom'] },
			{ line: 2, cells: [] },
			{ line: 3, cells: ['Rossi'] }
		]
	}
];

async function problemOf(bytes: Uint8Array) {
	const result = await readWorkbook(bytes);
	return result.ok ? undefined : result.problem;
}

describe('a workbook', () => {
	test.each(['1900', '1904'] as const)(
		'with days counted from %s is read to its cells',
		async (dateSystem) => {
			expect(await readWorkbook(await writeXlsx({ sheets, dateSystem }))).toEqual({ ok: true, value: read });
		}
	);

	test('of the open format is read the same', async () => {
		const result = await readWorkbook(
			await writeOds({ sheets: [{ name: 'A', rows: sheets[0]!.rows.slice(0, 2) }] })
		);
		expect(result).toMatchObject({
			ok: true,
			value: [{ name: 'A', rows: [read[0]!.rows[0], { cells: ['CHUV', '2026-11-30', '1234.5', 'true'] }] }]
		});
	});

	test.each([
		['xlsx', writeXlsx],
		['ods', writeOds]
	] as const)(
		'with formulas (%s) is read by what they last came to; what came to nothing says what it is',
		async (_, write) => {
			const rows = [
				['Name', 'Amount'],
				['A', null],
				['B', null],
				['C', 3]
			];
			const cells = new Map<string, { formula: string; formulaResult?: number; value?: number }>([
				['1,1', { formula: 'SUM(B4:B4)', formulaResult: 44.5, value: 44.5 }],
				['2,1', { formula: 'SUM(B4:B4)' }]
			]);
			const read = await readWorkbook(await write({ sheets: [{ name: 'A', rows, cells }] }));
			expect(read).toMatchObject({
				ok: true,
				value: [
					{
						formulas: 2,
						rows: [{}, { cells: ['A', '44.5'] }, { cells: ['B', '=SUM(B4:B4)'] }, { cells: ['C', '3'] }]
					}
				]
			});
		}
	);

	test('in which a year was typed into a cell for days is read as that year', async () => {
		const rows = [['Jour'], [new Date(Date.UTC(1905, 6, 19))], [new Date(Date.UTC(1962, 0, 1))]];
		const read = await readWorkbook(await writeXlsx({ sheets: [{ name: 'A', rows }] }));
		expect(read.ok && read.value[0]!.rows.map(({ cells }) => cells[0])).toEqual([
			'Jour',
			'2027',
			'1962-01-01'
		]);
	});

	test('of a few bytes, as other programs write it', async () => {
		expect(await readWorkbook(readFileSync('tests/fixtures/tables/12-workbook.xlsx'))).toMatchObject({
			ok: true,
			value: [{ name: 'Partenaires', rows: [{ cells: ['Name'] }, { cells: ['Test'] }] }]
		});
	});
});

/** A good workbook with one part put in the place of its own. */
async function withPart(name: string, content: Uint8Array): Promise<Uint8Array> {
	return zipSync({ ...unzipSync(await writeXlsx({ sheets })), [name]: content });
}

describe('a hostile workbook is refused with one reason', () => {
	test('that unpacks without end', async () => {
		const zeros = new Uint8Array(deflateRawSync(Buffer.alloc(8 * 1024 * 1024)));
		const bomb = zipSync({ 'xl/workbook.xml': strToU8('<a/>'), 'xl/styles.xml': [zeros, { level: 0 }] });
		const view = new DataView(bomb.buffer);
		// The directory says that the part is packed, and is as small as it says: what counts is what comes out.
		for (let at = 0; at + 4 < bomb.length; at++)
			if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 20, true) === zeros.length)
				view.setUint16(at + 10, 8, true);
		const most = 1024 * 1024;
		expect(guardWorkbook(bomb, most)).toEqual({
			ok: false,
			problem: { type: 'unpacks-too-large', max: most }
		});
		expect(guardWorkbook(bomb).ok).toBe(true);
	});

	test('with two parts of one name, entities, a password, or nothing in it', async () => {
		const doubled = zipSync({ 'xl/workbook.xml': strToU8('<a/>'), 'xl/workbooK.xmm': strToU8('<b/>') });
		const text = Buffer.from(doubled).toString('latin1').replaceAll('workbooK.xmm', 'workbooK.xml');
		expect(await problemOf(new Uint8Array(Buffer.from(text, 'latin1')))).toMatchObject({ type: 'doubled' });
		const laughs = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>';
		expect(await problemOf(await withPart('xl/sharedStrings.xml', strToU8(laughs)))).toMatchObject({
			type: 'entities',
			part: 'xl/sharedStrings.xml'
		});
		const locked = await writeXlsx({ sheets, encryption: { password: 'x', spinCount: 1 } });
		expect(await problemOf(locked)).toEqual({ type: 'encrypted' });
		expect(await problemOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toEqual({ type: 'old' });
		expect(await problemOf(zipSync({ 'a.txt': strToU8('x') }))).toEqual({ type: 'no-workbook' });
		expect(await problemOf(new Uint8Array())).toEqual({ type: 'empty' });
		expect(await problemOf(await writeXlsx({ sheets: [{ name: 'A', rows: [] }] }))).toEqual({
			type: 'empty'
		});
	});

	test('with cells at both ends of a sheet, or too wide a one, which is named', async () => {
		const far =
			'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
		expect(await problemOf(await withPart('xl/worksheets/sheet1.xml', strToU8(far)))).toEqual({
			type: 'broken'
		});
		const wide = await writeXlsx({
			sheets: [{ name: 'Wide', rows: [Array.from({ length: 1200 }, () => 'x')] }]
		});
		expect(await problemOf(wide)).toEqual({ type: 'sheet-too-wide', sheet: 'Wide', max: 1000 });
	});

	test('damaged anywhere', async () => {
		const sound = await writeXlsx({ sheets });
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat({ max: sound.length - 1 }), fc.nat({ max: 255 })), { maxLength: 12 }),
				fc.nat({ max: sound.length }),
				async (flips, kept) => {
					const bytes = sound.slice(0, flips.length % 3 === 0 ? kept : sound.length);
					for (const [at, byte] of flips) if (at < bytes.length) bytes[at] = byte;
					const result = await readWorkbook(bytes);
					expect(result.ok || result.problem.type.length > 0).toBe(true);
				}
			),
			{ numRuns: 200 }
		);
	});
});
