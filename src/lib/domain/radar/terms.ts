import { foldForSearch } from '../base/text/words-of';
import { phrasesFrom } from './concepts';
import { stemOf } from './stem';

/** A term and where it stands in the text. */
export interface Term {
	/** A stem, or a concept of the field (`=…`) whatever the language it is said in. */
	readonly key: string;
	readonly from: number;
	readonly to: number;
}

const word = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * The terms of a text, English or French, in order. What the list of the field knows counts as its concept; a
 * concept of several words stands beside those words.
 */
export function termsOf(text: string): Term[] {
	const stems: Term[] = [];
	for (const match of text.matchAll(word)) {
		const key = stemOf(foldForSearch(match[0]));
		if (key !== undefined) stems.push({ key, from: match.index, to: match.index + match[0].length });
	}
	return stems.flatMap((stem, at) => {
		const said = phrasesFrom(stem.key).filter((phrase) =>
			phrase.stems.every((part, behind) => stems[at + behind]?.key === part)
		);
		const [longest] = said;
		if (!longest) return [stem];
		const whole = {
			key: longest.concept,
			from: stem.from,
			to: stems[at + longest.stems.length - 1]!.to
		};
		const alone = said.find((phrase) => phrase.stems.length === 1);
		return longest.stems.length === 1 ? [whole] : [whole, { ...stem, key: alone?.concept ?? stem.key }];
	});
}
