/** Cells beside and below one another. */
export interface CellRange {
	readonly row: number;
	readonly column: number;
	readonly rows: number;
	readonly columns: number;
}

interface Place {
	readonly row: number;
	readonly column: number;
}

/** Where the cursor of a sheet is, and which cells are chosen: from where choosing began to where it is. */
export class GridCursor {
	readonly #size: () => { readonly rows: number; readonly columns: number };
	#at: Place = $state.raw({ row: 0, column: 0 });
	#from: Place = $state.raw({ row: 0, column: 0 });
	/** Within the sheet, however few rows it has by now. */
	readonly at = $derived.by(() => this.#within(this.#at));
	readonly range: CellRange = $derived.by(() => {
		const [at, from] = [this.at, this.#within(this.#from)];
		return {
			row: Math.min(at.row, from.row),
			column: Math.min(at.column, from.column),
			rows: Math.abs(at.row - from.row) + 1,
			columns: Math.abs(at.column - from.column) + 1
		};
	});

	constructor(size: () => { readonly rows: number; readonly columns: number }) {
		this.#size = size;
	}

	/** Goes to a cell, or chooses all up to it. */
	go(row: number, column: number, extend = false): void {
		this.#at = this.#within({ row, column });
		if (!extend) this.#from = this.#at;
	}

	/** Chooses every cell; the cursor is in the last. */
	all(): void {
		const { rows, columns } = this.#size();
		this.#from = { row: 0, column: 0 };
		this.#at = this.#within({ row: rows - 1, column: columns - 1 });
	}

	isAt(row: number, column: number): boolean {
		return this.at.row === row && this.at.column === column;
	}

	/** Whether a cell is among several that are chosen. */
	has(row: number, column: number): boolean {
		const { range } = this;
		return (
			range.rows * range.columns > 1 &&
			row >= range.row &&
			row < range.row + range.rows &&
			column >= range.column &&
			column < range.column + range.columns
		);
	}

	#within({ row, column }: Place): Place {
		const { rows, columns } = this.#size();
		return {
			row: Math.max(0, Math.min(row, rows - 1)),
			column: Math.max(0, Math.min(column, columns - 1))
		};
	}
}
