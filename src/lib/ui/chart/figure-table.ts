import { guardCell } from '$lib/domain/base/csv/guard';
import { csvLines } from '$lib/domain/base/csv/lines';
import { m } from '$lib/paraglide/messages';

/** A cell of the table beside a chart. */
export interface FigureCell {
	readonly text: string;
	/** For machines, when the text is rounded or has a unit: an exact decimal number or a plain text. */
	readonly exact?: string;
	/** Sorts by this, when the text does not sort as itself. */
	readonly order?: number | string;
	/** The records behind it. */
	readonly href?: string;
	readonly illustrative?: boolean;
	/** What no rate could convert, and the figure leaves out, for machines: `50000.00 EUR`. */
	readonly apart?: string;
	/** Contains a value in conflict. */
	readonly conflict?: boolean;
	readonly note?: string;
}

export interface FigureColumn {
	readonly label: string;
	readonly numeric?: boolean;
}

/** The numbers of a chart as a table: what a reader, a printer and a spreadsheet get. */
export interface FigureTable {
	readonly columns: readonly FigureColumn[];
	readonly rows: readonly (readonly FigureCell[])[];
	readonly foot?: readonly FigureCell[];
}

/**
 * The table as CSV (RFC 4180, with a byte order mark so that Excel reads accents), with exact values. What the
 * figures of a line leave out for want of a rate stands in one more column, where some do.
 */
export function figureCsv(table: FigureTable): string {
	const { columns, rows, foot } = table;
	const some = someLeftOut(table);
	const labels = columns.map(({ label }) => guardCell(label));
	const lines = [
		some ? [...labels, guardCell(m.charts_without_rate())] : labels,
		...[...rows, ...(foot ? [foot] : [])].map((row) =>
			some ? [...cellsOf(row), guardCell(leftOut(table, row))] : cellsOf(row)
		)
	];
	return '\ufeff' + csvLines(lines, ',');

	function cellsOf(row: readonly FigureCell[]): string[] {
		return row.map(({ text, exact }, at) =>
			columns[at]?.numeric && exact !== undefined && plainNumber.test(exact)
				? exact
				: guardCell(exact ?? text)
		);
	}
}

/** Whether some figure leaves something out for want of a rate. */
export function someLeftOut({ rows, foot = [] }: FigureTable): boolean {
	return [...rows, foot].some((row) => row.some(({ apart }) => apart));
}

/** What the figures of a line leave out, by column. */
export function leftOut({ columns }: FigureTable, row: readonly FigureCell[]): string {
	return row.flatMap(({ apart }, at) => (apart ? `${columns[at]!.label}: ${apart}` : [])).join('; ');
}

/** A spreadsheet is to reckon with these, also below nought. */
export const plainNumber = /^-?\d+(\.\d+)?$/;

/** Rows in the order of a column; the foot stays where it is. Equal ones keep their order. */
export function sortedRows(table: FigureTable, column: number, descending: boolean): FigureTable['rows'] {
	const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
	const sign = descending ? -1 : 1;
	return table.rows.toSorted((one, other) => {
		const [a, b] = [one[column], other[column]].map((cell) => cell?.order ?? cell?.text ?? '');
		return (
			sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)))
		);
	});
}
