import { expect, it } from 'vitest';
import type { Participant } from './by-country';
import { parityOf } from './parity';

const part = (project: string, country: string): Participant => ({
	project,
	partner: `${project} ${country}`,
	country,
	date: undefined,
	latest: undefined,
	illustrative: false
});

it('sets the share of projects beside the share of contributions, each summing to the whole', () => {
	const found = parityOf(
		[part('A', 'CH'), part('A', 'FR'), part('A', 'FR'), part('A', 'US'), part('B', 'FR'), part('C', 'US')],
		new Map([
			['CH', 10],
			['FR', 30],
			['NO', 0]
		])
	);
	// A: half each; B: France. The United States contribute nothing, so C is nobody's here.
	expect(found.map((one) => [one.country, one.participation, one.contribution, one.projects])).toEqual([
		['FR', 0.75, 0.75, ['A', 'B']],
		['CH', 0.25, 0.25, ['A']],
		['NO', 0, 0, []]
	]);
	expect(parityOf([], new Map([['FR', 30]]))).toEqual([
		{ country: 'FR', participation: 0, contribution: 1, projects: [] }
	]);
});
