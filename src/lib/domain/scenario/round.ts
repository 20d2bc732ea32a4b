import type { Candidate, Model } from '../optimum/model';
import { participantsOf } from '../participation/read';
import { international } from '../participation/seat';
import { project } from '../kinds/project';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { ranking, type Ranking, type ScoredProposal } from '../selection/ranking';
import { roundMoney, type Apart, type FundYear, type RoundMoney } from '../selection/round-money';
import type { Posed } from './posed';
import { appliedRules, type AppliedRule } from './rules';

/** Scores are whole thousandths in the model, as exact as they are told. */
export const parts = 1000;

/** An envelope as it is weighed: what is left of it, less what it is cut by. */
export interface Weighed extends FundYear {
	/** Percent. */
	readonly cut: number;
	readonly available: number;
}

/** Why a proposal of the round is not weighed. */
export type NotWeighed = Apart | { readonly type: 'no-score' };

export interface RoundModel {
	readonly model: Model;
	readonly envelopes: readonly Weighed[];
	readonly apart: readonly { readonly proposal: ScoredProposal; readonly why: NotWeighed }[];
	readonly rules: readonly AppliedRule[];
}

/** What a model needs to know of projects besides their scores and their money. */
export interface Facts {
	readonly fieldOf: (id: string) => string | undefined;
	readonly statesOf: (id: string) => readonly string[];
}

/** A round with what is posed: its ranking, its money and the model of it. */
export interface Round extends RoundModel {
	readonly ranking: Ranking;
	readonly money: RoundMoney;
}

/**
 * The proposals of a round as they are weighed with what is posed.
 *
 * @param day ISO date, for which criteria hold
 */
export function roundOf(
	source: Source,
	round: number | undefined,
	posed: Posed,
	day: string,
	titleOf: (id: string) => string
): Round {
	const ranked = ranking(source, round, posed.weights, day, titleOf);
	const ids = ranked.proposals.map(({ id }) => id);
	const money = roundMoney(source, ids, posed);
	return { ranking: ranked, money, ...roundModel(ranked.proposals, money, posed, factsOf(source)) };
}

/** The medical fields and the States of projects. */
function factsOf(source: Source): Facts {
	const projects = read(source, project);
	const states = new Map<string, Set<string>>();
	for (const { project: of, country } of participantsOf(source)) {
		if (country === '' || country === international) continue;
		const own = states.get(of);
		if (own) own.add(country);
		else states.set(of, new Set([country]));
	}
	return {
		fieldOf: (id) => projects.one(id)?.values.medicalField,
		statesOf: (id) => [...(states.get(id) ?? [])]
	};
}

/**
 * The proposals of a round as a model: what each is worth is its score, the best placed come first; those put in an order
 * by hand before all others.
 */
export function roundModel(
	proposals: readonly ScoredProposal[],
	money: Pick<RoundMoney, 'envelopes' | 'ways' | 'apart'>,
	{ musts, cuts, rules, order }: Pick<Posed, 'musts' | 'cuts' | 'rules' | 'order'>,
	{ fieldOf, statesOf }: Facts
): RoundModel {
	const candidates: Candidate[] = [];
	const apart: { proposal: ScoredProposal; why: NotWeighed }[] = [];
	for (const proposal of inHandOrder(proposals, order)) {
		const { id, score } = proposal;
		const ways = money.ways.get(id);
		const must = musts.get(id);
		if (!ways) apart.push({ proposal, why: money.apart.get(id) ?? { type: 'nothing-asked' } });
		else if (!score) apart.push({ proposal, why: { type: 'no-score' } });
		else {
			const value = Math.round(score.mean * parts);
			candidates.push({ id, value, ways, states: statesOf(id), ...(must && { must }) });
		}
	}
	const envelopes = money.envelopes.map((envelope): Weighed => {
		const cut = cuts.get(envelope.key) ?? 0;
		return { ...envelope, cut, available: available(envelope, cut) };
	});
	const applied = appliedRules(
		rules,
		candidates.map(({ id }) => id),
		fieldOf
	);
	return {
		model: {
			candidates,
			envelopes: Object.fromEntries(envelopes.map((one) => [one.key, one.available])),
			rules: applied.flatMap(({ rule }) => rule ?? [])
		},
		envelopes,
		apart,
		rules: applied
	};
}

function inHandOrder(
	proposals: readonly ScoredProposal[],
	order: readonly string[]
): readonly ScoredProposal[] {
	if (order.length === 0) return proposals;
	const places = new Map(order.map((id, at) => [id, at]));
	// Sorting is stable: those that nobody has placed stay by rank.
	return proposals.toSorted(
		(a, b) => (places.get(a.id) ?? order.length) - (places.get(b.id) ?? order.length)
	);
}

/** A cut is one of the envelope, not of what is left of it; centimes are cut off in favour of the envelope's keeper. */
function available({ envelope = 0, left }: FundYear, percent: number): number {
	return left - Math.ceil((Math.max(0, envelope) * percent) / 100);
}
