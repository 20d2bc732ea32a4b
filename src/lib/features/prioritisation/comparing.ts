import type { NotWeighed } from '$lib/domain/scenario/round';
import type { Standing } from '$lib/domain/scenario/standing';

/** What becomes of a project in a scenario. */
export type Fate =
	| { readonly type: 'in'; readonly start: string | undefined; readonly less: number | undefined }
	| { readonly type: 'out'; readonly must: boolean }
	| { readonly type: 'apart'; readonly why: NotWeighed | undefined };

/** A project across the scenarios. */
export interface ComparedProject {
	readonly id: string;
	readonly fates: readonly Fate[];
	/** Not the same becomes of it in all of them. */
	readonly differs: boolean;
}

/** An envelope across the scenarios; undefined where one does not weigh it. */
export interface ComparedEnvelope {
	readonly key: string;
	readonly amounts: readonly ({ readonly takes: number; readonly available: number } | undefined)[];
	readonly differs: boolean;
}

/** Every project that any of the scenarios weighs, the best placed of the first in front. */
export function comparedProjects(standings: readonly Standing[]): readonly ComparedProject[] {
	const ids = new Set(
		standings.flatMap(({ round, choice }) => [
			...choice.keys(),
			...round.model.candidates.map(({ id }) => id)
		])
	);
	const places = standings.map(({ round }) => new Map(round.model.candidates.map(({ id }, at) => [id, at])));
	const placeOf = (id: string) => places.map((one) => one.get(id)).find((at) => at !== undefined) ?? Infinity;
	return [...ids]
		.sort((a, b) => placeOf(a) - placeOf(b))
		.map((id) => {
			const fates = standings.map((standing) => fateOf(standing, id));
			return { id, fates, differs: !isSame(fates) };
		});
}

function fateOf({ choice, round, kept }: Standing, id: string): Fate {
	const way = choice.get(id);
	if (way) {
		const first = round.money.firstYears.get(id);
		const start = first !== undefined && way.name !== String(first) ? way.name : undefined;
		return { type: 'in', start, less: kept.posed.less.get(id) };
	}
	const candidate = round.model.candidates.find((one) => one.id === id);
	if (candidate) return { type: 'out', must: candidate.must === 'out' };
	return { type: 'apart', why: round.apart.find(({ proposal }) => proposal.id === id)?.why };
}

/** Every envelope that any of the scenarios weighs, by fund and year. */
export function comparedEnvelopes(standings: readonly Standing[]): readonly ComparedEnvelope[] {
	const keys = new Set(standings.flatMap(({ round }) => round.envelopes.map(({ key }) => key)));
	const order = (key: string) => key.split(' ').slice(1).join(' ') + key;
	return [...keys]
		.sort((a, b) => (order(a) < order(b) ? -1 : 1))
		.map((key) => {
			const amounts = standings.map(({ round, takes }) => {
				const envelope = round.envelopes.find((one) => one.key === key);
				return envelope && { takes: takes[key] ?? 0, available: envelope.available };
			});
			return { key, amounts, differs: !isSame(amounts) };
		});
}

/** Whether values say the same in all of them. */
export function isSame(values: readonly unknown[]): boolean {
	return new Set(values.map((value) => JSON.stringify(value))).size <= 1;
}
