import { foldForSearch, wordsOf } from '../base/text/words-of';
import { fieldTerms } from './field-terms';
import { stemOf } from './stem';

/** A way to say a concept: its stems in order. */
export interface Phrase {
	readonly stems: readonly string[];
	readonly concept: string;
}

const none: readonly Phrase[] = [];
const byFirst = new Map<string, Phrase[]>();

for (const line of fieldTerms) {
	const ways = line.split(/[:|]/).map((way) => stemsOf(way));
	// Named by its English stems, so that a line may be added anywhere.
	const concept = `=${ways[0]!.join(' ')}`;
	for (const stems of ways) {
		const [first] = stems;
		if (first === undefined) continue;
		const known = byFirst.get(first) ?? [];
		byFirst.set(first, known);
		if (!known.some((one) => one.stems.join() === stems.join())) known.push({ stems, concept });
	}
}
for (const phrases of byFirst.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);

/** The ways to say concepts that begin with a stem, the longest first. */
export function phrasesFrom(stem: string): readonly Phrase[] {
	return byFirst.get(stem) ?? none;
}

function stemsOf(text: string): string[] {
	return wordsOf(foldForSearch(text)).flatMap((word) => stemOf(word) ?? []);
}
