import { PrimaryAlphabet } from './primary-weights';

/** A symbol takes seven bits. */
const width = 2 ** 7;
/** Symbols folded into one number at a time, beside the place of the text, in the 53 bits of a double. */
const longest = 5;
const roomAt = (chunk: number) => 2 ** 53 / width ** chunk;
/** Fewer texts than this are sorted by comparing them. */
const few = 24;

/**
 * Texts in the order of a collator, several times faster than by the collator alone. Where two texts differ at
 * the first level of the collation, as nearly all do, their order is that of some small numbers, which are
 * sorted as numbers; only texts equal at that level, and texts with unusual characters, are compared.
 */
export function sortTexts(texts: readonly string[], collator: Intl.Collator): string[] {
	const plain: string[] = [];
	const unusual: string[] = [];
	const symbols = new Symbols(texts, alphabetOf(collator));
	for (const text of texts) (symbols.add(text) ? plain : unusual).push(text);
	const order = new Uint32Array(plain.length);
	for (let at = 0; at < order.length; at++) order[at] = at;
	new Sorting(plain, symbols, collator).sort(order, 0);
	const sorted = Array.from(order, (place) => plain[place]!);
	return unusual.length === 0 ? sorted : merged(sorted, unusual.sort(collator.compare), collator);
}

const alphabets = new WeakMap<Intl.Collator, PrimaryAlphabet>();

function alphabetOf(collator: Intl.Collator): PrimaryAlphabet {
	let alphabet = alphabets.get(collator);
	if (!alphabet) alphabets.set(collator, (alphabet = new PrimaryAlphabet(collator)));
	return alphabet;
}

/** The symbols of all texts, one after the other. */
class Symbols {
	readonly #alphabet: PrimaryAlphabet;
	readonly #all: Uint8Array;
	readonly #starts: number[] = [];
	#end = 0;

	constructor(texts: readonly string[], alphabet: PrimaryAlphabet) {
		this.#alphabet = alphabet;
		// A digit alone takes three; all behind the last stays 0, as after the end of a text.
		this.#all = new Uint8Array(texts.reduce((sum, text) => sum + 3 * text.length + 1, longest));
	}

	add(text: string): boolean {
		const end = this.#alphabet.write(text, this.#all, this.#end);
		if (end < 0) return false;
		this.#starts.push(this.#end);
		this.#end = end;
		return true;
	}

	/** The symbols of a text from a depth on as one number; once it has ended only 0 follows. */
	chunkAt(text: number, depth: number, chunk: number): number {
		let key = 0;
		let ended = false;
		const from = this.#starts[text]! + depth;
		for (let at = from; at < from + chunk; at++) {
			const symbol: number = ended ? 0 : this.#all[at]!;
			ended ||= symbol === 0;
			key = key * width + symbol;
		}
		return key;
	}
}

class Sorting {
	readonly #texts: readonly string[];
	readonly #symbols: Symbols;
	readonly #collator: Intl.Collator;

	constructor(texts: readonly string[], symbols: Symbols, collator: Intl.Collator) {
		this.#texts = texts;
		this.#symbols = symbols;
		this.#collator = collator;
	}

	/** Sorts places of texts that are equal in the symbols before the depth. */
	sort(places: Uint32Array, depth: number): void {
		if (places.length < 2) return;
		if (places.length < few) return this.#compare(places);
		let chunk = longest;
		while (places.length > roomAt(chunk)) chunk--;
		const room = roomAt(chunk);
		const packed = new Float64Array(places.length);
		for (let at = 0; at < places.length; at++)
			packed[at] = this.#symbols.chunkAt(places[at]!, depth, chunk) * room + at;
		packed.sort();
		const before = places.slice();
		let from = 0;
		let key = -1;
		for (let at = 0; at <= packed.length; at++) {
			const next = at < packed.length ? Math.floor(packed[at]! / room) : -1;
			if (at < packed.length) places[at] = before[packed[at]! % room]!;
			if (next === key) continue;
			if (at - from > 1) this.#refine(places.subarray(from, at), depth + chunk, key);
			from = at;
			key = next;
		}
	}

	#refine(places: Uint32Array, depth: number, key: number): void {
		const ended = key % width === 0;
		if (ended) this.#compare(places);
		else this.sort(places, depth);
	}

	#compare(places: Uint32Array): void {
		const texts = this.#texts;
		places.sort((a, b) => this.#collator.compare(texts[a]!, texts[b]!));
	}
}

function merged(left: readonly string[], right: readonly string[], collator: Intl.Collator): string[] {
	const all: string[] = [];
	let at = 0;
	for (const text of right) {
		while (at < left.length && collator.compare(left[at]!, text) <= 0) all.push(left[at++]!);
		all.push(text);
	}
	return all.concat(left.slice(at));
}
