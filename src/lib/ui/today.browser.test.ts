import { afterEach, describe, expect, it } from 'vitest';
import { shownDay } from './shown-day.svelte';
import { dayOf, realToday, today } from './today';

afterEach(() => {
	shownDay.current = undefined;
	shownDay.ofPortfolio = () => undefined;
});

describe('today', () => {
	it('is the day of the calendar, and in the past the one that is shown', () => {
		expect([realToday(), today()]).toEqual([dayOf(new Date()), dayOf(new Date())]);
		shownDay.current = '2020-02-29';
		expect([realToday(), today()]).toEqual([dayOf(new Date()), '2020-02-29']);
	});

	it('is the day of a portfolio that has one, and nothing is shown as of a later one', () => {
		shownDay.ofPortfolio = () => '2024-11-27';
		expect([realToday(), today()]).toEqual(['2024-11-27', '2024-11-27']);
		shownDay.current = '2024-03-12';
		expect([realToday(), today()]).toEqual(['2024-11-27', '2024-03-12']);
		// Written in it long after, and looked at as of then.
		shownDay.current = '2025-08-01';
		expect(today()).toBe('2024-11-27');
	});
});
