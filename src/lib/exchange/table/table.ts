import { finished, type Steps } from '../../domain/base/steps';
import type { FieldProblem } from '../../domain/schema/field';
import type { Decoding } from '../encoding/decode';
import { headPlace, type Knows } from './head-row';
import { underYears } from './two-heads';
import { findingUnlabelledSums } from './unlabelled-sums';
import { reasonAside, type AsideReason } from './set-aside';

/** A row and the line of the file or sheet on which it begins, counted from 1. */
export interface TableRow {
	readonly line: number;
	readonly cells: readonly string[];
	/** Of a row that was made of one with columns of years: which of them. */
	readonly part?: string;
	/** Of a cell that was made of several, why it cannot be read. */
	readonly wrong?: { readonly position: number; readonly problem: FieldProblem };
}

/** A row that holds no record. */
export interface SetAside {
	readonly line: number;
	readonly reason: AsideReason;
	/** The beginning of what it says. */
	readonly text: string;
}

/** The cells of a file or sheet as they stand there; of formulas, what they last came to. */
export interface Grid {
	/** Of a sheet, its name. */
	readonly name?: string;
	/** Blank ones too, so that all are accounted for. */
	readonly rows: readonly TableRow[];
	/** Of a text, how its bytes were read. */
	readonly decoding?: Decoding;
	/** How many cells hold a formula. */
	readonly formulas?: number;
}

/** A table: what its columns are called, its rows, and what of the file holds no record. */
export interface TableFile extends Omit<Grid, 'rows'> {
	readonly headings: readonly string[];
	/** The line on which they stand, counted from 1. */
	readonly headingsLine: number;
	readonly rows: readonly TableRow[];
	readonly aside: readonly SetAside[];
	/** Of one that was laid out with a line a year: of how many cells of months and quarters how many amounts are. */
	readonly summed?: { readonly cells: number; readonly amounts: number };
}

/** How much is shown of a row that is set aside. */
const longest = 120;

/** So many rows are looked at in a step. */
const stride = 500;

/** Finds the head of a table and sets aside what is no row of it; undefined where there is nothing but blank rows. In steps. */
export function* findingTable({ rows, ...grid }: Grid, knows: Knows): Steps<TableFile | undefined> {
	const at = headPlace(rows, knows);
	const head = at === undefined ? undefined : rows[at];
	if (at === undefined || !head) return undefined;
	const headings = underYears(withoutEnd(head.cells), rows[at - 1]?.cells ?? []);
	const aside: SetAside[] = [];
	const kept: TableRow[] = [];
	for (const [place, row] of rows.entries()) {
		if (place % stride === stride - 1) yield;
		if (place === at) continue;
		const reason = place < at && isFilled(row) ? 'title' : reasonAside(row.cells, headings);
		if (reason) aside.push({ line: row.line, reason, text: textOf(row) });
		else kept.push(row);
	}
	const sums = yield* findingUnlabelledSums(kept);
	if (sums.size === 0) return { ...grid, headings, headingsLine: head.line, rows: kept, aside };
	for (const row of sums) aside.push({ line: row.line, reason: 'sums', text: textOf(row) });
	return {
		...grid,
		headings,
		headingsLine: head.line,
		rows: kept.filter((row) => !sums.has(row)),
		aside: aside.toSorted((a, b) => a.line - b.line)
	};
}

/** As {@link findingTable}, at a stretch. */
export function tableOf(grid: Grid, knows: Knows): TableFile | undefined {
	return finished(findingTable(grid, knows));
}

/** Cells up to the last that says something: spreadsheets write one for every column that was ever used. */
export function withoutEnd(cells: readonly string[]): readonly string[] {
	return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}

function isFilled({ cells }: TableRow): boolean {
	return cells.some((cell) => cell.trim() !== '');
}

/** The beginning of what a row says, for people. */
export function textOf({ cells }: Pick<TableRow, 'cells'>): string {
	return cells
		.map((cell) => cell.trim())
		.filter(Boolean)
		.join(' · ')
		.slice(0, longest);
}
