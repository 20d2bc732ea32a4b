import { isJsonObject, type Json, type JsonObject } from '../../domain/base/json';
import { kindNamed } from '../../domain/kinds/all';
import { fail, ok, type Result } from '../../domain/base/result';
import { majorOf, readJsonText } from '../json/text';
import { maxPlainSize, plainFormat, plainVersion, type PlainProblem } from './format';

/** The lists of a file, by kind; their elements are still anything. */
export interface PlainFile {
	readonly tables: readonly { readonly kind: string; readonly records: readonly Json[] }[];
	/** Kinds this version does not know; nothing of them is read. */
	readonly unknownKinds: readonly string[];
	/** Some of its bytes are no UTF-8: U+FFFD stands in their place. */
	readonly damaged: boolean;
}

/** Why a file of so many bytes is not even read; undefined when it may be. */
export function sizeProblem(size: number): PlainProblem | undefined {
	return size > maxPlainSize ? { type: 'too-large', size, max: maxPlainSize } : undefined;
}

/** Reads `portfolio.json`. */
export function readPlain(bytes: Uint8Array): Result<PlainFile, PlainProblem> {
	const tooLarge = sizeProblem(bytes.length);
	if (tooLarge) return fail(tooLarge);
	const exact = readJsonText(bytes);
	const damaged = !exact.ok && exact.problem.type === 'not-utf8';
	const read = damaged ? readJsonText(bytes, { lossy: true }) : exact;
	if (!read.ok) return damaged ? exact : read;
	const { value } = read;
	if (!isJsonObject(value) || value['format'] !== plainFormat || typeof value['version'] !== 'string')
		return fail({ type: 'not-records' });
	if (majorOf(value['version']) > majorOf(plainVersion))
		return fail({ type: 'newer-version', version: value['version'].slice(0, 20), reads: plainVersion });
	const { records } = value;
	if (!isJsonObject(records) || !Object.values(records).every(Array.isArray))
		return fail({ type: 'not-records' });
	return tablesOf(records, damaged);
}

function tablesOf(records: JsonObject, damaged: boolean): Result<PlainFile, PlainProblem> {
	const kinds = Object.keys(records);
	const known = kinds.filter((kind) => kindNamed(kind));
	if (known.length === 0 && kinds.length > 0)
		return fail({ type: 'no-known-kinds', kinds: kinds.slice(0, 100) });
	return ok({
		tables: known.map((kind) => ({ kind, records: records[kind] as readonly Json[] })),
		unknownKinds: kinds.filter((kind) => !kindNamed(kind)),
		damaged
	});
}
