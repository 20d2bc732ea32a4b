import type { Json } from '../../domain/base/json';
import { fail, ok, type Result } from '../../domain/base/result';
import { utf16Of } from '../encoding/detect';
import { maxDepth, scanJson } from './scan';

/** Why bytes are no JSON that may be looked at; lines and columns from 1. */
export type JsonTextProblem =
	| { readonly type: 'empty' }
	| { readonly type: 'not-utf8' }
	| { readonly type: 'not-json'; readonly line: number; readonly column: number }
	| { readonly type: 'too-deep'; readonly max: number };

/**
 * Reads a small JSON file, in UTF-8 or UTF-16, as one value, nested no deeper than any file may be. `lossy` puts U+FFFD in the place of
 * what is not UTF-8 instead of refusing it.
 */
export function readJsonText(
	bytes: Uint8Array,
	{ lossy = false }: { readonly lossy?: boolean } = {}
): Result<Json, JsonTextProblem> {
	const text = decode(bytes, !lossy);
	if (text === undefined) return fail({ type: 'not-utf8' });
	if (text.trim() === '') return fail({ type: 'empty' });
	const value = parse(text);
	if (value === undefined) return fail(placeOf(text));
	return isDeeper(value, maxDepth) ? fail({ type: 'too-deep', max: maxDepth }) : ok(value);
}

/** The number before the first point of a version. */
export function majorOf(version: string): number {
	return Number.parseInt(version, 10) || 0;
}

/** Whether a value has more than so many lists and objects within one another; it goes down no further. */
function isDeeper(value: Json, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return levels === 0 || Object.values(value).some((inner: Json) => isDeeper(inner, levels - 1));
}

function decode(bytes: Uint8Array, fatal: boolean): string | undefined {
	try {
		return new TextDecoder(utf16Of(bytes) ?? 'utf-8', { fatal }).decode(bytes);
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

function placeOf(text: string): JsonTextProblem {
	const at = (scanJson(text, 1)?.place.column ?? 1) - 1;
	const before = text.slice(0, at);
	return { type: 'not-json', line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
