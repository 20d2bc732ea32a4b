import type { Field, Lens } from '$lib/domain/schema/field';
import type { Json } from '$lib/domain/base/json';
import { sortTexts } from './text-order';

/** The place of each value of a column in the reader's order: equal values share a rank, from 0 without a gap. */
export interface Ranks {
	/** By position; `none` where there is no value. */
	readonly of: Uint32Array;
	readonly count: number;
}

/** The rank of an empty cell. Empty cells stand last in both directions. */
export const none = 0xffffffff;

const cache = new WeakMap<readonly unknown[], { field: Field; locale: string; ranks: Ranks }>();

/**
 * Ranks of a column. Kept as long as the column itself stands, unless the values are named by other records
 * (references, lists), whose names may change under them.
 */
export function rankColumn(column: readonly (Json | undefined)[], field: Field, lens: Lens): Ranks {
	const lasting = field.type.to === undefined && field.type.options === undefined;
	const held = lasting ? cache.get(column) : undefined;
	if (held && held.field === field && held.locale === lens.locale) return held.ranks;
	const ranks = rankKeys(sortKeys(column, field, lens, lasting), collatorOf(lens.locale));
	if (lasting) cache.set(column, { field, locale: lens.locale, ranks });
	return ranks;
}

type Key = number | string | undefined;

function sortKeys(
	column: readonly (Json | undefined)[],
	field: Field,
	lens: Lens,
	distinct: boolean
): readonly Key[] {
	const keys = new Array<Key>(column.length);
	const known = new Map<Json, Key>();
	for (let at = 0; at < column.length; at++) {
		const value = column[at];
		if (value === undefined || value === null) continue;
		if (!distinct && typeof value === 'string') {
			// A name is looked up once for all the rows that point at it.
			if (!known.has(value)) known.set(value, keyOf(value, field, lens));
			keys[at] = known.get(value);
		} else keys[at] = keyOf(value, field, lens);
	}
	return keys;
}

function keyOf(value: Json, field: Field, lens: Lens): Key {
	// Values of other versions may be of any type; they sort with the empty ones.
	return field.type.check(value) === undefined ? field.type.sortKey(value, lens) : undefined;
}

function rankKeys(keys: readonly Key[], collator: Intl.Collator): Ranks {
	const of = new Uint32Array(keys.length).fill(none);
	const numbers = rankNumbers(keys, of);
	return { of, count: numbers + rankTexts(keys, of, numbers, collator) };
}

/** Writes the ranks of the numbers among the keys; returns how many distinct ones there are. */
function rankNumbers(keys: readonly Key[], of: Uint32Array): number {
	let size = 0;
	const sorted = new Float64Array(keys.length);
	for (const key of keys) if (typeof key === 'number') sorted[size++] = key;
	const distinct = withoutRepeats(sorted.subarray(0, size).sort());
	if (distinct.length === 0) return 0;
	const low = distinct[0]!;
	const width = distinct[distinct.length - 1]! - low;
	const direct =
		Number.isInteger(width) && width < 4 * keys.length + 1024 && distinct.every(Number.isInteger);
	const places = direct ? new Uint32Array(width + 1) : undefined;
	if (places) distinct.forEach((key, rank) => (places[key - low] = rank));
	for (let at = 0; at < keys.length; at++) {
		const key = keys[at];
		if (typeof key === 'number') of[at] = places ? places[key - low]! : placeOf(key, distinct);
	}
	return distinct.length;
}

function withoutRepeats(sorted: Float64Array): Float64Array {
	let size = 0;
	for (let at = 0; at < sorted.length; at++)
		if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[size++] = sorted[at]!;
	return sorted.subarray(0, size);
}

function placeOf(key: number, sorted: Float64Array): number {
	let low = 0;
	let high = sorted.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sorted[middle]! < key) low = middle + 1;
		else high = middle;
	}
	return low;
}

function rankTexts(keys: readonly Key[], of: Uint32Array, first: number, collator: Intl.Collator): number {
	const ranks = new Map<string, number>();
	for (const key of keys) if (typeof key === 'string') ranks.set(key, 0);
	sortTexts([...ranks.keys()], collator).forEach((text, at) => ranks.set(text, first + at));
	if (ranks.size > 0)
		for (let at = 0; at < keys.length; at++) {
			const key = keys[at];
			if (typeof key === 'string') of[at] = ranks.get(key)!;
		}
	return ranks.size;
}

const collators = new Map<string, Intl.Collator>();

/** The one collator of a language: numbers within texts count as numbers, `MA-9` before `MA-10`. */
export function collatorOf(locale: string): Intl.Collator {
	let collator = collators.get(locale);
	if (!collator) collators.set(locale, (collator = new Intl.Collator(locale, { numeric: true })));
	return collator;
}
