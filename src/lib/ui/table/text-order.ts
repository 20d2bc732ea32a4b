/** Characters folded into one number per text: seven of seven bits fit into the integers of a double. */
const prefixLength = 7;
const base = 128;

/**
 * Texts in the order of a collator, several times faster than sorting by the collator alone: most pairs differ
 * within their first few plain letters, whose order is the order of one number. Only the others are compared
 * by the collator. Digits stand outside, because a numeric collator reads them as numbers.
 */
export function sortTexts(texts: readonly string[], collator: Intl.Collator): string[] {
	const weights = plainWeights(collator);
	const keyed = texts.map((text) => keyOf(text, weights));
	keyed.sort((a, b) => {
		const known = Math.min(a.known, b.known);
		if (known === prefixLength) {
			if (a.key !== b.key) return a.key - b.key;
		} else if (known > 0) {
			const unit = base ** (prefixLength - known);
			const difference = Math.floor(a.key / unit) - Math.floor(b.key / unit);
			if (difference !== 0) return difference;
		}
		return collator.compare(a.text, b.text);
	});
	return keyed.map((entry) => entry.text);
}

interface Keyed {
	readonly text: string;
	readonly key: number;
	/** How many places of the key are certain. */
	readonly known: number;
}

function keyOf(text: string, weights: ReadonlyMap<string, number>): Keyed {
	let key = 0;
	let known = 0;
	for (; known < prefixLength; known++) {
		// The end of a text is certain too, and comes before everything.
		const weight = known < text.length ? weights.get(text[known]!) : 0;
		if (weight === undefined) break;
		key = key * base + weight;
	}
	return { text, key: key * base ** (prefixLength - known), known };
}

const weightsOf = new WeakMap<Intl.Collator, ReadonlyMap<string, number>>();

/** Primary weights of the letters and the space, asked of the collator itself; case weighs nothing here. */
function plainWeights(collator: Intl.Collator): ReadonlyMap<string, number> {
	const held = weightsOf.get(collator);
	if (held) return held;
	const letters = [' ', ...'abcdefghijklmnopqrstuvwxyz'].sort(collator.compare);
	const weights = new Map<string, number>();
	letters.forEach((letter, at) => {
		weights.set(letter, at + 1);
		weights.set(letter.toUpperCase(), at + 1);
	});
	weightsOf.set(collator, weights);
	return weights;
}
