import { Best } from '../search/best';

/** How often each term stands in a text, weighted by where. */
export type Weights = ReadonlyMap<string, number>;

export interface Similar {
	readonly key: string;
	/** How much of what was asked for is found there, rare terms counting more: above 0, about 1 for the same text. */
	readonly likeness: number;
}

/** A term said many times is hardly more telling than one said twice; a long text says many terms. */
const saturation = 1.5;
const lengthShare = 0.4;

interface Posting {
	readonly doc: number;
	readonly weight: number;
}

/**
 * Texts by their weighted terms. Like `SearchIndex` it only grows: a changed text gets a new number. What it
 * answers depends on the texts it holds alone, not on the order in which they came.
 */
export class RadarIndex {
	readonly #postings = new Map<string, { count: number; readonly list: Posting[] }>();
	/** By number; undefined where the text has been replaced or removed. */
	readonly #keys: (string | undefined)[] = [];
	readonly #lengths: number[] = [];
	readonly #held = new Map<string, { readonly doc: number; readonly weights: Weights }>();
	/** Of all texts held, in tenths, so that no sum depends on its order. */
	#length = 0;

	get size(): number {
		return this.#held.size;
	}

	put(key: string, weights: Weights): void {
		this.remove(key);
		const doc = this.#keys.length;
		const length = lengthOf(weights);
		this.#keys.push(key);
		this.#lengths.push(length);
		this.#held.set(key, { doc, weights });
		this.#length += length;
		for (const [term, weight] of weights) {
			let posting = this.#postings.get(term);
			if (!posting) this.#postings.set(term, (posting = { count: 0, list: [] }));
			posting.count++;
			posting.list.push({ doc, weight });
		}
	}

	remove(key: string): void {
		const held = this.#held.get(key);
		if (!held) return;
		this.#held.delete(key);
		this.#keys[held.doc] = undefined;
		this.#length -= this.#lengths[held.doc]!;
		for (const term of held.weights.keys()) this.#postings.get(term)!.count--;
	}

	weightsOf(key: string): Weights | undefined {
		return this.#held.get(key)?.weights;
	}

	/** How telling a term is: the fewer texts hold it the more; 0 where none does. */
	rarity(term: string): number {
		const count = this.#postings.get(term)?.count ?? 0;
		return count === 0 ? 0 : Math.log(1 + (this.size - count + 0.5) / (count + 0.5));
	}

	/** The texts most alike, best first, those of one likeness by key; `fits` says which are asked for. */
	like(asked: Weights, limit: number, fits: (key: string) => boolean): readonly Similar[] {
		const scores = new Float64Array(this.#keys.length);
		const hits: number[] = [];
		const usual = this.#length / Math.max(1, this.size);
		const own = this.#norm(lengthOf(asked), usual);
		let whole = 0;
		for (const [term, weight] of asked) {
			// A word nobody else has used is no likeness, but it is part of what was said.
			const rarity = this.rarity(term) || Math.log(1 + 2 * this.size);
			const said = rarity * saturated(weight, own);
			whole += said * saturated(weight, own);
			for (const { doc, weight: there } of this.#postings.get(term)?.list ?? []) {
				if (scores[doc] === 0) hits.push(doc);
				scores[doc]! += said * saturated(there, this.#norm(this.#lengths[doc]!, usual));
			}
		}
		const best = new Best<string>(limit);
		const found = hits.flatMap((doc) => {
			const key = this.#keys[doc];
			return key !== undefined && fits(key) ? [{ key, score: scores[doc]! }] : [];
		});
		for (const { key, score } of found.sort((a, b) => (a.key < b.key ? -1 : 1))) best.offer(key, score);
		return best.list().map(({ item, score }) => ({ key: item, likeness: score / whole }));
	}

	#norm(length: number, usual: number): number {
		return saturation * (1 - lengthShare + (lengthShare * length) / Math.max(1, usual));
	}
}

function saturated(weight: number, norm: number): number {
	return weight / (weight + norm);
}

function lengthOf(weights: Weights): number {
	let length = 0;
	for (const weight of weights.values()) length += Math.round(weight * 10);
	return length;
}
