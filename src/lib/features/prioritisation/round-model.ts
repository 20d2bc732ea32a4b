import type { Candidate, Model } from '$lib/domain/optimum/model';
import type { Apart, FundYear, RoundMoney } from '$lib/domain/selection/round-money';
import type { ScoredProposal } from '$lib/domain/selection/ranking';
import type { PrioritisationChoice } from './choice';

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
}

/** The proposals of a round as a model: what each is worth is its score, the best placed come first. */
export function roundModel(
	proposals: readonly ScoredProposal[],
	money: RoundMoney,
	{ musts, cuts }: Pick<PrioritisationChoice, 'musts' | 'cuts'>
): RoundModel {
	const candidates: Candidate[] = [];
	const apart: { proposal: ScoredProposal; why: NotWeighed }[] = [];
	for (const proposal of proposals) {
		const { id, score } = proposal;
		const costs = money.asks.get(id);
		const must = musts.get(id);
		if (!costs) apart.push({ proposal, why: money.apart.get(id) ?? { type: 'nothing-asked' } });
		else if (!score) apart.push({ proposal, why: { type: 'no-score' } });
		else {
			const value = Math.round(score.mean * parts);
			candidates.push({ id, value, ways: [{ name: '', costs }], ...(must && { must }) });
		}
	}
	const envelopes = money.envelopes.map((envelope): Weighed => {
		const cut = cuts.get(envelope.key) ?? 0;
		return { ...envelope, cut, available: available(envelope, cut) };
	});
	return {
		model: {
			candidates,
			envelopes: Object.fromEntries(envelopes.map((one) => [one.key, one.available])),
			rules: []
		},
		envelopes,
		apart
	};
}

/** A cut is one of the envelope, not of what is left of it; centimes are cut off in favour of the envelope's keeper. */
function available({ envelope = 0, left }: FundYear, percent: number): number {
	return left - Math.ceil((Math.max(0, envelope) * percent) / 100);
}
