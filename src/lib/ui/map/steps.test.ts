import { describe, expect, it } from 'vitest';
import { stepOf, stepsTo, stepTokens } from './steps';

describe('steps of a map', () => {
	it('are whole numbers that leave none out', () => {
		expect(stepsTo(11, true)).toEqual([
			{ from: 1, upTo: 6 },
			{ from: 7, upTo: 11 }
		]);
		expect(stepsTo(1, true)).toEqual([{ from: 1, upTo: 1 }]);
		expect(stepsTo(0, true)).toEqual([]);
	});

	it('find the step of a value', () => {
		const steps = stepsTo(11, true);
		expect([0, 1, 6, 7, 11].map((value) => stepOf(value, steps))).toEqual([0, 1, 1, 2, 2]);
		expect(stepOf(0.1, stepsTo(10, false))).toBe(1);
	});

	it('end with the strongest, however few; nothing is the card', () => {
		const ground = (step: number, count: number) => stepTokens(step, count).ground;
		expect([0, 1, 2].map((step) => ground(step, 2))).toEqual(['--card', '--map-some', '--map-much']);
		expect([0, 1].map((step) => ground(step, 1))).toEqual(['--card', '--map-much']);
		expect(ground(0, 0)).toBe('--card');
	});
});
