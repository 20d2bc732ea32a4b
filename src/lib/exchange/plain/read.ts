import { isJsonObject, type Json, type JsonObject } from '../../domain/json';
import { kindNamed } from '../../domain/kinds';
import { fail, ok, type Result } from '../../domain/result';
import { caps } from '../portfolio-file/format';
import { scanJson } from '../portfolio-file/scan-json';
import { maxPlainSize, plainFormat, plainVersion, type PlainProblem } from './format';

/** The lists of a file, by kind; their elements are still anything. */
export interface PlainFile {
	readonly tables: readonly { readonly kind: string; readonly records: readonly Json[] }[];
	/** Kinds this version does not know; nothing of them is read. */
	readonly unknownKinds: readonly string[];
}

/** Why a file of so many bytes is not even read; undefined when it may be. */
export function sizeProblem(size: number): PlainProblem | undefined {
	return size > maxPlainSize ? { type: 'too-large', size, max: maxPlainSize } : undefined;
}

/** Reads `portfolio.json`. */
export function readPlain(bytes: Uint8Array): Result<PlainFile, PlainProblem> {
	const tooLarge = sizeProblem(bytes.length);
	if (tooLarge) return fail(tooLarge);
	const text = decode(bytes);
	if (text === undefined) return fail({ type: 'not-utf8' });
	if (text.trim() === '') return fail({ type: 'empty' });
	const value = parse(text);
	if (value === undefined) return fail(placeOf(text));
	if (isDeeper(value, caps.depth)) return fail({ type: 'too-deep', max: caps.depth });
	if (!isJsonObject(value) || value.format !== plainFormat || typeof value.version !== 'string')
		return fail({ type: 'not-records' });
	if (majorOf(value.version) > majorOf(plainVersion))
		return fail({ type: 'newer-version', version: value.version.slice(0, 20), reads: plainVersion });
	const { records } = value;
	if (!isJsonObject(records) || !Object.values(records).every(Array.isArray))
		return fail({ type: 'not-records' });
	return tablesOf(records);
}

function tablesOf(records: JsonObject): Result<PlainFile, PlainProblem> {
	const kinds = Object.keys(records);
	const known = kinds.filter((kind) => kindNamed(kind));
	if (known.length === 0 && kinds.length > 0)
		return fail({ type: 'no-known-kinds', kinds: kinds.slice(0, 100) });
	return ok({
		tables: known.map((kind) => ({ kind, records: records[kind] as readonly Json[] })),
		unknownKinds: kinds.filter((kind) => !kindNamed(kind))
	});
}

/** Whether a value has more than so many lists and objects within one another; it goes down no further. */
function isDeeper(value: Json, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return levels === 0 || Object.values(value).some((inner: Json) => isDeeper(inner, levels - 1));
}

function majorOf(version: string): number {
	return Number.parseInt(version, 10) || 0;
}

function decode(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return undefined;
		throw error;
	}
}

function parse(text: string): Json | undefined {
	try {
		return JSON.parse(text) as Json;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

function placeOf(text: string): PlainProblem {
	const at = (scanJson(text, 1)?.place.column ?? 1) - 1;
	const before = text.slice(0, at);
	return { type: 'not-json', line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
