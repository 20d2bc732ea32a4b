import { createSubscriber } from 'svelte/reactivity';

/** Something outside Svelte that changes now and then: `track()` where it is read, `changed()` where it changes. */
export class Signal {
	#update: (() => void) | undefined;
	readonly #subscribe = createSubscriber((update) => {
		this.#update = update;
		return () => {
			this.#update = undefined;
		};
	});

	/** Makes the effect or derived that is running depend on this; elsewhere it does nothing. */
	track(): void {
		this.#subscribe();
	}

	changed(): void {
		this.#update?.();
	}
}
