import { confusables } from './confusables';

/** Letters of our own alphabet in which nothing can hide, unless they are taken for each other. */
const ascii = /^[ -~]*$/;
const unseen = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const spaces = /\s+/g;

/**
 * What a text looks like, whatever letters it is written with: two texts of one skeleton are hard to tell apart by
 * eye. Signs that are not seen count for nothing, accents do. Only to compare, never to show.
 */
export function skeleton(text: string): string {
	if (ascii.test(text)) return text.replace(spaces, ' ').trim();
	// Before as well: normalization makes other letters of some, such as a sigma of the Greek C.
	const base = likely(text.normalize('NFD')).normalize('NFKD').replace(unseen, '');
	return likely(base).normalize('NFC').replace(spaces, ' ').trim();
}

function likely(text: string): string {
	return Array.from(text, (letter) => confusables.get(letter) ?? letter).join('');
}

/** The same of the name of a person, in which a capital I, an l and a 1 are told apart by nobody either. */
export function nameSkeleton(name: string): string {
	return skeleton(name).replace(/[I1|]/g, 'l').replace(/0/g, 'O').replace(/rn/g, 'm').replace(/vv/g, 'w');
}

/** Whether a text is written with nothing but the letters that it looks written with. */
export function isPlainlyWritten(text: string): boolean {
	return skeleton(text) === ordinary(text);
}

/** Texts that are known, to be asked which of them another looks like without being it. */
export class KnownTexts {
	readonly #skeletonOf: (text: string) => string;
	readonly #known = new Set<string>();
	readonly #bySkeleton = new Map<string, string>();

	constructor(texts: Iterable<string>, skeletonOf: (text: string) => string = skeleton) {
		this.#skeletonOf = skeletonOf;
		for (const text of texts) this.add(text);
	}

	add(text: string): void {
		const known = ordinary(text);
		if (known === '' || this.#known.has(known)) return;
		this.#known.add(known);
		const shape = this.#skeletonOf(text);
		if (!this.#bySkeleton.has(shape)) this.#bySkeleton.set(shape, text);
	}

	/** The known text that this one looks like; undefined where it is known itself, or like none. */
	lookalikeOf(text: string): string | undefined {
		return this.#known.has(ordinary(text)) ? undefined : this.#bySkeleton.get(this.#skeletonOf(text));
	}
}

/** The signs of a text that another one does not have, as Unicode numbers them: U+0435. */
export function foreignSigns(text: string, other: string): readonly string[] {
	const known = new Set(ordinary(other));
	const foreign = [...new Set(ordinary(text))].filter((sign) => !known.has(sign));
	return foreign.map((sign) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
}

/** Spaces that do not break are typed by good typographers and by nobody to deceive. */
function ordinary(text: string): string {
	return text.normalize('NFC').replace(/[\u00a0\u202f]/g, ' ');
}
