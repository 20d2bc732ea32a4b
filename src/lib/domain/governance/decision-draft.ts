import { decision } from '../decision/decision';
import { grants as isGrant } from '../decision/outcomes';
import type { DecisionType } from '../decision/types';
import { lastDay } from '../fields/partial-date';
import { idOf } from '../id';
import { meeting } from '../meeting/meeting';
import { envelopesAt, isOver, type EnvelopeState, type Grant } from './envelopes';
import { meetingDay, quorumOf, type Quorum } from './quorum';
import type { GovernanceSource } from './source';

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
	/** What is granted by fund and year; without effect unless the outcome grants. */
	readonly grants: readonly Grant[];
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
	/** Ids of the rules that were looked at. */
	readonly basis?: readonly string[] | undefined;
}

/** Why a decision cannot be recorded as it stands. */
export type DecideProblem =
	| { readonly type: 'no-such-meeting' }
	| { readonly type: 'no-outcome' }
	| { readonly type: 'before-meeting'; readonly date: string; readonly meeting: string }
	| { readonly type: 'no-conditions' }
	| { readonly type: 'negative'; readonly year: number }
	| { readonly type: 'defers-to-itself' }
	/** Recorded only with a reason. */
	| { readonly type: 'no-quorum'; readonly quorum: Quorum }
	/** Recorded only with a reason. */
	| { readonly type: 'over-envelope'; readonly envelopes: readonly EnvelopeState[] };

/** The id of a decision: the same item decided on two laptops is one decision, with a conflict if they differ. */
export function decisionId({
	meeting,
	project,
	item,
	type
}: Pick<DecisionDraft, 'meeting' | 'project' | 'item' | 'type'>): string {
	return idOf(decision.name, meeting, project ?? item ?? '', type);
}

/** What a draft grants: nothing unless its outcome does; amounts of 0 are no grants. */
export function grantsOf({ outcome, grants }: DecisionDraft): readonly Grant[] {
	return isGrant(outcome) ? grants.filter(({ amount }) => amount !== 0) : [];
}

/** Everything that keeps a draft from being recorded. */
export function draftProblems(source: GovernanceSource, draft: DecisionDraft): DecideProblem[] {
	if (!source.table(meeting.name).get(draft.meeting)) return [{ type: 'no-such-meeting' }];
	const problems: DecideProblem[] = [];
	if (draft.outcome === '') problems.push({ type: 'no-outcome' });
	const day = meetingDay(source, draft.meeting);
	if (day !== undefined && lastDay(draft.date) < day)
		problems.push({ type: 'before-meeting', date: draft.date, meeting: day });
	if (draft.outcome === 'conditions' && isBlank(draft.conditions)) problems.push({ type: 'no-conditions' });
	if (draft.deferredTo === draft.meeting) problems.push({ type: 'defers-to-itself' });
	const negative = draft.grants.find(({ amount }) => !(amount >= 0));
	if (negative) problems.push({ type: 'negative', year: negative.year });
	const quorum = quorumOf(source, draft.meeting, draft.recused);
	if (quorum.reached === false && isBlank(draft.quorumReason)) problems.push({ type: 'no-quorum', quorum });
	const over = overdrawn(source, draft);
	if (over.length > 0 && isBlank(draft.envelopeReason))
		problems.push({ type: 'over-envelope', envelopes: over });
	return problems;
}

/** The envelopes that a draft would overdraw. */
export function overdrawn(source: GovernanceSource, draft: DecisionDraft): EnvelopeState[] {
	const grants = grantsOf(draft);
	if (grants.length === 0) return [];
	const touched = new Set(grants.map(({ fund, year }) => `${year} ${fund}`));
	return envelopesAt(source, draft.meeting, [], { instead: decisionId(draft), grants }).filter(
		(state) => isOver(state) && touched.has(`${state.year} ${state.fund}`)
	);
}

function isBlank(text: string | undefined): boolean {
	return text === undefined || text.trim() === '';
}
