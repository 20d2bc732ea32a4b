import { expect, it } from 'vitest';
import type { AnyValues } from '../kind';
import { scoresByProject } from './scores';

function source(records: Record<string, readonly AnyValues[]>) {
	return {
		table: (kind: string) => ({
			ids: () => (records[kind] ?? []).map((_, at) => String.fromCharCode(97 + at)),
			column: (field: string) => (records[kind] ?? []).map((values) => values[field])
		})
	};
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
	expect(scores.get('P')).toEqual({
		mean: 3,
		spread: Math.sqrt(2),
		assessors: 2,
		recused: 1,
		illustrative: false
	});
	expect(scores.has('Q')).toBe(false);
	expect(scores.get('R')).toEqual({
		mean: 4,
		spread: undefined,
		assessors: 1,
		recused: 0,
		illustrative: true
	});
});
