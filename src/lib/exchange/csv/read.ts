import Papa from 'papaparse';
import { fail, ok, type Result } from '../../domain/base/result';
import type { Decoding } from '../encoding/decode';
import type { Encoding } from '../encoding/encodings';
import { Slices } from '../slices';
import { isKnownHeading } from '../table/headings';
import { findingTable, type TableFile, type TableRow } from '../table/table';
import { decodeCsv } from './decode';
import type { CsvProblem } from './problems';

export interface ReadOptions {
	/** The encoding of the file, where somebody said so. */
	readonly encoding?: Encoding;
	readonly signal?: AbortSignal;
	/** Called with the share of the table read, 0 to 1. */
	readonly progress?: (done: number) => void;
}

/** A table that was read from a text, in an encoding. */
export type TextTable = TableFile & { readonly decoding: Decoding };

/** A table as one that was read from a text, where it was. */
export function asText(table: TableFile | undefined): TextTable | undefined {
	return table?.decoding && { ...table, decoding: table.decoding };
}

/** Characters of one row: one note of a million of them fits, a file without line breaks does not. */
const maxRow = 2 * 1024 * 1024;

/** No kind has a tenth of these fields, no portfolio a tenth of these records. */
const maxColumns = 1_000;
const maxRows = 500_000;

/** Characters parsed between two looks at the clock. */
const pieceSize = 128 * 1024;

/**
 * Reads a table separated by commas, semicolons or tabs, in short slices, and finds its head.
 *
 * @throws the signal's reason when cancelled
 */
export async function readTable(
	bytes: Uint8Array,
	options: ReadOptions = {}
): Promise<Result<TextTable, CsvProblem>> {
	const decoded = decodeCsv(bytes, options.encoding);
	if (!decoded.ok) return decoded;
	const { text: marked, ...decoding } = decoded.value;
	const text = marked.replace(/^\ufeff/, '');
	const told = separatorLine.exec(text)?.[1];
	const read = await readRows(text, told ?? separatorOf(text.slice(0, maxRow)), options);
	if (!read.ok) return read;
	const rows = told === undefined ? read.value : read.value.slice(1);
	const table = await new Slices(options.signal).through(findingTable({ rows, decoding }, isKnownHeading));
	return table ? ok(table as TextTable) : fail({ type: 'empty' });
}

/** The line by which some programs tell a spreadsheet the separator. */
const separatorLine = /^"?sep=([,;\t])"?\r?\n/i;

/** Lines by which the separator is told: a title above the table has none, or another. */
const toldBy = 30;

/** The separator that stands in the most lines equally often, outside quotation marks. */
function separatorOf(text: string): string {
	const lines = [{ ',': 0, ';': 0, '\t': 0 }];
	let quoted = false;
	for (const character of text) {
		const line = lines.at(-1)!;
		if (character === '"') quoted = !quoted;
		else if (quoted) continue;
		else if (character in line) line[character as Separator]++;
		else if (character !== '\n' && character !== '\r') continue;
		else if (lines.length < toldBy) lines.push({ ',': 0, ';': 0, '\t': 0 });
		else break;
	}
	const weights = ([',', ';', '\t'] as const).map((one) => ({ one, weight: evenness(lines, one) }));
	return weights.sort((a, b) => b.weight - a.weight)[0]!.one;
}

type Separator = ',' | ';' | '\t';

/** In how many lines a separator stands as often as in most, times how often that is; where that is even, in the first. */
function evenness(lines: readonly Readonly<Record<Separator, number>>[], separator: Separator): number {
	const times = new Map<number, number>();
	for (const line of lines) times.set(line[separator], (times.get(line[separator]) ?? 0) + 1);
	return Math.max(...[...times].map(([often, among]) => often * among)) + (lines[0]?.[separator] ?? 0) / 2;
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
		for (const { at, cells } of piece.rows) rows.push({ line: breaks.lineAt(start + at), cells });
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
			} else if (at < text.length) rows.push({ at, cells: data });
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
