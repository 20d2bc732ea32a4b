import { expect, it } from 'vitest';
import type { Json } from '$lib/domain/base/json';
import { Laptop } from '../../../../tests/support/laptop';
import { proposals } from './proposals';

const titles = (_kind: string, id: string) => `title of ${id}`;

function portfolio(records: Record<string, Record<string, Record<string, Json>>>) {
	const laptop = new Laptop('Ada', 1);
	for (const [kind, byId] of Object.entries(records))
		for (const [id, fields] of Object.entries(byId)) laptop.write([{ do: 'put', kind, id, fields }]);
	return laptop.state;
}

const state = portfolio({
	stage: {
		open: { name: 'Submitted', order: 1 },
		gate: { name: 'Selection committee', order: 2, gate: 'funding' },
		decided: { name: 'In execution', order: 3 },
		shut: { name: 'Closed', order: 4, closed: true },
		aside: { name: 'On hold', order: 100, side: true }
	},
	project: {
		A: { title: 'A', round: 2027, stage: 'open', illustrative: true },
		B: { title: 'B', round: 2027, stage: 'open' },
		C: { title: 'C', round: 2027, stage: 'shut' },
		D: { title: 'D', round: 2024, stage: 'open' },
		E: { title: 'E', stage: 'open' },
		F: { title: 'F', round: 2026, stage: 'decided' },
		G: { title: 'G', round: 2026, stage: 'aside' },
		H: { title: 'H', round: 2027, stage: 'aside' }
	},
	criterion: { k: { name: 'impact', weight: 1 } },
	assessment: {
		a1: { project: 'A', assessor: 'X', criterion: 'k', score: 3 },
		b1: { project: 'B', assessor: 'X', criterion: 'k', score: 5 }
	},
	partner: { P: { name: 'GSI', country: 'DE' }, Q: { name: 'CHUV', country: 'CH' }, R: { name: 'WHO' } },
	participation: {
		1: { project: 'A', partner: 'P' },
		2: { project: 'A', partner: 'Q' },
		3: { project: 'A', partner: 'R' }
	},
	budgetLine: {
		l1: { project: 'A', year: 2027, stage: 'requested', money: { amount: 4300000, currency: 'CHF' } },
		l2: { project: 'A', year: 2028, stage: 'requested', money: { amount: 7000000, currency: 'CHF' } }
	}
});

it('are the proposals of the round to come that wait for a committee or aside, the best score first', () => {
	const { round, list } = proposals(state, 2026, titles);
	expect(round).toBe(2027);
	expect(list.map(({ id }) => id)).toEqual(['B', 'A', 'H']);
	expect(list[1]).toMatchObject({
		title: 'title of A',
		stage: 'title of open',
		states: ['CH', 'DE'],
		score: { mean: 3, assessors: 1 },
		asked: { amount: 4300000 },
		illustrative: true
	});
});

it('are those of the last round when none is to come', () => {
	expect(proposals(state, 2024, titles).round).toBe(2024);
	expect(proposals(state, 2031, titles).round).toBe(2027);
});

it('are none in an empty portfolio', () => {
	expect(proposals(new Laptop('Ada', 1).state, 2026, titles)).toMatchObject({ round: undefined, list: [] });
});
