/**
 * Work in steps of some milliseconds each, for a caller that lets a screen draw in between. To a pause it may be answered
 * "stop": work that can end sooner, with less certainty, then does.
 */
export type Steps<T> = Generator<void, T, 'stop' | undefined>;

/** Does all steps at a stretch. */
export function finished<T>(steps: Steps<T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}
