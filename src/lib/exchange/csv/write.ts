import { csvLines } from '../../domain/base/csv/lines';
import type { Sheet, SheetValue } from '../../domain/base/sheet';
import type { Lens } from '../../domain/schema/field';
import type { Kind } from '../../domain/schema/kind';
import { sheetText } from '../table/cell-text';
import { recordSheet, type RecordSheetOptions, type Written } from '../table/record-sheet';
import { guardCell } from './guard';

type Style = RecordSheetOptions['style'];

/**
 * Records of a kind as a table, one line a record; in both styles it can be read back by `planTables`. For machines with
 * commas, as RFC 4180 has it. For people with semicolons and a byte order mark, as a Swiss spreadsheet opens it; cells
 * that would run as formulas are guarded, numbers and amounts are bare, so that they can be summed.
 */
export function writeCsv(
	kind: Kind,
	records: Iterable<Written>,
	lens: Lens,
	options: RecordSheetOptions
): string {
	return sheetCsv(recordSheet(kind, records, lens, options), lens, options.style);
}

/** A sheet as the text of a file of either style, without what stands above its head. */
export function sheetCsv({ columns, rows }: Sheet, lens: Lens, style: Style): string {
	const forPeople = style === 'people';
	const headings = columns.map(({ heading }) => (forPeople ? guardCell(heading) : heading));
	const cellOf = (value: SheetValue) => {
		const text = sheetText(value, forPeople ? lens : undefined);
		return forPeople && typeof value === 'string' ? guardCell(text) : text;
	};
	return joinCsv([headings, ...rows.map((cells) => cells.map(cellOf))], style);
}

/** Lines of cells as a file of either style; what a cell says is up to the caller, its guard included. */
export function joinCsv(lines: readonly (readonly string[])[], style: Style): string {
	return style === 'people' ? `\ufeff${csvLines(lines, ';')}` : csvLines(lines, ',');
}
