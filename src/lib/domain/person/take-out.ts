import { fold } from '../base/fold';
import type { Json } from '../base/json';
import { storedIn, type EntityRecord } from '../schema/record';

/**
 * What is taken out of a text that names a person, folded, the longest first: what they are called, and with it the first
 * names or initials that stand beside the family name.
 */
export function saidOf(own: readonly EntityRecord[], callings: readonly string[]): readonly string[] {
	const whole = own.flatMap((record) => {
		const { firstName, lastName } = storedIn(record);
		if (typeof firstName !== 'string' || typeof lastName !== 'string') return [];
		const [first, last] = [fold(firstName), fold(lastName)];
		if (!first || !last) return [];
		return [first, `${[...first][0]!}.`].flatMap((one) => [
			`${one} ${last}`,
			`${last}, ${one}`,
			`${last} ${one}`
		]);
	});
	return [...new Set([...whole, ...callings])].sort((a, b) => b.length - a.length);
}

/**
 * A value in which nobody is called so any more: each calling that stands as words of its own, whatever its case and
 * accents, gives way to the word. Lists and groups of values are gone through; what holds none stays as it is.
 *
 * @param callings folded, the longest first
 */
export function takenOut(value: Json, callings: readonly string[], word: string): Json {
	if (typeof value === 'string') return withoutCallings(value, callings, word);
	if (Array.isArray(value)) return value.map((one: Json) => takenOut(one, callings, word));
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [name, takenOut(one as Json, callings, word)])
	);
}

function withoutCallings(text: string, callings: readonly string[], word: string): string {
	const { folded, places } = foldedByPlace(text);
	let taken = '';
	let from = 0;
	let at = 0;
	while (at < folded.length) {
		const calling = callings.find((one) => folded.startsWith(one, at) && isAlone(folded, at, one.length));
		if (calling !== undefined) {
			taken += text.slice(from, places[at]) + word;
			from = places[at + calling.length] ?? text.length;
		}
		at += calling?.length ?? 1;
	}
	return taken + text.slice(from);
}

/** A text folded sign by sign, with the place in the text of each folded sign. */
function foldedByPlace(text: string): { readonly folded: string; readonly places: readonly number[] } {
	let folded = '';
	const places: number[] = [];
	let at = 0;
	for (const sign of text) {
		const one = /\s/.test(sign) ? (folded.endsWith(' ') ? '' : ' ') : fold(sign);
		places.push(...Array.from({ length: one.length }, () => at));
		folded += one;
		at += sign.length;
	}
	return { folded, places };
}

function isAlone(text: string, at: number, length: number): boolean {
	return !isWordAt(text, at - 1) && !isWordAt(text, at + length);
}

function isWordAt(text: string, at: number): boolean {
	return /[\p{L}\p{N}]/u.test(text.charAt(at));
}
