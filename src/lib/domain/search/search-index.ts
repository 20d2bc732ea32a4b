import { Best } from './best';
import { Postings } from './postings';
import { Vocabulary } from './vocabulary';
import { askedIn, foldForSearch, termsOf, type Asked } from '../base/text/words-of';

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

/** A shorter word is looked up as it is typed: too many words are one letter away from it. */
const shortestFuzzy = 4;

const points = {
	titleWhole: 8,
	titleBeginning: 6,
	whole: 3,
	beginning: 2,
	titleSimilar: 2,
	similar: 1
} as const;

/**
 * Finds documents by the beginnings of words: a document is found when each word asked for begins one of its
 * words, alone or joined with the word beside it. Only when there is none, a word of four letters or more may differ in one.
 *
 * An inverted index in typed arrays that only grows: a changed document gets a new number and its old one is
 * passed over, so no piece of work is ever long.
 */
export class SearchIndex {
	readonly #vocabulary = new Vocabulary();
	/** Of each word, the documents it stands in: number times two, plus one if it stands in the title. */
	readonly #postings = new Postings();
	/** By number; undefined where the document has been replaced or removed. */
	readonly #keys: (string | undefined)[] = [];
	/** By number, the words in the title, for preferring short ones. */
	readonly #titleLengths: number[] = [];
	readonly #numbers = new Map<string, number>();

	/** How many documents can be found. */
	get size(): number {
		return this.#numbers.size;
	}

	/** Adds a document, or puts it in the place of the one with its key. */
	put({ key, title, texts }: SearchDocument): void {
		this.remove(key);
		const doc = this.#keys.length;
		const titleWords = termsOf(foldForSearch(title));
		this.#numbers.set(key, doc);
		this.#keys.push(key);
		this.#titleLengths.push(titleWords.length);
		for (const word of titleWords) this.#note(word, doc, 1);
		for (const text of texts) for (const word of termsOf(foldForSearch(text))) this.#note(word, doc, 0);
	}

	remove(key: string): void {
		const doc = this.#numbers.get(key);
		if (doc === undefined) return;
		this.#keys[doc] = undefined;
		this.#numbers.delete(key);
	}

	/** The best documents, best first. */
	find(text: string, limit = 50): Found[] {
		const words = askedIn(foldForSearch(text));
		if (words.length === 0) return [];
		const found = this.#search(words, limit, false);
		return found.length > 0 ? found : this.#search(words, limit, true);
	}

	/** A word that stands in the title and elsewhere counts as in the title, which is noted first. */
	#note(word: string, doc: number, inTitle: 0 | 1): void {
		const term = this.#vocabulary.numberOf(word);
		const last = this.#postings.last(term);
		if (last === undefined || last >> 1 !== doc) this.#postings.add(term, doc * 2 + inTitle);
	}

	#search(words: readonly Asked[], limit: number, fuzzy: boolean): Found[] {
		const tally = new Tally(this.#keys.length);
		const meet = (term: number, whole: boolean): void => {
			const title = whole ? points.titleWhole : points.titleBeginning;
			const other = whole ? points.whole : points.beginning;
			this.#postings.forEach(term, (posting) => tally.add(posting >> 1, posting & 1 ? title : other));
		};
		for (const { text, whole: asWhole, joined } of words) {
			tally.begin();
			this.#vocabulary.forEachPrefixed(text, (term, whole) => {
				if (whole || !asWhole) meet(term, whole);
			});
			for (const word of joined) this.#vocabulary.forEachPrefixed(word, meet);
			if (!fuzzy || text.length < shortestFuzzy) continue;
			this.#vocabulary.forEachSimilar(text, (term) => {
				const { titleSimilar: title, similar: other } = points;
				this.#postings.forEach(term, (posting) => tally.add(posting >> 1, posting & 1 ? title : other));
			});
		}
		const best = new Best<string>(limit);
		tally.forEach((doc, score) => {
			const key = this.#keys[doc];
			// Of two that match as well, the one with the shorter title is meant.
			if (key !== undefined) best.offer(key, score + 1 / (2 + this.#titleLengths[doc]!));
		});
		return best.list().map(({ item, score }) => ({ key: item, score }));
	}
}

/** Which documents have had every word so far, and the sum of the best points of each word. */
class Tally {
	readonly #matched: Uint8Array;
	readonly #scores: Uint16Array;
	/** Points of the present word, of documents that have it. */
	readonly #now: Uint8Array;
	#word = 0;
	#hits: number[] = [];

	constructor(documents: number) {
		this.#matched = new Uint8Array(documents);
		this.#scores = new Uint16Array(documents);
		this.#now = new Uint8Array(documents);
	}

	/** The next word; documents without the one before are out. */
	begin(): void {
		this.#word++;
		this.#hits = [];
	}

	add(doc: number, worth: number): void {
		const matched = this.#matched[doc]!;
		if (matched === this.#word - 1) {
			this.#matched[doc] = this.#word;
			this.#now[doc] = worth;
			this.#scores[doc]! += worth;
			this.#hits.push(doc);
		} else if (matched === this.#word && worth > this.#now[doc]!) {
			this.#scores[doc]! += worth - this.#now[doc]!;
			this.#now[doc] = worth;
		}
	}

	forEach(visit: (doc: number, score: number) => void): void {
		for (const doc of this.#hits) visit(doc, this.#scores[doc]!);
	}
}
