import { expect, test } from 'vitest';
import type { RoundMoney } from '$lib/domain/selection/round-money';
import type { ScoredProposal } from '$lib/domain/selection/ranking';
import { roundModel } from './round-model';

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
	asks: new Map([
		['A', { '2027 F': 40_00 }],
		['B', { '2027 F': 1_00 }],
		['C', { '2027 F': 2_00 }]
	]),
	apart: new Map([['D', { type: 'approved' }]]),
	illustrative: false
} as unknown as RoundMoney;

test('scores are worth their thousandths, a cut is of the envelope, and what cannot be weighed is apart', () => {
	const { model, envelopes, apart } = roundModel(
		[proposal('A', 4.0625), proposal('B', 3.9999), proposal('C', undefined), proposal('D', 5)],
		money,
		{ musts: new Map([['B', 'out']]), cuts: new Map([['2027 F', 10]]) }
	);
	expect(model.candidates).toEqual([
		{ id: 'A', value: 4063, ways: [{ name: '', costs: { '2027 F': 40_00 } }] },
		{ id: 'B', value: 4000, ways: [{ name: '', costs: { '2027 F': 1_00 } }], must: 'out' }
	]);
	expect(envelopes).toMatchObject([{ cut: 10, available: 60_04 }]);
	expect(model.envelopes).toEqual({ '2027 F': 60_04 });
	expect(apart.map(({ proposal: { id }, why }) => [id, why.type])).toEqual([
		['C', 'no-score'],
		['D', 'approved']
	]);
});
