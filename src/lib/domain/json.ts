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
	if (Array.isArray(value)) {
		let text = '[';
		for (let i = 0; i < value.length; i++) text += (i ? ',' : '') + canonicalJson(value[i]!);
		return text + ']';
	}
	if (isJsonObject(value)) {
		let text = '{';
		for (const key of Object.keys(value).sort())
			text += (text.length > 1 ? ',' : '') + JSON.stringify(key) + ':' + canonicalJson(value[key]!);
		return text + '}';
	}
	return JSON.stringify(value);
}

/** Whether two JSON values are the same value, whatever the order of their keys. */
export function equalJson(a: Json | undefined, b: Json | undefined): boolean {
	if (a === b) return true;
	if (a === undefined || b === undefined) return false;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	return canonicalJson(a) === canonicalJson(b);
}
