import type { Sheet, SheetValue } from '$lib/domain/base/sheet';
import { m } from '$lib/paraglide/messages';
import { leftOut, plainNumber, someLeftOut, type FigureCell, type FigureTable } from './figure-table';

/**
 * The table as a sheet, with exact numbers. What the figures of a line leave out for want of a rate stands in one more
 * column, where some do.
 *
 * @param title lines above the head: the name of the chart, then what is to be known of it
 */
export function figureSheet(table: FigureTable, title: readonly string[]): Sheet {
	const { columns, rows, foot } = table;
	const some = someLeftOut(table);
	const cellsOf = (row: readonly FigureCell[]): SheetValue[] => [
		...row.map(({ text, exact }, at): SheetValue => {
			const said = exact ?? text;
			return columns[at]?.numeric && plainNumber.test(said) ? { amount: said } : said;
		}),
		...(some ? [leftOut(table, row)] : [])
	];
	const headings = columns.map(({ label }) => ({ heading: label }));
	return {
		name: title[0] ?? '',
		title,
		columns: some ? [...headings, { heading: m.charts_without_rate() }] : headings,
		rows: rows.map(cellsOf),
		...(foot && { foot: cellsOf(foot) })
	};
}
