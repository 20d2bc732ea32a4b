import { fold } from '../../domain/base/fold';
import { canonicalJson, equalJson, type Json } from '../../domain/base/json';

/** Whether an import would change nothing: the order of elements does not count, empty is absent. */
export function sameValue(held: Json | undefined, given: Json): boolean {
	if (Array.isArray(held) || Array.isArray(given)) return bag(held) === bag(given);
	return equalJson(held ?? null, given);
}

/** A text that equal values share: of an array, its elements in canonical order. */
export function bag(value: Json | undefined): string {
	if (value === undefined || value === null) return '';
	if (!Array.isArray(value)) return canonicalJson(value);
	return value.length === 0 ? '' : value.map(canonicalJson).sort().join(',');
}

/** Whether two texts are one but for case and accents. */
export function isSameText(a: Json, b: Json): boolean {
	return typeof a === 'string' && typeof b === 'string' && fold(a) === fold(b);
}
