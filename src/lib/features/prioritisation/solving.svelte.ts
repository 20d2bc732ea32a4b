import { scriptUrl } from '$lib/store/base/script-url';
import type { Answers, Question } from './questions';
import address from './solve-worker?worker&url';

/** Milliseconds after which somebody is offered to stop it. */
const patience = 1000;

/**
 * The answer to a question of the search, worked out beside the page, and anew when what it is of changes.
 *
 * @template Ask which question
 */
export class Working<Ask extends Question['ask']> {
	result: Answers[Ask] | undefined = $state.raw();
	/** It takes long enough to be stopped. */
	isLong = $state(false);
	/** The worker fell over, as without memory. */
	hasFailed = $state(false);
	#worker: Worker | undefined;
	#timer = 0;

	/** Begins; what was being worked out is dropped. Gives what drops it. */
	begin(question: Extract<Question, { readonly ask: Ask }>): () => void {
		this.#end();
		this.result = undefined;
		this.hasFailed = false;
		const worker = new Worker(scriptUrl(address), { type: 'module' });
		this.#worker = worker;
		this.#timer = window.setTimeout(() => (this.isLong = true), patience);
		worker.addEventListener('message', ({ data }) => {
			if (this.#worker !== worker) return;
			this.result = data as Answers[Ask];
			this.#end();
		});
		worker.addEventListener('error', () => {
			if (this.#worker !== worker) return;
			this.hasFailed = true;
			this.#end();
		});
		worker.postMessage(question);
		return () => {
			if (this.#worker === worker) this.#end();
		};
	}

	/** Ends the search with the best so far. */
	stop(): void {
		this.#worker?.postMessage('stop');
	}

	#end(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		window.clearTimeout(this.#timer);
		this.isLong = false;
	}
}
