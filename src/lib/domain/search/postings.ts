import { grown } from './grown';

/** Postings in the first block of a term: most terms occur once or twice. Each further block is twice as long. */
const firstBlock = 2;
const longestBlock = 256;

/**
 * A list of numbers for each term, all of them in one array. A list is a chain of blocks, each followed by the
 * place of the next one, so that lists grow without being moved and are read nearly in a row.
 */
export class Postings {
	#pool = new Uint32Array(1 << 12);
	#used = 0;
	#first = new Uint32Array(1 << 10);
	#counts = new Uint32Array(1 << 10);
	/** Where the next number of each list goes, and where its present block ends. */
	#next = new Uint32Array(1 << 10);
	#end = new Uint32Array(1 << 10);
	#last = new Uint32Array(1 << 10);

	/** Appends a number to the list of a term; terms are counted from 0 without gaps. */
	add(term: number, posting: number): void {
		if (term >= this.#counts.length) this.#growTerms(term + 1);
		if (this.#next[term] === this.#end[term]) this.#addBlock(term);
		this.#pool[this.#next[term]!] = posting;
		this.#next[term]! += 1;
		this.#counts[term]! += 1;
		this.#last[term] = posting;
	}

	/** The number added last to the list of a term; undefined while it is empty. */
	last(term: number): number | undefined {
		return this.#counts[term] ? this.#last[term] : undefined;
	}

	forEach(term: number, visit: (posting: number) => void): void {
		let left = this.#counts[term]!;
		let block = this.#first[term]!;
		for (let size = firstBlock; left > 0; size = Math.min(size * 2, longestBlock)) {
			const end = block + Math.min(size, left);
			for (let at = block; at < end; at++) visit(this.#pool[at]!);
			left -= size;
			block = this.#pool[block + size]!;
		}
	}

	#addBlock(term: number): void {
		const count = this.#counts[term]!;
		const size = count === 0 ? firstBlock : Math.min(count + firstBlock, longestBlock);
		this.#pool = grown(this.#pool, this.#used + size + 1);
		if (count === 0) this.#first[term] = this.#used;
		else this.#pool[this.#end[term]!] = this.#used;
		this.#next[term] = this.#used;
		this.#end[term] = this.#used + size;
		this.#used += size + 1;
	}

	#growTerms(size: number): void {
		this.#first = grown(this.#first, size);
		this.#counts = grown(this.#counts, size);
		this.#next = grown(this.#next, size);
		this.#end = grown(this.#end, size);
		this.#last = grown(this.#last, size);
	}
}
