/**
 * Whether the browser has promised not to clear what it keeps for this app. It is asked once something of the
 * person's own is in it.
 */
export class Persistence {
	answer = $state<'unknown' | 'granted' | 'denied'>('unknown');
	#asked = false;

	/** Learns the present answer without asking. */
	async read(): Promise<void> {
		if (await navigator.storage?.persisted?.()) this.answer = 'granted';
	}

	/** Asks, once a session. */
	async ask(): Promise<void> {
		if (this.#asked || this.answer === 'granted') return;
		this.#asked = true;
		const granted = await navigator.storage?.persist?.();
		this.answer = granted ? 'granted' : 'denied';
	}
}
