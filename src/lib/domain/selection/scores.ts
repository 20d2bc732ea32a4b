import { assessment } from '../assessment/assessment';
import { criterion } from '../criterion/criterion';
import type { Table } from '../records/table';

/** What the assessors think of a proposal. */
export interface Score {
	/** Mean of the assessors' weighted means, on the scale of the scores (1 to 5). */
	readonly mean: number;
	/** Standard deviation among the assessors (n − 1); undefined for fewer than two. */
	readonly spread: number | undefined;
	readonly assessors: number;
	readonly recused: number;
	readonly illustrative: boolean;
}

export interface ScoreSource {
	table(kind: string): Pick<Table, 'ids' | 'column'>;
}

interface Sums {
	weighted: number;
	weight: number;
}

/**
 * The score of each proposal that has one. An assessor's mean is weighted by the criteria they scored, so a
 * criterion left out neither helps nor harms; every assessor counts alike. Who is recused is not counted.
 */
export function scoresByProject(source: ScoreSource): Map<string, Score> {
	const weights = weightsOf(source);
	const table = source.table(assessment.name);
	const [projects, assessors, criteria, scores, recusals, invented] = [
		'project',
		'assessor',
		'criterion',
		'score',
		'recused',
		'illustrative'
	].map((field) => table.column(field)) as [Column, Column, Column, Column, Column, Column];
	const found = new Map<string, { by: Map<string, Sums>; recused: Set<string>; illustrative: boolean }>();
	table.ids().forEach((_, at) => {
		const [project, assessor, score] = [projects[at], assessors[at], scores[at]];
		if (typeof project !== 'string' || typeof assessor !== 'string') return;
		const one = found.get(project) ?? {
			by: new Map<string, Sums>(),
			recused: new Set<string>(),
			illustrative: false
		};
		found.set(project, one);
		one.illustrative ||= invented[at] === true;
		if (recusals[at] === true) one.recused.add(assessor);
		else if (typeof score === 'number') {
			const weight = weights.get(String(criteria[at])) ?? 1;
			const sums = one.by.get(assessor) ?? { weighted: 0, weight: 0 };
			one.by.set(assessor, { weighted: sums.weighted + score * weight, weight: sums.weight + weight });
		}
	});
	return new Map(
		[...found].flatMap(([project, { by, recused, illustrative }]) => {
			const means = [...by]
				.filter(([assessor, { weight }]) => weight > 0 && !recused.has(assessor))
				.map(([, { weighted, weight }]) => weighted / weight);
			if (means.length === 0) return [];
			const counted = { assessors: means.length, recused: recused.size, illustrative };
			return [[project, { mean: mean(means), spread: deviation(means), ...counted }] as const];
		})
	);
}

type Column = ReturnType<Table['column']>;

function weightsOf(source: ScoreSource): Map<string, number> {
	const table = source.table(criterion.name);
	const weights = table.column('weight');
	return new Map(
		table.ids().flatMap((id, at) => {
			const weight = weights[at];
			return typeof weight === 'number' && weight >= 0 ? [[id, weight] as const] : [];
		})
	);
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number | undefined {
	if (values.length < 2) return undefined;
	const middle = mean(values);
	return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}
