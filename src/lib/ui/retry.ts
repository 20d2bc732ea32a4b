/**
 * What stands on the screen and could not be saved: a form, an import. Its own way of saving is tried again, so
 * that it goes on from there as if nothing had been. The newest offer counts.
 */
class Retry {
	#offers: readonly (() => unknown)[] = [];

	/** Offers to try again until the returned function is called. */
	offer(work: () => unknown): () => void {
		this.#offers = [...this.#offers, work];
		return () => {
			this.#offers = this.#offers.filter((one) => one !== work);
		};
	}

	get current(): (() => unknown) | undefined {
		return this.#offers.at(-1);
	}
}

export const retry = new Retry();
