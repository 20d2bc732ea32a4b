/** The symbols of a text that stands in the alphabet; see `PrimaryAlphabet`. */
const end = 0;
const mostDigits = 40;

/*
 * ASCII, and what offices type besides it. Not `…` and its kin, which collate as several characters.
 */
const signs = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$–—’‘“”«»·';
const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The first level of a collation as small numbers: two texts whose symbols differ are in the order of their
 * first differing symbol, whatever stands behind. Accents and case make no difference at this level.
 *
 * A number within a text is one number to a numeric collator: here a sign that it is one, how many digits it
 * has, and the digits. Which sign comes before which is asked of the collator itself.
 */
export class PrimaryAlphabet {
	/** One more than the largest symbol. */
	readonly size: number;
	readonly #symbols = new Map<number, number>();
	readonly #number: number;
	readonly #collator: Intl.Collator;

	constructor(collator: Intl.Collator) {
		this.#collator = collator;
		const ordered = [...signs].sort(collator.compare);
		let symbol = end;
		for (const sign of ordered) this.#symbols.set(sign.charCodeAt(0), ++symbol);
		this.#number = ++symbol;
		for (const letter of [...letters].sort(collator.compare)) {
			symbol++;
			this.#symbols.set(letter.charCodeAt(0), symbol);
			this.#symbols.set(letter.toUpperCase().charCodeAt(0), symbol);
		}
		this.size = Math.max(symbol, mostDigits) + 1;
	}

	/**
	 * Writes the symbols of a text from a place on, and a 0 at their end; there must be room for three for each
	 * character and one. Returns where they end, or -1 where a character is not in the alphabet.
	 */
	write(text: string, into: Uint8Array, from: number): number {
		let at = from;
		for (let place = 0; place < text.length; place++) {
			const code = text.charCodeAt(place);
			if (code >= 48 && code <= 57) {
				let first = place;
				while (isDigit(text.charCodeAt(place + 1))) place++;
				while (first < place && text.charCodeAt(first) === 48) first++;
				if (place - first >= mostDigits) return -1;
				into[at++] = this.#number;
				into[at++] = place - first + 1;
				while (first <= place) into[at++] = text.charCodeAt(first++) - 47;
			} else {
				const symbol = this.#symbols.get(code) ?? this.#learn(text[place]!, code);
				if (symbol < 0) return -1;
				into[at++] = symbol;
			}
		}
		into[at++] = end;
		return at;
	}

	/** A letter with an accent has the symbol of its letter, where the collator agrees; all else has none. */
	#learn(character: string, code: number): number {
		const base = character.normalize('NFD').replace(/\p{M}+/gu, '');
		const known = base === character ? undefined : this.#symbols.get(base.charCodeAt(0));
		const symbol = known !== undefined && base.length === 1 && this.#isBetween(character, base) ? known : -1;
		this.#symbols.set(code, symbol);
		return symbol;
	}

	/** Whether the two differ at a later level only: then the following letter decides between them. */
	#isBetween(character: string, base: string): boolean {
		const { compare } = this.#collator;
		return compare(`${base}a`, `${character}b`) < 0 && compare(`${character}a`, `${base}b`) < 0;
	}
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}
