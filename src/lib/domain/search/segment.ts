import { isOneEdit } from './one-edit';

/** Where a word stands: the document's number in its segment times two, plus one if it is in the title. */
export type Posting = number;

export type Visit = (term: string, postings: ArrayLike<Posting>, from: number, to: number) => void;

/** A part of the documents with the words they hold. */
export interface Segment {
	readonly size: number;
	/** Every term that begins with a word. */
	prefixed(word: string, visit: Visit): void;
	/** Every term that is a word but for one letter. */
	similar(word: string, visit: Visit): void;
}

/** The segment that documents are added to: terms in no order, postings in plain arrays. */
export class OpenSegment implements Segment {
	readonly #terms = new Map<string, Posting[]>();
	#size = 0;

	get size(): number {
		return this.#size;
	}

	/** @returns the number of the document in this segment */
	add(title: readonly string[], words: readonly string[]): number {
		const doc = this.#size++;
		for (const word of title) this.#note(word, doc * 2 + 1);
		for (const word of words) this.#note(word, doc * 2);
		return doc;
	}

	#note(word: string, posting: Posting): void {
		const postings = this.#terms.get(word);
		if (!postings) this.#terms.set(word, [posting]);
		// A document's postings of a term follow each other, the one for the title first: it stands for both.
		else if (postings.at(-1)! >> 1 !== posting >> 1) postings.push(posting);
	}

	prefixed(word: string, visit: Visit): void {
		for (const [term, postings] of this.#terms)
			if (term.startsWith(word)) visit(term, postings, 0, postings.length);
	}

	similar(word: string, visit: Visit): void {
		for (const [term, postings] of this.#terms)
			if (isOneEdit(word, term)) visit(term, postings, 0, postings.length);
	}

	/** The same documents under the same numbers, packed and in order. */
	close(): ClosedSegment {
		return new ClosedSegment(this.#size, this.#terms);
	}
}

/** A segment that no longer changes: sorted terms, and all postings in one array. */
export class ClosedSegment implements Segment {
	readonly size: number;
	readonly #terms: readonly string[];
	/** Where the postings of each term begin, and one past the last. */
	readonly #starts: Uint32Array;
	readonly #postings: Uint32Array;

	constructor(size: number, terms: ReadonlyMap<string, readonly Posting[]>) {
		this.size = size;
		this.#terms = [...terms.keys()].sort();
		this.#starts = new Uint32Array(this.#terms.length + 1);
		let total = 0;
		this.#terms.forEach((term, i) => {
			this.#starts[i] = total;
			total += terms.get(term)!.length;
		});
		this.#starts[this.#terms.length] = total;
		this.#postings = new Uint32Array(total);
		this.#terms.forEach((term, i) => this.#postings.set(terms.get(term)!, this.#starts[i]));
	}

	prefixed(word: string, visit: Visit): void {
		for (let at = this.#firstAtLeast(word); at < this.#terms.length; at++) {
			const term = this.#terms[at]!;
			if (!term.startsWith(word)) return;
			visit(term, this.#postings, this.#starts[at]!, this.#starts[at + 1]!);
		}
	}

	similar(word: string, visit: Visit): void {
		for (let at = 0; at < this.#terms.length; at++) {
			const term = this.#terms[at]!;
			if (isOneEdit(word, term)) visit(term, this.#postings, this.#starts[at]!, this.#starts[at + 1]!);
		}
	}

	#firstAtLeast(word: string): number {
		let low = 0;
		let high = this.#terms.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.#terms[middle]! < word) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
