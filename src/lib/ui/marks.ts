import { askedIn, beginsWord, foldForSearch } from '$lib/domain/base/text/words-of';

/** A stretch of a text; `hit` where it is what was looked for. */
export interface Stretch {
	readonly text: string;
	readonly hit: boolean;
}

/** Cuts a text where the words of a query begin its words, ignoring case and accents as search does. */
export function markHits(text: string, query: string): readonly Stretch[] {
	const words = askedIn(foldForSearch(query)).flatMap(({ text: word, joined }) => [word, ...joined]);
	const { folded, places } = foldInPlace(text);
	const hits = new Uint8Array(text.length + 1);
	for (const word of words) {
		for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
			if (!beginsWord(folded, at)) continue;
			hits.fill(1, places[at], places[at + word.length]);
		}
	}
	const stretches: Stretch[] = [];
	for (let start = 0, at = 1; at <= text.length; at++) {
		if (at < text.length && hits[at] === hits[start]) continue;
		stretches.push({ text: text.slice(start, at), hit: hits[start] === 1 });
		start = at;
	}
	return stretches;
}

/** A folded text, and for each of its places the one in the text it came from: ß folds to two letters. */
function foldInPlace(text: string): { folded: string; places: number[] } {
	let folded = '';
	const places: number[] = [];
	let at = 0;
	for (const character of text) {
		const piece = foldForSearch(character);
		folded += piece;
		places.push(...new Array<number>(piece.length).fill(at));
		at += character.length;
	}
	places.push(text.length);
	return { folded, places };
}
