/** Milliseconds of work between two looks at what the person does; half a frame. */
const sliceLength = 8;

/** Resolves when the browser has nothing better to do, or after two seconds at the latest. */
export function idle(): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 2000 });
		else setTimeout(resolve, 16);
	});
}

/**
 * Lets the browser do all that waits, then goes on. `scheduler.yield()` would go on before timers, answers of the
 * database and whatever a screen loads: for as long as the work takes, a click would lead nowhere.
 */
export function breathe(): Promise<void> {
	// A timer would wait four milliseconds each time once it is nested.
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(undefined);
	});
}

/** A short stretch of work on the main thread. */
export class Slice {
	readonly #end = performance.now() + sliceLength;

	get isOver(): boolean {
		return performance.now() >= this.#end;
	}
}
