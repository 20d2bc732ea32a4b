import { isBeforeMeeting, isBlank, lacksConditions } from './decision-rules';
import type { DecisionDraft } from './decision-draft';
import type { DecisionGate } from './decision-gate';
import type { EnvelopeState } from './envelopes';
import type { Quorum } from './quorum';

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
	| { readonly type: 'over-envelope'; readonly envelopes: readonly EnvelopeState[] }
	/** Recorded only with a reason. */
	| { readonly type: 'failing-checks'; readonly count: number }
	/** Checks are overridden by somebody. */
	| { readonly type: 'no-name' };

/** What a draft is held against. */
export interface Surroundings {
	/** First day of the meeting, ISO; undefined while it has no date. */
	readonly day: string | undefined;
	readonly quorum: Quorum;
	/** The envelopes that the draft overdraws. */
	readonly over: readonly EnvelopeState[];
	readonly gate: DecisionGate | undefined;
}

/** Everything that keeps a draft about a meeting that there is from being recorded. */
export function draftProblems(
	draft: DecisionDraft,
	{ day, quorum, over, gate }: Surroundings
): DecideProblem[] {
	const problems: DecideProblem[] = [];
	if (draft.outcome === '') problems.push({ type: 'no-outcome' });
	if (isBeforeMeeting(draft.date, day))
		problems.push({ type: 'before-meeting', date: draft.date, meeting: day! });
	if (lacksConditions(draft)) problems.push({ type: 'no-conditions' });
	if (draft.deferredTo === draft.meeting) problems.push({ type: 'defers-to-itself' });
	const negative = draft.amounts.find(({ amount }) => !(amount >= 0));
	if (negative) problems.push({ type: 'negative', year: negative.year });
	if (quorum.reached === false && isBlank(draft.quorumReason)) problems.push({ type: 'no-quorum', quorum });
	if (over.length > 0 && isBlank(draft.envelopeReason))
		problems.push({ type: 'over-envelope', envelopes: over });
	const { failing = [], asking = [] } = gate ?? {};
	if (asking.length > 0 && isBlank(draft.overrideReason))
		problems.push({ type: 'failing-checks', count: asking.length });
	if (failing.length > 0 && isBlank(draft.by)) problems.push({ type: 'no-name' });
	return problems;
}
