/** Splits a safe integer so that both parts can be added 2²⁵ times before either leaves the safe range. */
const split = 2 ** 27;

/** Whether any sum of `count` integers of at most `largest` stays a safe integer, in every order. */
export function addsExactly(largest: number, count: number): boolean {
	return largest * count <= Number.MAX_SAFE_INTEGER;
}

/**
 * Adds safe integers exactly, in any order, however large the parts get on the way. A part or a result that
 * is no safe integer makes it NaN: a figure that cannot be written exactly is not written.
 */
export class ExactSum {
	#high = 0;
	#low = 0;
	#count = 0;
	#carried = 0n;
	#lost = false;

	add(amount: number): void {
		if (Number.isNaN(amount)) {
			this.#lost = true;
			return;
		}
		const high = Math.floor(amount / split);
		this.#high += high;
		this.#low += amount - high * split;
		if (++this.#count === 2 ** 25) this.#carry();
	}

	#carry(): void {
		this.#carried += BigInt(this.#high) * BigInt(split) + BigInt(this.#low);
		this.#high = this.#low = this.#count = 0;
	}

	get total(): number {
		if (this.#lost) return Number.NaN;
		this.#carry();
		const total = Number(this.#carried);
		return Number.isSafeInteger(total) ? total : Number.NaN;
	}
}
