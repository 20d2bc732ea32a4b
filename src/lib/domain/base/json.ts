/** A value that survives JSON unchanged. `undefined`, NaN and infinities are not among them. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
	readonly [key: string]: Json;
}

/** Whether a value is an object in the JSON sense: not null, not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The one text of a JSON value: keys in code-unit order, no spaces. Equal values have equal texts on
 * every laptop, so it serves for comparison and for hashing (the ordering rule of RFC 8785).
 */
export function canonicalJson(value: Json): string {
	return isOrdered(value) ? JSON.stringify(value) : orderedText(value);
}

/** Whether all keys stand in code-unit order already, so that the engine's own writer, far the fastest, will do. */
function isOrdered(value: Json): boolean {
	if (typeof value !== 'object' || value === null) return true;
	if (Array.isArray(value)) return value.every(isOrdered);
	let last = '';
	for (const key of Object.keys(value)) {
		if (key < last || !isOrdered((value as JsonObject)[key]!)) return false;
		last = key;
	}
	return true;
}

function orderedText(value: Json): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
	if (!isJsonObject(value)) return JSON.stringify(value);
	const keys = Object.keys(value).sort();
	return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key]!)}`).join()}}`;
}

/** The same value with its keys in the order in which `canonicalJson` writes them, so that it has little to do. */
export function ordered<T extends Json>(value: T): T;
export function ordered(value: Json): Json {
	if (isOrdered(value)) return value;
	if (Array.isArray(value)) return value.map((element: Json) => ordered(element));
	const keys = Object.keys(value as JsonObject).sort();
	return Object.fromEntries(keys.map((key) => [key, ordered((value as JsonObject)[key]!)]));
}

/** Whether two JSON values are the same value, whatever the order of their keys. */
export function equalJson(a: Json | undefined, b: Json | undefined): boolean {
	if (a === b) return true;
	if (a === undefined || b === undefined) return false;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	return canonicalJson(a) === canonicalJson(b);
}
