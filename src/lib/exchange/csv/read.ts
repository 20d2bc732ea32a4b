import Papa from 'papaparse';
import { fail, ok, type Result } from '../../domain/result';
import { decodeCsv } from './decode';
import type { CsvProblem } from './problems';

/** A row and the line of the file on which it begins, counted from 1. */
export interface TableRow {
	readonly line: number;
	readonly cells: readonly string[];
}

export interface TableFile {
	readonly headings: readonly string[];
	readonly rows: readonly TableRow[];
}

/** Reads a table separated by commas, semicolons or tabs; blank rows are skipped. */
export function readTable(bytes: Uint8Array): Result<TableFile, CsvProblem> {
	const decoded = decodeCsv(bytes);
	if (!decoded.ok) return decoded;
	const text = decoded.value.replace(/^\ufeff/, '');
	const told = separatorLine.exec(text)?.[1];
	const read = readRows(text, told ?? separatorOf(text));
	if (!read.ok) return read;
	const [header, ...rows] = told === undefined ? read.value : read.value.slice(1);
	return header ? ok({ headings: header.cells, rows }) : fail({ type: 'empty' });
}

/** The line by which some programs tell a spreadsheet the separator. */
const separatorLine = /^"?sep=([,;\t])"?\r?\n/i;

/** The separator that makes the most columns of the first row, outside quotation marks. */
function separatorOf(text: string): string {
	const counts = { ',': 0, ';': 0, '\t': 0 };
	let quoted = false;
	for (const character of text) {
		if (character === '"') quoted = !quoted;
		else if (quoted) continue;
		else if (character === '\n' || character === '\r') {
			if (Object.values(counts).some(Boolean)) break;
		} else if (character in counts) counts[character as keyof typeof counts]++;
	}
	return Object.entries(counts).sort(([, a], [, b]) => b - a)[0]![0];
}

function readRows(text: string, delimiter: string): Result<readonly TableRow[], CsvProblem> {
	const rows: TableRow[] = [];
	const breaks = new Breaks(text);
	let start = 0;
	let unclosed: number | undefined;
	Papa.parse<string[]>(text, {
		delimiter,
		header: false,
		step({ data, errors, meta }, parser) {
			const line = breaks.lineAt(start);
			start = meta.cursor;
			if (errors.some(({ code }) => code === 'MissingQuotes')) {
				unclosed = line;
				parser.abort();
			} else if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
		}
	});
	return unclosed === undefined ? ok(rows) : fail({ type: 'unclosed-quote', line: unclosed });
}

/** Counts lines up to positions that only grow; `\r\n`, `\n` and a lone `\r` each end one. */
class Breaks {
	#line = 1;
	#at = 0;

	constructor(private readonly text: string) {}

	lineAt(position: number): number {
		for (; this.#at < position; this.#at++) {
			const character = this.text.charCodeAt(this.#at);
			if (character === 10 || (character === 13 && this.text.charCodeAt(this.#at + 1) !== 10)) this.#line++;
		}
		return this.#line;
	}
}
