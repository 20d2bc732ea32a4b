import type { Figures } from './figure-mark';

/** A cell of a picture that says something else now; without `now` or `before` it is not there, or was not. */
export interface ChangedFigure {
	/** What the row and the column are called. */
	readonly row: string;
	readonly column: string;
	readonly before: string | undefined;
	readonly now: string | undefined;
}

export interface ChangedFigures {
	/** How many figures are compared: those of either. */
	readonly of: number;
	readonly changed: readonly ChangedFigure[];
}

/**
 * What of figures is otherwise now, cell by cell: rows by what they are called, columns by their headings. Only what has
 * the same name is compared; the rest was there, or is there now.
 */
export function changedFigures(before: Figures, now: Figures): ChangedFigures {
	const [old, current] = [byName(before), byName(now)];
	const changed: ChangedFigure[] = [];
	let of = 0;
	for (const [name, cell] of new Map([...old, ...current])) {
		of++;
		const [was, is] = [old.get(name)?.text, current.get(name)?.text];
		if (was !== is) changed.push({ row: cell.row, column: cell.column, before: was, now: is });
	}
	return { of, changed };
}

interface Cell {
	readonly row: string;
	readonly column: string;
	readonly text: string;
}

/** The cells by row, column and, where several are called so, their turn. The first cell of a row is its name. */
function byName({ columns, rows }: Figures): ReadonlyMap<string, Cell> {
	const cells = new Map<string, Cell>();
	const turns = new Map<string, number>();
	for (const [row = '', ...texts] of rows) {
		const turn = turns.get(row) ?? 0;
		turns.set(row, turn + 1);
		const seen = new Map<string, number>();
		for (const [at, text] of texts.entries()) {
			const column = columns[at + 1] ?? '';
			const again = seen.get(column) ?? 0;
			seen.set(column, again + 1);
			cells.set(JSON.stringify([row, turn, column, again]), { row, column, text });
		}
	}
	return cells;
}
