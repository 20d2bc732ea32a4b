import type { Steps } from '../../domain/base/steps';
import { breathe } from './idle';

/**
 * Long work in short turns: call `pause` as often as convenient, it gives the page a turn when the slice
 * is used up, and throws the signal's reason when the person has cancelled.
 */
export class Slices {
	#until = 0;

	constructor(
		private readonly signal?: AbortSignal,
		private readonly milliseconds = 12
	) {}

	/** Undefined while the slice lasts, so that a tight loop need not await. */
	pause(): Promise<void> | undefined {
		const now = performance.now();
		if (this.#until === 0) this.#until = now + this.milliseconds;
		return now < this.#until ? undefined : this.#rest();
	}

	/** Does work that comes in steps. */
	async through<T>(steps: Steps<T>): Promise<T> {
		for (;;) {
			const step = steps.next();
			if (step.done) return step.value;
			const rest = this.pause();
			if (rest) await rest;
		}
	}

	async #rest(): Promise<void> {
		await breathe();
		this.signal?.throwIfAborted();
		this.#until = performance.now() + this.milliseconds;
	}
}
