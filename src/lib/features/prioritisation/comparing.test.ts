import { expect, test } from 'vitest';
import { nothingPosed } from '$lib/domain/scenario/posed';
import type { Standing } from '$lib/domain/scenario/standing';
import { comparedEnvelopes, comparedProjects } from './comparing';

const way = (name: string, key: string, amount: number) => ({ name, costs: { [key]: amount } });

/** A scenario that weighs A, B and C, and chooses some. */
function standing(chosen: Record<string, string>, less = new Map<string, number>(), left = 100): Standing {
	const choice = new Map(Object.entries(chosen).map(([id, start]) => [id, way(start, '2027 F', 10)]));
	const candidates = ['A', 'B', 'C'].map((id) => ({ id, value: 1, ways: [way('2027', '2027 F', 10)] }));
	return {
		choice,
		kept: { posed: { ...nothingPosed, less } },
		takes: { '2027 F': choice.size * 10 },
		round: {
			model: { candidates },
			money: { firstYears: new Map([['A', 2027], ['B', 2027], ['C', 2027]]) }, // prettier-ignore
			envelopes: [{ key: '2027 F', available: left }],
			apart: [{ proposal: { id: 'D' }, why: { type: 'closed' } }]
		}
	} as unknown as Standing;
}

test('what becomes of each project in each scenario, and where that differs', () => {
	const rows = comparedProjects([
		standing({ A: '2027', B: '2028' }),
		standing({ A: '2027', B: '2027', D: '2027' }, new Map([['A', 20]]))
	]);
	const asked = { type: 'in', start: undefined, less: undefined };
	expect(rows).toEqual([
		{ id: 'A', fates: [asked, { ...asked, less: 20 }], differs: true },
		{ id: 'B', fates: [{ ...asked, start: '2028' }, asked], differs: true },
		{
			id: 'C',
			fates: [
				{ type: 'out', must: false },
				{ type: 'out', must: false }
			],
			differs: false
		},
		{
			id: 'D',
			fates: [{ type: 'apart', why: { type: 'closed' } }, asked],
			differs: true
		}
	]);
});

test('envelopes differ where what is taken or what there is does', () => {
	const one = standing({ A: '2027' });
	expect(comparedEnvelopes([one, one])).toEqual([
		{
			key: '2027 F',
			amounts: [
				{ takes: 10, available: 100 },
				{ takes: 10, available: 100 }
			],
			differs: false
		}
	]);
	expect(comparedEnvelopes([one, standing({ A: '2027' }, new Map(), 90)])[0]?.differs).toBe(true);
});
