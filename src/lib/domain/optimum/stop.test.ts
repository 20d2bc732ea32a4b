import { expect, test } from 'vitest';
import { finished } from '../base/steps';
import { bestSet } from './best-set';
import { breaches } from './breaches';
import type { Model } from './model';

/** Sixty projects alike enough that no bound tells them apart soon. */
const model: Model = {
	candidates: Array.from({ length: 60 }, (_, at) => {
		const cost = 1_000 + ((at * 7919) % 613);
		const second = 1_000 + ((at * 104_729) % 617);
		return {
			id: `P${at}`,
			value: cost + second + ((at * 31) % 7),
			ways: [{ name: '', costs: { a: cost, b: second } }]
		};
	}),
	envelopes: { a: 40_111, b: 39_777 },
	rules: []
};

test('a search that is stopped ends at its next pause, with a set that keeps everything and how far it is from the most', () => {
	const steps = bestSet(model);
	let pauses = 0;
	let step = steps.next();
	while (!step.done) step = steps.next(++pauses >= 3 ? 'stop' : undefined);
	expect(pauses).toBe(3);
	const { choice, isProven, isFirst, value, most } = step.value;
	expect(isProven || isFirst).toBe(false);
	expect(breaches(model, choice!)).toEqual([]);
	expect(most).toBeGreaterThanOrEqual(value);
	// The same few steps without the stop go on for longer, and are no worse.
	expect(finished(bestSet(model, { steps: 20_000 })).value).toBeGreaterThanOrEqual(value);
});
