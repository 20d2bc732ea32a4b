import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shareOf, shares, stepLook, stepOf, stepsTo } from './steps';

describe('steps of a map', () => {
	it('are whole numbers that leave none out', () => {
		expect(stepsTo(11, true)).toEqual([
			{ from: 1, upTo: 3 },
			{ from: 4, upTo: 5 },
			{ from: 6, upTo: 7 },
			{ from: 8, upTo: 9 },
			{ from: 10, upTo: 11 }
		]);
		expect(stepsTo(2, true)).toEqual([
			{ from: 1, upTo: 1 },
			{ from: 2, upTo: 2 }
		]);
		expect(stepsTo(0, true)).toEqual([]);
	});

	it('find the step of a value', () => {
		const steps = stepsTo(11, true);
		expect([0, 1, 3, 4, 11].map((value) => stepOf(value, steps))).toEqual([0, 1, 1, 2, 5]);
		expect(stepOf(0.1, stepsTo(10, false))).toBe(1);
	});

	it('end with the strongest, however few', () => {
		expect([1, 2, 3, 4, 5].map((step) => shareOf(step, 5))).toEqual([...shares]);
		expect([1, 2].map((step) => shareOf(step, 2))).toEqual([12, 100]);
		expect(shareOf(1, 1)).toBe(42);
	});
});

type Colour = readonly [number, number, number];

function tokens(selector: string): Record<string, Colour> {
	const css = readFileSync(new URL('../style/tokens.css', import.meta.url), 'utf8');
	const block = css.slice(css.indexOf(selector), css.indexOf('}', css.indexOf(selector)));
	const read = (hex: string) =>
		[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
	return Object.fromEntries(
		[...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [found[1]!, read(found[2]!)])
	);
}

function luminance(colour: Colour): number {
	const [r, g, b] = colour.map((part) => {
		const share = part / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as unknown as Colour;
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Colour, b: Colour): number {
	const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

describe.each([
	['light', ':root {'],
	['dark', ":root[data-theme='dark']"]
])('in the %s theme', (_name, selector) => {
	const colours = tokens(selector);

	it.each([0, 1, 2, 3, 4, 5])('step %i is readable', (step) => {
		const ink = colours[stepLook(step, 5).ink.slice(4, -1)]!;
		const share = step === 0 ? 0 : shareOf(step, 5) / 100;
		const ground = colours['--card']!.map((part, at) => part + (colours['--accent']![at]! - part) * share);
		expect(
			contrast(ink, step === 0 ? colours['--line-soft']! : (ground as unknown as Colour))
		).toBeGreaterThan(4.5);
	});
});
