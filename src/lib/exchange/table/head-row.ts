import type { TableRow } from './table';

/** Whether a heading is one that a kind of record answers to. */
export type Knows = (heading: string) => boolean;

/** Rows among which the head is looked for: a title and a few lines of remarks stand above it at most. */
const lookedAt = 40;

/**
 * Where the row stands that names the columns: the first with cells, unless a later one holds more headings that are
 * known, as below a title. Undefined where every row is blank.
 */
export function headPlace(rows: readonly TableRow[], knows: Knows): number | undefined {
	let best: { readonly at: number; readonly known: number; readonly filled: number } | undefined;
	for (const [at, { cells }] of rows.slice(0, lookedAt).entries()) {
		const filled = cells.map((cell) => cell.trim()).filter(Boolean);
		if (filled.length === 0) continue;
		const known = new Set(filled.filter(knows)).size;
		if (!best || isMore({ known, filled: filled.length }, best)) best = { at, known, filled: filled.length };
	}
	return best?.at ?? firstFilled(rows);
}

interface Headed {
	readonly known: number;
	readonly filled: number;
}

/** A title says one thing; words of a row that happen to be headings too do not make it the head. */
function isMore(row: Headed, before: Headed): boolean {
	if (before.known === 0) return row.known > 1 || (before.filled === 1 && row.filled > 1);
	return before.filled === 1 && row.filled > 1 ? row.known > 0 : row.known > before.known + 2;
}

function firstFilled(rows: readonly TableRow[]): number | undefined {
	const at = rows.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''));
	return at < 0 ? undefined : at;
}
