import { fail, ok, type Result } from '../../domain/result';
import type { CsvProblem } from './problems';

/** More than a hundred times the largest table of a real portfolio. */
export const maxCsvSize = 64 * 1024 * 1024;

/**
 * The text of a table file: UTF-8 or UTF-16 by their marks, UTF-8 where the bytes are that, else Windows-1252,
 * which spreadsheets in western Europe still write.
 */
export function decodeCsv(bytes: Uint8Array): Result<string, CsvProblem> {
	if (bytes.length > maxCsvSize) return fail({ type: 'too-large', size: bytes.length, max: maxCsvSize });
	const text = decoderFor(bytes).decode(bytes);
	if (text.trim() === '') return fail({ type: 'empty' });
	return text.includes('\u0000') ? fail({ type: 'not-text' }) : ok(text);
}

function decoderFor(bytes: Uint8Array): TextDecoder {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
	return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}
