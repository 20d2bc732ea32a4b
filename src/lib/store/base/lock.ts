/**
 * Runs one writer of a portfolio at a time, over all tabs of the browser where it has Web Locks. Elsewhere
 * only this tab is kept in order, and the comparison of the tip in each transaction guards against the others.
 */
export class WriterLock {
	readonly #name: string;
	#last: Promise<unknown> = Promise.resolve();

	constructor(portfolio: string) {
		this.#name = `isocentre-writer-${portfolio}`;
	}

	run<T>(work: () => Promise<T>): Promise<T> {
		if (navigator.locks) return navigator.locks.request(this.#name, work);
		const turn = this.#last.then(work, work);
		this.#last = turn.then(ignore, ignore);
		return turn;
	}
}

/** The caller of `run` gets the outcome; the queue only needs to know that it is over. */
function ignore(): void {}
