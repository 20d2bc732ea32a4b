import type { Criterion } from '../kinds/criterion';
import { readSheets, type Sheet } from '../assessment/sheets';
import type { Source } from '../reading/source';
import { criteriaOn, proposalsByRound } from './rounds';
import { scoreOf, weightOf, weightsOf, type Score } from './scores';
import { sensitivity, type Reach } from './sensitivity';

export interface ScoredProposal {
	readonly id: string;
	readonly title: string;
	/** Its place; undefined without a score. Equal scores share one. */
	readonly place: number | undefined;
	readonly score: Score | undefined;
	readonly sheets: readonly Sheet[];
}

/** The proposals of a round as the assessors see them. */
export interface Ranking {
	/** The best first; those without a score after, by title. */
	readonly proposals: readonly ScoredProposal[];
	readonly criteria: readonly Criterion[];
	/** The weight of each criterion, as tried. */
	readonly weights: ReadonlyMap<string, number>;
	/** Those whose weight is tried and differs from the one kept. */
	readonly tried: ReadonlySet<string>;
	readonly reaches: readonly Reach[];
}

/**
 * @param trial weights to try, by criterion
 * @param day ISO date, for which criteria hold
 */
export function ranking(
	source: Source,
	round: number | undefined,
	trial: ReadonlyMap<string, number>,
	day: string,
	titleOf: (id: string) => string
): Ranking {
	const ids = (round === undefined ? undefined : proposalsByRound(source).get(round)) ?? [];
	const every = readSheets(source);
	const sheets = new Map(ids.map((id) => [id, [...(every.get(id)?.values() ?? [])]] as const));
	const used = new Set([...sheets.values()].flat().flatMap(({ marks }) => [...marks.keys()]));
	const criteria = criteriaOn(source, day, used);
	const kept = weightsOf(source);
	const weights = new Map([...kept, ...trial]);
	const tried = new Set(
		criteria.map(({ id }) => id).filter((id) => weightOf(weights, id) !== weightOf(kept, id))
	);
	const scored = ids.map((id) => {
		const score = scoreOf(sheets.get(id)!, weights);
		return { id, title: titleOf(id), score, mean: score ? settled(score.mean) : -1 };
	});
	scored.sort((a, b) => b.mean - a.mean || a.title.localeCompare(b.title));
	const proposals = scored.map(({ id, title, score, mean }) => ({
		id,
		title,
		score,
		sheets: sheets.get(id)!,
		place: score && 1 + scored.findIndex((one) => one.mean === mean)
	}));
	const order = proposals.filter(({ score }) => score).map(({ id }) => id);
	const weighed = criteria.map(({ id }) => id);
	return {
		proposals,
		criteria,
		weights,
		tried,
		// Worked out for who asks: a list of scenarios ranks the round many times over.
		get reaches() {
			return sensitivity(sheets, weights, order, weighed);
		}
	};
}

/** Means that differ by rounding alone are equal. */
function settled(mean: number): number {
	return Math.round(mean * 1e9) / 1e9;
}
