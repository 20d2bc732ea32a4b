import { fail, ok, type Result } from '../../domain/base/result';
import { decodeText, type Decoded } from '../encoding/decode';
import type { Encoding } from '../encoding/encodings';
import type { CsvProblem } from './problems';

/** More than a hundred times the largest table of a real portfolio. */
export const maxCsvSize = 64 * 1024 * 1024;

/** Why a file of so many bytes is not even read; undefined when it may be. */
export function sizeProblem(size: number): CsvProblem | undefined {
	return size > maxCsvSize ? { type: 'too-large', size, max: maxCsvSize } : undefined;
}

/** The text of a table file, in the encoding it is told to be in, or else in the one it is most likely in. */
export function decodeCsv(bytes: Uint8Array, told?: Encoding): Result<Decoded, CsvProblem> {
	const tooLarge = sizeProblem(bytes.length);
	if (tooLarge) return fail(tooLarge);
	const decoded = decodeText(bytes, told);
	if (!/\S/.test(decoded.text)) return fail({ type: 'empty' });
	return looksBinary(decoded.text) ? fail({ type: 'not-text' }) : ok(decoded);
}

/**
 * A zero character here and there is a slip of one cell, which its field judges; what is no text is full of them
 * from its beginning on.
 */
function looksBinary(text: string): boolean {
	const zeros = text.slice(0, 4096).split('\0').length - 1;
	return zeros > 0 && (zeros * 8 > Math.min(text.length, 4096) || /^PK[\u0001-\u0008]/.test(text));
}
