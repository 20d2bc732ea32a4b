import type { CellValue } from 'hucre/xlsx';
import type { SheetValue } from '../../domain/base/sheet';
import { plainDecimal } from '../../domain/fields/decimal';

/** What a spreadsheet is told of a cell: its value, and how it is shown; a text stays one, whatever is typed over it. */
export interface WrittenCell {
	readonly value: CellValue;
	readonly format: string;
}

/** The format that keeps a text a text: no formula, no date, no lost zero. */
export const textFormat = '@';

/** As many characters as a cell may hold. */
const longest = 32_767;

/**
 * Days before this one are texts: spreadsheets count those of the century before differently, and a day of 1905 is what
 * a year becomes that somebody types into a cell for days.
 */
const firstDay = '1910-01-01';

/** A cell for a workbook. A number that a spreadsheet would round is written as a text. */
export function writtenCell(value: SheetValue): WrittenCell {
	if (typeof value === 'string') return { value: value === '' ? null : cut(value), format: textFormat };
	if ('day' in value)
		return value.day < firstDay
			? { value: value.day, format: textFormat }
			: { value: new Date(`${value.day}T00:00:00Z`), format: 'yyyy-mm-dd' };
	const text = 'number' in value ? value.number : value.amount;
	const number = Number(text);
	const places = text.split('.')[1]?.length ?? 0;
	if (!isKept(number, text)) return { value: text, format: textFormat };
	if ('number' in value) return { value: number, format: 'General' };
	return { value: number, format: places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}` };
}

/** Whether a spreadsheet, which knows fifteen digits, has the whole of a number. */
function isKept(number: number, text: string): boolean {
	return Number.isFinite(number) && plainDecimal(Number(number.toPrecision(15))) === withoutZeros(text);
}

function withoutZeros(text: string): string {
	const [whole = '', fraction = ''] = text.split('.');
	let end = fraction.length;
	while (fraction[end - 1] === '0') end--;
	return end === 0 ? whole : `${whole}.${fraction.slice(0, end)}`;
}

function cut(text: string): string {
	return text.length > longest ? text.slice(0, longest) : text;
}
