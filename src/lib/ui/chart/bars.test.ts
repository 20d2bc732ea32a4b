import { describe, expect, it } from 'vitest';
import { movedPlace, sayBar, type Bars } from './bars';

const bars: Bars = {
	categories: [
		{ key: '2025', label: '2025' },
		{ key: '2026', label: '2026' }
	],
	series: [
		{ key: 'approved', label: 'approved', colour: '--money-approved', values: [100, undefined] },
		{ key: 'spent', label: 'spent', colour: '--money-spent', values: [80, 20] }
	],
	unit: 'CHF',
	tick: String,
	say: (value) => `${value} CHF`
};

describe('moving among bars', () => {
	it.each([
		[undefined, 'ArrowRight', { category: 0, series: 0 }],
		[{ category: 0, series: 0 }, 'ArrowRight', { category: 1, series: 0 }],
		[{ category: 1, series: 0 }, 'ArrowRight', { category: 1, series: 0 }],
		[{ category: 1, series: 0 }, 'ArrowDown', { category: 1, series: 1 }],
		[{ category: 1, series: 1 }, 'ArrowUp', { category: 1, series: 0 }],
		[{ category: 1, series: 1 }, 'Home', { category: 0, series: 1 }],
		[{ category: 0, series: 1 }, 'End', { category: 1, series: 1 }],
		[{ category: 0, series: 1 }, 'a', undefined]
	])('from %o by %s to %o', (from, key, to) => {
		expect(movedPlace(bars, from, key)).toEqual(to);
	});

	it('runs down the categories when they stand below one another', () => {
		expect(movedPlace({ ...bars, horizontal: true }, { category: 0, series: 0 }, 'ArrowDown')).toEqual({
			category: 1,
			series: 0
		});
	});

	it('goes nowhere when there are no bars', () => {
		expect(movedPlace({ ...bars, categories: [] }, undefined, 'ArrowRight')).toBeUndefined();
	});
});

it('says a bar in words', () => {
	expect(sayBar(bars, { category: 1, series: 1 })).toBe('2026, spent: 20 CHF');
	expect(sayBar(bars, { category: 1, series: 0 })).toBe('2026, approved: –');
});
