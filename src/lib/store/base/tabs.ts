/** Tells the other tabs with the same portfolio open that its log or its notes have changed. */
export class Tabs {
	readonly #channel: BroadcastChannel;

	/** @param changed called when another tab has written; content never travels, the disk has it */
	constructor(portfolio: string, changed: () => void) {
		this.#channel = new BroadcastChannel(`isocentre-${portfolio}`);
		this.#channel.onmessage = changed;
	}

	tell(): void {
		this.#channel.postMessage('changed');
	}

	close(): void {
		this.#channel.close();
	}
}
