import { lastDay } from '../days/partial-date';
import { meeting } from '../kinds/meeting';
import { overdrawn, type DecisionDraft } from './decision-draft';
import { decisionGate } from './decision-gate';
import type { EnvelopeState } from './envelopes';
import { meetingDay, quorumOf, type Quorum } from './quorum';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

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

/** Everything that keeps a draft from being recorded. */
export function draftProblems(source: Source, draft: DecisionDraft): DecideProblem[] {
	if (!read(source, meeting).inAnyState(draft.meeting)) return [{ type: 'no-such-meeting' }];
	const problems: DecideProblem[] = [];
	if (draft.outcome === '') problems.push({ type: 'no-outcome' });
	const day = meetingDay(source, draft.meeting);
	if (day !== undefined && lastDay(draft.date) < day)
		problems.push({ type: 'before-meeting', date: draft.date, meeting: day });
	if (draft.outcome === 'conditions' && isBlank(draft.conditions)) problems.push({ type: 'no-conditions' });
	if (draft.deferredTo === draft.meeting) problems.push({ type: 'defers-to-itself' });
	const negative = draft.amounts.find(({ amount }) => !(amount >= 0));
	if (negative) problems.push({ type: 'negative', year: negative.year });
	const quorum = quorumOf(source, draft.meeting, draft.recused);
	if (quorum.reached === false && isBlank(draft.quorumReason)) problems.push({ type: 'no-quorum', quorum });
	const over = overdrawn(source, draft);
	if (over.length > 0 && isBlank(draft.envelopeReason))
		problems.push({ type: 'over-envelope', envelopes: over });
	const { failing = [], asking = [] } = decisionGate(source, draft) ?? {};
	if (asking.length > 0 && isBlank(draft.overrideReason))
		problems.push({ type: 'failing-checks', count: asking.length });
	if (failing.length > 0 && isBlank(draft.by)) problems.push({ type: 'no-name' });
	return problems;
}

function isBlank(text: string | undefined): boolean {
	return text === undefined || text.trim() === '';
}
