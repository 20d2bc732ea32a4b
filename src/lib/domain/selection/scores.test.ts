import { expect, it } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { readSheets } from '../assessment/sheets';
import type { AnyValues } from '../schema/kind';
import { scoresByProject } from './scores';

function source(records: Record<string, readonly AnyValues[]>) {
	const named = (list: readonly AnyValues[]) =>
		Object.fromEntries(list.map((values, at) => [String.fromCharCode(97 + at), values]));
	return tablesOf(Object.fromEntries(Object.entries(records).map(([kind, list]) => [kind, named(list)])));
}

const score = (project: string, assessor: string, criterion: string, value: number) => ({
	project,
	assessor,
	criterion,
	score: value
});

it('weighs criteria, counts assessors alike, and leaves the recused out', () => {
	const scores = scoresByProject(
		source({
			criterion: [{ weight: 3 }, { weight: 1 }],
			assessment: [
				score('P', 'A', 'a', 5),
				score('P', 'A', 'b', 1),
				score('P', 'B', 'a', 2),
				{ project: 'P', assessor: 'C', recused: true },
				score('P', 'C', 'a', 5),
				{ project: 'Q', assessor: 'C', recused: true },
				{ ...score('R', 'A', 'b', 4), illustrative: true }
			]
		})
	);
	expect(scores.get('P')).toMatchObject({
		mean: 3,
		spread: Math.sqrt(2),
		lowest: 2,
		highest: 4,
		assessors: 2,
		recused: 1,
		illustrative: false
	});
	expect(scores.get('P')!.criteria.get('a')).toMatchObject({
		mean: 3.5,
		lowest: 2,
		highest: 5,
		assessors: 2
	});
	expect(scores.has('Q')).toBe(false);
	expect(scores.get('R')).toMatchObject({
		mean: 4,
		spread: undefined,
		assessors: 1,
		recused: 0,
		illustrative: true
	});
});

it('counts the newest round alone, and one assessor however the name is spelled', () => {
	const given = source({
		criterion: [{ weight: 1 }, { weight: 1 }],
		assessment: [
			score('P', 'Ada L.', 'a', 1),
			score('P', 'Ada L.', 'b', 3),
			{ ...score('P', 'ada  l.', 'a', 5), round: 2 },
			{ project: 'Q', assessor: 'A', recused: true },
			{ ...score('Q', 'A', 'a', 2), round: 2 },
			score('S', 'A', 'a', 2),
			{ project: 'S', assessor: 'A', recused: true, round: 2 }
		]
	});
	const scores = scoresByProject(given);
	expect(scores.get('P')).toMatchObject({ mean: 4, assessors: 1 });
	expect(scores.get('Q')).toMatchObject({ mean: 2, recused: 0 });
	expect(scores.has('S')).toBe(false);
	expect([...readSheets(given).get('P')!.values()][0]!.earlier).toMatchObject([{ score: 1, round: 1 }]);
});

it('counts nothing that has no weight', () => {
	const given = source({ criterion: [{ weight: 0 }, { weight: 1 }], assessment: [score('P', 'A', 'a', 5)] });
	expect(scoresByProject(given).size).toBe(0);
	expect(scoresByProject(given, new Map([['a', 2]])).get('P')?.mean).toBe(5);
	expect(scoresByProject(source({}))).toEqual(new Map());
});
