import Papa from 'papaparse';
import { fail, ok, type Result } from '../../domain/base/result';
import type { Decoding } from '../encoding/decode';
import type { Encoding } from '../encoding/encodings';
import { Slices } from '../slices';
import { decodeCsv } from './decode';
import type { CsvProblem } from './problems';

export interface ReadOptions {
	/** The encoding of the file, where somebody said so. */
	readonly encoding?: Encoding;
	readonly signal?: AbortSignal;
	/** Called with the share of the table read, 0 to 1. */
	readonly progress?: (done: number) => void;
}

/** A row and the line of the file on which it begins, counted from 1. */
export interface TableRow {
	readonly line: number;
	readonly cells: readonly string[];
}

export interface TableFile {
	readonly headings: readonly string[];
	/** The line of the file on which they stand, counted from 1. */
	readonly headingsLine: number;
	readonly rows: readonly TableRow[];
	readonly decoding: Decoding;
}

/** Characters of one row: one note of a million of them fits, a file without line breaks does not. */
const maxRow = 2 * 1024 * 1024;

/** No kind has a tenth of these fields, no portfolio a tenth of these records. */
const maxColumns = 1_000;
const maxRows = 500_000;

/** Characters parsed between two looks at the clock. */
const pieceSize = 128 * 1024;

/**
 * Reads a table separated by commas, semicolons or tabs, in short slices; blank rows are skipped.
 *
 * @throws the signal's reason when cancelled
 */
export async function readTable(
	bytes: Uint8Array,
	options: ReadOptions = {}
): Promise<Result<TableFile, CsvProblem>> {
	const decoded = decodeCsv(bytes, options.encoding);
	if (!decoded.ok) return decoded;
	const { text: marked, ...decoding } = decoded.value;
	const text = marked.replace(/^\ufeff/, '');
	const told = separatorLine.exec(text)?.[1];
	const read = await readRows(text, told ?? separatorOf(text.slice(0, maxRow)), options);
	if (!read.ok) return read;
	const [header, ...rows] = told === undefined ? read.value : read.value.slice(1);
	return header
		? ok({ headings: header.cells, headingsLine: header.line, rows, decoding })
		: fail({ type: 'empty' });
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

async function readRows(
	text: string,
	delimiter: string,
	{ signal, progress }: ReadOptions
): Promise<Result<readonly TableRow[], CsvProblem>> {
	const rows: TableRow[] = [];
	const breaks = new Breaks(text);
	const slices = new Slices(signal);
	let newline: Newline | undefined;
	let size = pieceSize;
	for (let start = 0; start < text.length;) {
		const end = endOfLine(text, start + size, newline);
		if (end - start - size > maxRow) return tooLong(breaks.lineAt(text.lastIndexOf('\n', start + size) + 1));
		const piece = parsePiece(text.slice(start, end), { delimiter, newline });
		newline ??= piece.newline;
		if (piece.wide !== undefined)
			return fail({ type: 'too-many-columns', line: breaks.lineAt(start + piece.wide), max: maxColumns });
		for (const { at, cells } of piece.rows) {
			if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: breaks.lineAt(start + at), cells });
		}
		if (rows.length > maxRows) return fail({ type: 'too-many-rows', max: maxRows });
		// A row that goes on behind the piece is read again with the next, and with more of it.
		const next = start + (piece.unclosed ?? end - start);
		if (piece.unclosed !== undefined && end >= text.length)
			return fail({ type: 'unclosed-quote', line: breaks.lineAt(next) });
		size = next > start ? pieceSize : size * 2;
		if (size > maxRow) return tooLong(breaks.lineAt(next));
		start = next;
		const rest = slices.pause();
		if (!rest) continue;
		await rest;
		progress?.(start / text.length);
	}
	return ok(rows);
}

function tooLong(line: number): Result<never, CsvProblem> {
	return fail({ type: 'row-too-long', line, max: maxRow });
}

type Newline = '\n' | '\r\n' | '\r';

/** Rows of a piece of a table, each with where it begins. */
interface Piece {
	readonly rows: readonly { readonly at: number; readonly cells: readonly string[] }[];
	/** Where the row begins in which a quotation mark does not close. */
	readonly unclosed: number | undefined;
	/** Where the row begins that has too many cells; none behind it is read. */
	readonly wide: number | undefined;
	readonly newline: Newline;
}

function parsePiece(
	text: string,
	{ delimiter, newline }: { readonly delimiter: string; readonly newline: Newline | undefined }
): Piece {
	const rows: { at: number; cells: string[] }[] = [];
	let at = 0;
	let unclosed: number | undefined;
	let wide: number | undefined;
	let found: Newline = '\n';
	Papa.parse<string[]>(text, {
		delimiter,
		...(newline && { newline }),
		header: false,
		step({ data, errors, meta }, parser) {
			found = meta.linebreak as Newline;
			if (errors.some(({ code }) => code === 'MissingQuotes')) {
				unclosed = at;
				parser.abort();
			} else if (data.length > maxColumns) {
				wide = at;
				parser.abort();
			} else rows.push({ at, cells: data });
			at = meta.cursor;
		}
	});
	return { rows, unclosed, wide, newline: found };
}

/** Where the line ends that reaches to a position, its break included. */
function endOfLine(text: string, position: number, newline: Newline = '\n'): number {
	if (position >= text.length) return text.length;
	const found = text.indexOf(newline, position);
	if (found >= 0) return found + newline.length;
	// Very old files end their lines otherwise; of any other the rest is one line.
	const other = newline === '\n' ? text.indexOf('\r', position) : -1;
	return other >= 0 ? other + 1 : text.length;
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
