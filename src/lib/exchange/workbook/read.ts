import { readOds } from 'hucre/ods';
import { readXlsx, type CellValue, type Sheet } from 'hucre/xlsx';
import { plainDecimal } from '../../domain/fields/decimal';
import { fail, ok, type Result } from '../../domain/base/result';
import { withoutEnd, type Grid, type TableRow } from '../table/table';
import { guardWorkbook } from './guarded';
import { ownSheet } from './own-sheet';
import type { WorkbookProblem } from './problems';

/** As of text tables. */
const maxColumns = 1_000;
const maxRows = 500_000;

/** The sheets of a workbook with the cells as texts that every field reads exactly; nothing is worked out anew. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly Grid[], WorkbookProblem>> {
	const guarded = guardWorkbook(bytes);
	if (!guarded.ok) return guarded;
	const sheets = await sheetsOf(guarded.value.format === 'ods' ? readOds : readXlsx, guarded.value.bytes);
	if (!sheets) return fail({ type: 'broken' });
	const grids: Grid[] = [];
	for (const sheet of sheets.filter(({ name }) => name !== ownSheet)) {
		const name = sheet.name.slice(0, 80);
		if (sheet.rows.length > maxRows) return fail({ type: 'sheet-too-long', sheet: name, max: maxRows });
		const { count, open } = formulasIn(sheet);
		const rows = sheet.rows.map((cells, at): TableRow => ({
			line: at + 1,
			cells: withoutEnd(cells.map((value, place) => open.get(`${at},${place}`) ?? textOf(value)))
		}));
		if (rows.some(({ cells }) => cells.length > maxColumns))
			return fail({ type: 'sheet-too-wide', sheet: name, max: maxColumns });
		grids.push({ name, rows, formulas: count });
	}
	return grids.some(({ rows }) => rows.some(({ cells }) => cells.length > 0))
		? ok(grids)
		: fail({ type: 'empty' });
}

/** The reader throws for whatever is wrong with a file; which of it is ours to tell was looked at before. */
async function sheetsOf(
	read: (bytes: Uint8Array) => Promise<{ readonly sheets: readonly Sheet[] }>,
	bytes: Uint8Array
): Promise<readonly Sheet[] | undefined> {
	try {
		return (await read(bytes)).sheets;
	} catch {
		return undefined;
	}
}

/**
 * How many formulas a sheet has, and by row and column the text of those of which the file does not say what they came to:
 * nothing works them out here, so they wait like any cell that cannot be read.
 */
function formulasIn({ cells, rows }: Sheet): { count: number; open: ReadonlyMap<string, string> } {
	let count = 0;
	const open = new Map<string, string>();
	for (const [place, { formula }] of cells ?? []) {
		if (formula === undefined) continue;
		count++;
		const [row = 0, column = 0] = place.split(',').map(Number);
		if (textOf(rows[row]?.[column]) === '') open.set(place, `=${formula.replace(/^(?:of:)?=/, '')}`);
	}
	return { count, open };
}

/** A number to the digits that a spreadsheet shows of it, a day in ISO form, with the time where it has one. */
function textOf(value: CellValue | undefined): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'number')
		return Number.isFinite(value) ? plainDecimal(Number(value.toPrecision(15))) : '';
	if (!(value instanceof Date)) return String(value);
	if (Number.isNaN(value.getTime())) return '';
	const year = typedYear(value);
	if (year !== undefined) return String(year);
	const [day = '', time = ''] = value.toISOString().split('T');
	return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

/** A year that was typed into a cell for days counts as a day of 1905, of which no office has any. */
function typedYear(value: Date): number | undefined {
	const count = (value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
	return Number.isInteger(count) && count >= 1900 && count <= 2200 ? count : undefined;
}
