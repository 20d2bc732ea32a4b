import { cellRef, writeXlsx, type Cell, type CellValue, type ColumnDef, type WriteSheet } from 'hucre/xlsx';
import type { Book, Listed, Sheet, SheetValue } from '../../domain/base/sheet';
import { textFormat, writtenCell, type WrittenCell } from './cells';
import { Choices } from './choices';
import { listedSheet } from './own-sheet';
import { sheetNames } from './sheet-names';

/**
 * A workbook (`.xlsx`): numbers are numbers and days are days, the head stays in view and filters, choices are lists, and
 * the document says what it is and from when. No cell is a formula, whatever its text begins with.
 */
export async function writeWorkbook({ title, subject, author, at, sheets }: Book): Promise<Uint8Array> {
	const names = sheetNames(sheets.map(({ name }) => name));
	const choices = new Choices();
	const written = sheets.map((sheet, place) => sheetOf(sheet, names[place]!, choices));
	const listed = sheets.flatMap((sheet) => sheet.listed ?? []);
	const hidden = [choices.sheet(), listed.length > 0 ? listedSheetOf(listed) : undefined];
	const made = new Date(at);
	return writeXlsx({
		sheets: [...written, ...hidden.filter((sheet) => sheet !== undefined)],
		properties: { title, subject, creator: author, description: at, created: made, modified: made }
	});
}

/** What the rows are of: a title is kept to name a row that is missing when the workbook comes back. */
function listedSheetOf(listed: readonly Listed[]): WriteSheet {
	const rows = listed.map(({ kind, id, title }) => [kind, id, title.slice(0, 200)]);
	return {
		name: listedSheet,
		columns: [{ numFmt: textFormat }, { numFmt: textFormat }, { numFmt: textFormat }],
		rows,
		hidden: true
	};
}

function sheetOf(sheet: Sheet, name: string, choices: Choices): WriteSheet {
	const { title, columns, rows, foot } = sheet;
	const above: CellValue[][] = title.length > 0 ? [...title.map((line) => [line]), []] : [];
	const head = above.length;
	const body = (foot ? [...rows, foot] : rows).map((row) => row.map(writtenCell));
	const formats = columns.map((_, at) => commonFormat(body, at));
	const cells = new Map<string, Partial<Cell>>();
	for (const line of title.keys())
		cells.set(`${line},0`, {
			style: { font: { bold: line === 0, size: line === 0 ? 14 : 10 }, numFmt: 'General' }
		});
	for (const at of columns.keys())
		cells.set(`${head},${at}`, {
			style: {
				font: { bold: true },
				numFmt: '@',
				fill: headFill,
				alignment: { vertical: 'top', wrapText: true }
			}
		});
	for (const [place, row] of body.entries()) {
		const bold = place >= rows.length;
		for (const [at, { format }] of row.entries())
			if (bold || format !== formats[at])
				cells.set(`${head + 1 + place},${at}`, {
					style: { numFmt: format, ...(bold && { font: { bold } }) }
				});
	}
	return {
		name,
		columns: columns.map(({ hidden }, at): ColumnDef => {
			const width = widthOf(sheet, at);
			return { width, numFmt: formats[at]!, ...(hidden && { hidden }) };
		}),
		rows: [
			...above,
			columns.map(({ heading }) => heading),
			...body.map((row) => row.map(({ value }) => value))
		],
		cells,
		freezePane: { rows: head + 1 },
		...(rows.length > 0 && {
			autoFilter: { range: `${cellRef(head, 0)}:${cellRef(head + rows.length, columns.length - 1)}` }
		}),
		dataValidations: choices.of(sheet, head),
		pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
	};
}

const headFill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF3' } } as const;

/** The format of most cells of a column that say something. */
function commonFormat(body: readonly (readonly WrittenCell[])[], at: number): string {
	const counts = new Map<string, number>();
	for (const row of body) {
		const cell = row[at];
		if (cell && cell.value !== null) counts.set(cell.format, (counts.get(cell.format) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '@';
}

/** Rows by which widths are judged, and how narrow and wide a column may be, in characters. */
const lookedAt = 1_000;
const [narrowest, widest] = [8, 60];

function widthOf({ columns, rows }: Sheet, at: number): number {
	const lengths = rows.slice(0, lookedAt).map((row) => lengthOf(row[at] ?? ''));
	const longest = Math.max(columns[at]!.heading.length, ...lengths);
	return Math.min(widest, Math.max(narrowest, longest + 2));
}

/** Of a text of several lines the longest; of an amount with its thousands set off. */
function lengthOf(value: SheetValue): number {
	if (typeof value === 'string')
		return value.length > 500 ? widest : Math.max(...value.split('\n').map(({ length }) => length));
	if ('day' in value) return 10;
	return 'number' in value ? value.number.length : Math.ceil(value.amount.length * 1.3);
}
