import { expect, it } from 'vitest';
import { nothing } from '../budget/roll-up';
import type { Participant } from './by-country';
import { moneyByState } from './money-by-state';

const part = (project: string, partner: string, country: string): Participant => ({
	project,
	partner,
	country,
	date: undefined,
	latest: undefined,
	illustrative: false
});

it('parts money equally among the countries of each project, and loses none', () => {
	const money = new Map([
		['A', 1001],
		['B', 500],
		['C', 70],
		['', 9]
	]);
	const found = moneyByState(
		[
			part('A', 'p1', 'CH'),
			part('A', 'p2', 'FR'),
			part('A', 'p3', 'FR'),
			part('B', 'p4', 'international'),
			part('B', 'p1', 'CH')
		],
		[...money.keys()],
		(id) => ({ ...nothing, amount: money.get(id) ?? 0, entries: 1 })
	);
	// A: 501 + 500; B: half to no State; C and what names no project: to no State.
	expect(Object.fromEntries([...found].map(([code, { amount }]) => [code, amount]))).toEqual({
		CH: 751,
		FR: 500,
		'': 329
	});
});
