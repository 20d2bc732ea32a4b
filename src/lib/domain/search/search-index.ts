import { OpenSegment, type Segment, type Visit } from './segment';
import { Best } from './best';
import { foldForSearch, wordsOf } from './words';

/** Something to be found, under a key of its own. */
export interface SearchDocument {
	readonly key: string;
	readonly title: string;
	/** Further texts by which it is found, of less weight than the title. */
	readonly texts: readonly string[];
}

export interface Found {
	readonly key: string;
	/** The higher the better; comparable within one answer only. */
	readonly score: number;
}

/** Documents in a segment before it is packed. Few enough for packing to fit between two frames. */
const segmentSize = 1000;

/** A word of fewer letters is looked up as it is typed; too many words are one letter away from it. */
const shortestFuzzy = 4;

const points = { titleExact: 8, titlePrefix: 6, exact: 3, prefix: 2, titleSimilar: 2, similar: 1 } as const;

interface Part {
	readonly segment: Segment;
	readonly keys: readonly (string | undefined)[];
	/** Words in the title of each document, for preferring short ones. */
	readonly titles: readonly number[];
}

/**
 * Finds documents by the beginnings of words: a document is found when each word asked for begins one of its
 * words. Only when there is none, a word of four letters or more may differ in one.
 *
 * Documents lie in segments of a thousand, each a small inverted index, so that none of the work of adding,
 * replacing and packing is ever long.
 */
export class SearchIndex {
	#parts: Part[] = [];
	#open = new OpenSegment();
	#keys: (string | undefined)[] = [];
	#titles: number[] = [];
	readonly #places = new Map<string, { keys: (string | undefined)[]; at: number }>();

	get size(): number {
		return this.#places.size;
	}

	/** Adds a document, or puts it in the place of the one with its key. */
	put({ key, title, texts }: SearchDocument): void {
		this.remove(key);
		const titleWords = wordsOf(foldForSearch(title));
		const words = texts.flatMap((text) => wordsOf(foldForSearch(text)));
		this.#places.set(key, { keys: this.#keys, at: this.#open.add(titleWords, words) });
		this.#keys.push(key);
		this.#titles.push(titleWords.length);
		if (this.#open.size >= segmentSize) this.#pack();
	}

	remove(key: string): void {
		const place = this.#places.get(key);
		if (!place) return;
		place.keys[place.at] = undefined;
		this.#places.delete(key);
	}

	/** The best documents, best first. */
	find(text: string, limit = 50): Found[] {
		const words = [...new Set(wordsOf(foldForSearch(text)))];
		if (words.length === 0) return [];
		const found = this.#search(words, limit, false);
		return found.length > 0 ? found : this.#search(words, limit, true);
	}

	#search(words: readonly string[], limit: number, fuzzy: boolean): Found[] {
		const best = new Best<string>(limit);
		const open: Part = { segment: this.#open, keys: this.#keys, titles: this.#titles };
		for (const part of [...this.#parts, open]) searchPart(part, words, fuzzy, best);
		return best.list().map(({ item, score }) => ({ key: item, score }));
	}

	#pack(): void {
		this.#parts.push({ segment: this.#open.close(), keys: this.#keys, titles: this.#titles });
		this.#open = new OpenSegment();
		this.#keys = [];
		this.#titles = [];
	}
}

function searchPart(
	{ segment, keys, titles }: Part,
	words: readonly string[],
	fuzzy: boolean,
	best: Best<string>
): void {
	// How many of the words each document has so far, and the points of the present and of all words.
	const matched = new Uint8Array(segment.size);
	const scores = new Uint16Array(segment.size);
	const now = new Uint8Array(segment.size);
	words.forEach((word, w) => {
		now.fill(0);
		const note =
			(title: number, other: number) =>
			(postings: ArrayLike<number>, from: number, to: number): void => {
				for (let i = from; i < to; i++) {
					const doc = postings[i]! >> 1;
					if (matched[doc]! < w) continue;
					const worth = postings[i]! & 1 ? title : other;
					if (worth > now[doc]!) now[doc] = worth;
				}
			};
		const exact = note(points.titleExact, points.exact);
		const prefix = note(points.titlePrefix, points.prefix);
		const visit: Visit = (term, postings, from, to) =>
			(term.length === word.length ? exact : prefix)(postings, from, to);
		segment.prefixed(word, visit);
		if (fuzzy && word.length >= shortestFuzzy) {
			const similar = note(points.titleSimilar, points.similar);
			segment.similar(word, (_, postings, from, to) => similar(postings, from, to));
		}
		for (let doc = 0; doc < now.length; doc++) {
			if (now[doc] === 0) continue;
			matched[doc] = w + 1;
			scores[doc] = scores[doc]! + now[doc]!;
		}
	});
	for (let doc = 0; doc < matched.length; doc++) {
		if (matched[doc] !== words.length) continue;
		const key = keys[doc];
		// Of two that match as well, the one with the shorter title is meant.
		if (key !== undefined) best.offer(key, scores[doc]! + 1 / (2 + titles[doc]!));
	}
}
