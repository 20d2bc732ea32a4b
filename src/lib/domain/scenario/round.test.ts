import { expect, test } from 'vitest';
import type { RoundMoney } from '../selection/round-money';
import type { ScoredProposal } from '../selection/ranking';
import { nothingPosed } from './posed';
import { roundModel, type Facts } from './round';

const proposal = (id: string, mean: number | undefined) =>
	({
		id,
		title: id,
		place: 1,
		score: mean === undefined ? undefined : { mean },
		sheets: []
	}) as unknown as ScoredProposal;

const money = {
	envelopes: [{ key: '2027 F', fund: 'F', year: 2027, envelope: 100_05, before: 30_00, left: 70_05 }],
	ways: new Map([
		['A', [{ name: '2027', costs: { '2027 F': 40_00 } }]],
		['B', [{ name: '2027', costs: { '2027 F': 1_00 } }]],
		['C', [{ name: '2027', costs: { '2027 F': 2_00 } }]]
	]),
	apart: new Map([['D', { type: 'approved' }]])
} as unknown as RoundMoney;

const facts: Facts = {
	fieldOf: (id) => ({ A: 'imaging', B: 'dosimetry' })[id],
	statesOf: (id) => (id === 'A' ? ['PL', 'FR'] : [])
};
const proposals = [proposal('A', 4.0625), proposal('B', 3.9999), proposal('C', undefined), proposal('D', 5)];

test('scores are worth their thousandths, a cut is of the envelope, and what cannot be weighed is apart', () => {
	const { model, envelopes, apart } = roundModel(
		proposals,
		money,
		{ ...nothingPosed, musts: new Map([['B', 'out']]), cuts: new Map([['2027 F', 10]]) },
		facts
	);
	expect(model.candidates).toEqual([
		{ id: 'A', value: 4063, ways: [{ name: '2027', costs: { '2027 F': 40_00 } }], states: ['PL', 'FR'] },
		{ id: 'B', value: 4000, ways: [{ name: '2027', costs: { '2027 F': 1_00 } }], states: [], must: 'out' }
	]);
	expect(envelopes).toMatchObject([{ cut: 10, available: 60_04 }]);
	expect(model.envelopes).toEqual({ '2027 F': 60_04 });
	expect(apart.map(({ proposal: { id }, why }) => [id, why.type])).toEqual([
		['C', 'no-score'],
		['D', 'approved']
	]);
});

test('those placed by hand come first, in that order', () => {
	const { model } = roundModel(proposals, money, { ...nothingPosed, order: ['gone', 'B'] }, facts);
	expect(model.candidates.map(({ id }) => id)).toEqual(['B', 'A']);
});

test('a rule is of the proposals that are weighed; one that needs another that is not is not kept', () => {
	const { model, rules } = roundModel(
		proposals,
		money,
		{
			...nothingPosed,
			rules: [
				{ type: 'needs', project: 'A', needs: 'C' },
				{ type: 'either', projects: ['A', 'B', 'D'] },
				{ type: 'count', of: { field: 'imaging' }, least: 1 },
				{ type: 'share', field: 'dosimetry', least: 20 },
				{ type: 'states', least: 2 }
			]
		},
		facts
	);
	expect(model.rules).toEqual([
		{ type: 'either', projects: ['A', 'B'] },
		{ type: 'count', name: 'imaging', projects: ['A'], least: 1 },
		{ type: 'share', name: 'dosimetry', projects: ['B'], least: 200 },
		{ type: 'states', least: 2 }
	]);
	expect(rules.map(({ missing }) => missing)).toEqual([['C'], ['D'], [], [], []]);
});
