import { decision } from '../kinds/decision';
import { grants as isGrant } from '../kinds/decision-outcomes';
import type { DecisionType } from '../kinds/decision-types';
import { idOf } from '../base/id';
import type { FundAmount } from './envelopes';

/** A decision as it is typed in the room, before it is recorded. */
export interface DecisionDraft {
	readonly meeting: string;
	readonly item: string | undefined;
	/** Undefined for what concerns no project. */
	readonly project: string | undefined;
	readonly type: DecisionType;
	readonly outcome: string;
	/** ISO date. */
	readonly date: string;
	/** The name of the person at this laptop; '' while they have given none. */
	readonly by: string;
	/** By fund and year, what a green light recommends or a funding decision grants; none unless the outcome grants. */
	readonly amounts: readonly FundAmount[];
	/** Memberships that do not count for this item. */
	readonly recused: readonly string[];
	readonly recusals?: string | undefined;
	readonly conditions?: string | undefined;
	/** ISO date. */
	readonly conditionsDue?: string | undefined;
	readonly rationale?: string | undefined;
	/** 1 is the highest. */
	readonly priority?: number | undefined;
	/** A later meeting. */
	readonly deferredTo?: string | undefined;
	/** ISO date. */
	readonly revisitOn?: string | undefined;
	readonly votesFor?: number | undefined;
	readonly votesAgainst?: number | undefined;
	readonly abstentions?: number | undefined;
	/** Why it is decided without a quorum. */
	readonly quorumReason?: string | undefined;
	/** Why more is granted than the envelope holds. */
	readonly envelopeReason?: string | undefined;
	/** Why its project may pass the gate although checks that the gate demands fail. */
	readonly overrideReason?: string | undefined;
	/** Ids of the rules that were looked at. */
	readonly basis?: readonly string[] | undefined;
}

/** The id of a decision: the same item decided on two laptops is one decision, with a conflict if they differ. */
export function decisionId({
	meeting,
	project,
	item,
	type
}: Pick<DecisionDraft, 'meeting' | 'project' | 'item' | 'type'>): string {
	return idOf(decision.name, meeting, project ?? item ?? '', type);
}

/** What a draft approves: only a funding decision that grants approves money; amounts of 0 are none. */
export function grantsOf(draft: DecisionDraft): readonly FundAmount[] {
	return draft.type === 'funding' ? amountsOf(draft) : [];
}

/** What a draft proposes to the funding decision: only a green light that grants recommends; amounts of 0 are none. */
export function recommendedBy(draft: DecisionDraft): readonly FundAmount[] {
	return draft.type === 'greenLight' ? amountsOf(draft) : [];
}

function amountsOf({ outcome, amounts }: DecisionDraft): readonly FundAmount[] {
	return isGrant(outcome) ? amounts.filter(({ amount }) => amount !== 0) : [];
}
