/** Gives what was put in back, the first by an order at a time. */
export class Heap<T> {
	readonly #items: T[] = [];

	constructor(private readonly isBefore: (one: T, other: T) => boolean) {}

	push(item: T): void {
		let at = this.#items.push(item) - 1;
		while (at > 0) {
			const above = (at - 1) >> 1;
			if (!this.isBefore(item, this.#items[above]!)) break;
			this.#items[at] = this.#items[above]!;
			at = above;
		}
		this.#items[at] = item;
	}

	pop(): T | undefined {
		const first = this.#items[0];
		const last = this.#items.pop();
		if (last !== undefined && this.#items.length > 0) this.#sink(last);
		return first;
	}

	#sink(item: T): void {
		let at = 0;
		for (;;) {
			let below = 2 * at + 1;
			const [left, right] = [this.#items[below], this.#items[below + 1]];
			if (left === undefined) break;
			if (right !== undefined && this.isBefore(right, left)) below++;
			const next = this.#items[below]!;
			if (!this.isBefore(next, item)) break;
			this.#items[at] = next;
			at = below;
		}
		this.#items[at] = item;
	}
}
