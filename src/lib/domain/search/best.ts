/** Keeps the best so many of all that are offered, the earlier of equals first. */
export class Best<T> {
	readonly #limit: number;
	readonly #kept: { readonly item: T; readonly score: number }[] = [];
	#worst = -Infinity;

	constructor(limit: number) {
		this.#limit = limit;
	}

	offer(item: T, score: number): void {
		if (score <= this.#worst) return;
		let at = this.#kept.length;
		while (at > 0 && this.#kept[at - 1]!.score < score) at--;
		this.#kept.splice(at, 0, { item, score });
		if (this.#kept.length > this.#limit) this.#kept.pop();
		if (this.#kept.length === this.#limit) this.#worst = this.#kept.at(-1)?.score ?? Infinity;
	}

	/** Best first. */
	list(): readonly { readonly item: T; readonly score: number }[] {
		return this.#kept;
	}
}
