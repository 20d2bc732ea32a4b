import { grants as isGrant } from '../kinds/decision-outcomes';
import { meeting } from '../kinds/meeting';
import { drops } from '../merge/settle';
import { checklistOf, type ChecklistItem } from '../pipeline/checklist';
import type { Step } from '../pipeline/path';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { withChanges } from '../reading/with-changes';
import type { Change } from '../records/changeset';
import { itemsOf } from './agenda';
import { consequenceChanges } from './decision-consequences';
import { decisionId, grantsOf, recommendedBy, type DecisionDraft } from './decision-draft';
import { gateAt, overrideReasonOf, type DecisionGate } from './decision-gate';
import { movesOf, stepDecided, stepEntered } from './decision-move';
import { draftProblems, type DecideProblem } from './decision-problems';
import { decidedChanges, standsApproved } from './decision-records';
import { overAmong } from './decision-rules';
import { askedOf, envelopesAt, type EnvelopeState, type FundAmount } from './envelopes';
import { meetingDay, quorumOf, type Quorum } from './quorum';

/** A check as it would stand, with why it is overridden by the decision itself. */
export interface JudgedCheck extends ChecklistItem {
	readonly overrideReason: string | undefined;
}

/** Everything there is to say about a decision before it is recorded. */
export interface Judgement {
	/** The id of the decision. */
	readonly id: string;
	readonly quorum: Quorum;
	/** The envelopes of the meeting as they would stand; centimes of the reporting currency. */
	readonly envelopes: readonly EnvelopeState[];
	/** Those of them that the draft overdraws. */
	readonly over: readonly EnvelopeState[];
	/** Those that would be overdrawn if what a green light recommends were granted. */
	readonly short: readonly EnvelopeState[];
	/** The step that its project enters by it; undefined where it stays where it is. */
	readonly step: Step | undefined;
	/** The gate it passes there; undefined unless the outcome grants. */
	readonly gate: DecisionGate | undefined;
	/** The checks at the step that a grant leads to, as they would stand. */
	readonly checks: readonly JudgedCheck[];
	readonly problems: readonly DecideProblem[];
	/** What recording it changes, whether or not it may be recorded. */
	readonly changes: readonly Change[];
}

/**
 * Judges a draft against the records: once for all who ask, the room, its form and the record.
 *
 * @returns all of it, also where problems keep the draft from being recorded
 */
export function judge(source: Source, draft: DecisionDraft): Judgement {
	const id = decisionId(draft);
	const quorum = quorumOf(source, draft.meeting, draft.recused);
	const { envelopes, over, short } = moneyOf(source, id, draft);
	const decided = decidedChanges(source, draft, quorum);
	const { step, gate, checks } = pathOf(source, id, draft, { decided, over: over.length > 0 });
	const overrideReason = gate && overrideReasonOf(gate, draft);
	const surroundings = { day: meetingDay(source, draft.meeting), quorum, over, gate };
	return {
		id,
		quorum,
		envelopes,
		over,
		short,
		step,
		gate,
		checks: checks.map((item) =>
			overrideReason !== undefined && gate?.failing.includes(item)
				? { ...item, state: 'overridden', overrideReason }
				: { ...item, overrideReason: undefined }
		),
		problems: read(source, meeting).inAnyState(draft.meeting)
			? draftProblems(draft, surroundings)
			: [{ type: 'no-such-meeting' }],
		changes: [...decided, ...consequenceChanges(source, draft, { gate, overrideReason })]
	};
}

/** The envelopes of a meeting, those its items ask of among them, and which of them do not suffice. */
function moneyOf(source: Source, id: string, draft: DecisionDraft) {
	const about = itemsOf(source, draft.meeting).flatMap(({ values }) =>
		values.project === undefined ? [] : askedOf(source, values.project, '')
	);
	const held = (amounts: readonly FundAmount[]) => {
		// What an older version let a green light approve stays in the figures for as long as it stands.
		const instead = standsApproved(source, id, draft) ? '' : id;
		return envelopesAt(source, draft.meeting, about, { instead, grants: amounts });
	};
	const [grants, recommended] = [grantsOf(draft), recommendedBy(draft)];
	const envelopes = held(grants);
	return {
		envelopes,
		over: overAmong(envelopes, grants),
		short: recommended.length === 0 ? [] : overAmong(held(recommended), recommended)
	};
}

/**
 * Where a project would go, with the checks there as the records would stand. What the decision had overridden
 * itself, when it was recorded before, is looked at anew.
 */
function pathOf(
	source: Source,
	id: string,
	draft: DecisionDraft,
	{ decided, over }: { readonly decided: readonly Change[]; readonly over: boolean }
) {
	const { project: of, type, outcome, date } = draft;
	if (of === undefined) return { step: undefined, gate: undefined, checks: [] };
	const step = stepEntered(source, { decision: id, project: of, type, outcome });
	const passed = isGrant(outcome) ? step : undefined;
	const before =
		passed && !passed.side ? passed : stepDecided(source, { project: of, type, outcome: 'approved' });
	const seen = withChanges(source, [
		...(outcome === '' ? [] : decided),
		...(step ? drops(movesOf(source, id, of)) : [])
	]);
	const checks = checklistOf(seen, of, before?.id, date);
	return { step, gate: passed && gateAt(passed, checks, over), checks };
}
