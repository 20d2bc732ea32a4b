import { fail, ok, type Result } from '../../domain/result';
import type { CsvProblem } from './problems';

/** More than a hundred times the largest table of a real portfolio. */
export const maxCsvSize = 64 * 1024 * 1024;

/** Why a file of so many bytes is not even read; undefined when it may be. */
export function sizeProblem(size: number): CsvProblem | undefined {
	return size > maxCsvSize ? { type: 'too-large', size, max: maxCsvSize } : undefined;
}

/**
 * The text of a table file: UTF-8 or UTF-16 by their marks, UTF-8 where the bytes are that, else Windows-1252,
 * which spreadsheets in western Europe still write.
 */
export function decodeCsv(bytes: Uint8Array): Result<string, CsvProblem> {
	const tooLarge = sizeProblem(bytes.length);
	if (tooLarge) return fail(tooLarge);
	const text = decoded(bytes);
	if (!/\S/.test(text)) return fail({ type: 'empty' });
	return looksBinary(text) ? fail({ type: 'not-text' }) : ok(text);
}

/**
 * A zero character here and there is a slip of one cell, which its field judges; what is no text is full of them
 * from its beginning on.
 */
function looksBinary(text: string): boolean {
	const zeros = text.slice(0, 4096).split('\0').length - 1;
	return zeros > 0 && (zeros * 8 > Math.min(text.length, 4096) || /^PK[\u0001-\u0008]/.test(text));
}

function decoded(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
		throw error;
	}
}
