import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

const folder = new URL('./csv/', import.meta.url);

/**
 * A row of a source file that remembers which of its cells were asked for, so that none is dropped without
 * anybody noticing.
 */
export class Row {
	readonly #unread: Set<string>;

	constructor(
		readonly place: string,
		private readonly cells: Readonly<Record<string, string>>
	) {
		this.#unread = new Set(Object.keys(cells).filter((column) => cells[column] !== ''));
	}

	/** A cell; undefined when it is blank. */
	cell(column: string): string | undefined {
		const cell = this.cells[column];
		if (cell === undefined) throw new Error(`${this.place}: there is no column ${column}`);
		this.#unread.delete(column);
		return cell === '' ? undefined : cell;
	}

	/** A cell that is never blank. */
	need(column: string): string {
		const cell = this.cell(column);
		if (cell === undefined) throw new Error(`${this.place}: ${column} is blank`);
		return cell;
	}

	/** The elements of a cell that holds a list. */
	list(column: string): readonly string[] {
		return (this.cell(column) ?? '')
			.split(';')
			.map((element) => element.trim())
			.filter(Boolean);
	}

	/** The columns that hold something and were never asked for. */
	get unread(): readonly string[] {
		return [...this.#unread];
	}
}

/** The cells of a source file, as they stand in it. */
export function cellsOf(file: string): readonly Readonly<Record<string, string>>[] {
	const text = readFileSync(new URL(file, folder), 'utf8');
	const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
	if (errors.length > 0) throw new Error(`${file}: ${JSON.stringify(errors[0])}`);
	return data;
}

/** Turns each row of a source file into what it says; a cell that is left over is an error. */
export function convert<T>(file: string, toRecords: (row: Row) => readonly T[]): T[] {
	return cellsOf(file).flatMap((cells, at) => {
		const row = new Row(`${file}, row ${at + 2}`, cells);
		const records = toRecords(row);
		if (row.unread.length > 0) throw new Error(`${row.place}: nothing reads ${row.unread.join(', ')}`);
		return records;
	});
}
