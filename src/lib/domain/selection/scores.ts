import { readSheets, type Sheet, type Sheets } from '../assessment/sheets';
import { criterion } from '../kinds/criterion';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** Numbers of several assessors, brought to one. */
export interface Spread {
	readonly mean: number;
	/** Standard deviation among the assessors (n − 1); undefined for fewer than two. */
	readonly spread: number | undefined;
	readonly lowest: number;
	readonly highest: number;
}

/** What the assessors think of a proposal. */
export interface Score extends Spread {
	/** Assessors whose scores count; the mean is that of their weighted means, on the scale of the scores (1 to 5). */
	readonly assessors: number;
	readonly recused: number;
	readonly illustrative: boolean;
	/** By criterion, over those who scored on it. */
	readonly criteria: ReadonlyMap<string, CriterionScore>;
}

export interface CriterionScore extends Spread {
	readonly assessors: number;
}

/** By criterion; one without a weight of its own counts 1. */
export type CriterionWeights = ReadonlyMap<string, number>;

/**
 * The score of each proposal that has one. An assessor's mean is weighted by the criteria they scored, so a
 * criterion left out neither helps nor harms; every assessor counts alike. Who is recused is not counted, and
 * of what was scored again only the newest counts.
 *
 * @param weights those of the criteria, or others to try
 */
export function scoresByProject(
	source: Source,
	weights: CriterionWeights = weightsOf(source),
	sheets: Sheets = readSheets(source)
): Map<string, Score> {
	return new Map(
		[...sheets].flatMap(([project, by]) => {
			const score = scoreOf([...by.values()], weights);
			return score ? [[project, score] as const] : [];
		})
	);
}

/** The score that these assessors give a proposal; undefined where nobody has scored on what has a weight. */
export function scoreOf(sheets: readonly Sheet[], weights: CriterionWeights): Score | undefined {
	const counted = countedSheets(sheets, weights);
	if (counted.length === 0) return undefined;
	const byCriterion = new Map<string, number[]>();
	for (const { scores } of counted)
		for (const [of, score] of scores) byCriterion.set(of, [...(byCriterion.get(of) ?? []), score]);
	return {
		...spreadOf(counted.map(({ mean }) => mean)),
		assessors: counted.length,
		recused: sheets.filter(({ recused }) => recused).length,
		illustrative: sheets.some(({ illustrative }) => illustrative),
		criteria: new Map(
			[...byCriterion].map(([of, scores]) => [of, { ...spreadOf(scores), assessors: scores.length }])
		)
	};
}

/** The scores of one assessor that count, by criterion (`''` for the whole), and their weighted mean. */
export interface CountedSheet {
	readonly assessor: string;
	readonly scores: ReadonlyMap<string, number>;
	readonly mean: number;
}

/** What the assessors think of one proposal; undefined where nobody's scores count. */
export function proposalScoreOf(source: Source, proposal: string): Score | undefined {
	return scoreOf([...(readSheets(source).get(proposal)?.values() ?? [])], weightsOf(source));
}

/** The assessors who are not recused and have scored on something that has a weight. */
export function countedSheets(sheets: readonly Sheet[], weights: CriterionWeights): readonly CountedSheet[] {
	return sheets.flatMap(({ assessor, recused, marks }) => {
		if (recused) return [];
		const scores = new Map<string, number>();
		let [weighted, weight] = [0, 0];
		for (const [of, { score }] of marks) {
			if (score === undefined) continue;
			scores.set(of, score);
			weighted += score * weightOf(weights, of);
			weight += weightOf(weights, of);
		}
		return weight > 0 ? [{ assessor, scores, mean: weighted / weight }] : [];
	});
}

export function weightOf(weights: CriterionWeights, of: string): number {
	return weights.get(of) ?? 1;
}

/** The weights as they are kept. */
export function weightsOf(source: Source): Map<string, number> {
	const table = read(source, criterion);
	const weights = table.column('weight');
	return new Map(
		table.ids().flatMap((id, at) => {
			const weight = weights[at];
			return typeof weight === 'number' && weight >= 0 ? [[id, weight] as const] : [];
		})
	);
}

function spreadOf(values: readonly number[]): Spread {
	return {
		mean: mean(values),
		spread: deviation(values),
		lowest: Math.min(...values),
		highest: Math.max(...values)
	};
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number | undefined {
	if (values.length < 2) return undefined;
	const middle = mean(values);
	return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}
