import { Slices } from '$lib/store/base/slices';
import { answering, type Question } from './questions';

/* Sets are looked for beside the page; "stop" ends a search with the best so far. */

/** Milliseconds between two looks at whether it is to stop. */
const slice = 40;

let isStopped = false;

async function answer(question: Question): Promise<void> {
	const steps = answering(question);
	const slices = new Slices(undefined, slice);
	for (;;) {
		const step = steps.next(isStopped ? 'stop' : undefined);
		if (step.done) return postMessage(step.value);
		await slices.pause();
	}
}

addEventListener('message', ({ data }: MessageEvent<Question | 'stop'>) => {
	if (data === 'stop') isStopped = true;
	// A fault is the page's to tell: thrown past the promise, it reaches its "error".
	else void answer(data).catch((error: unknown) => queueMicrotask(() => reportError(error)));
});
