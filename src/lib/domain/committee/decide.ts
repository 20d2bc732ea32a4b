import { agendaItem } from '../kinds/agenda-item';
import { openAgreementChanges, unopenAgreementChanges } from '../agreement/open';
import { decision, type Decision } from '../kinds/decision';
import { grants as isGrant } from '../kinds/decision-outcomes';
import type { Change } from '../records/changeset';
import { editChanges } from '../merge/edit';
import { fail, ok, type Result } from '../base/result';
import { decisionId, type DecisionDraft } from './decision-draft';
import { decisionGate, overrideReasonOf } from './decision-gate';
import { decisionMoveChanges, undoneMoveChanges } from './decision-move';
import { draftProblems, type DecideProblem } from './decision-problems';
import { decidedChanges, linesOf } from './decision-records';
import { drops } from '../merge/settle';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/**
 * Everything that one decision changes, to be written as one action: the decision itself, its recommended or approved
 * budget lines, the move of its project, the agreements it opens, and that its item has been dealt with. Deciding again
 * edits the same decision and replaces its lines.
 *
 * @returns the id of the decision with the changes, or all that keeps it from being recorded
 */
export function decisionChanges(
	source: Source,
	draft: DecisionDraft
): Result<{ readonly id: string; readonly changes: Change[] }, readonly DecideProblem[]> {
	const problems = draftProblems(source, draft);
	return problems.length > 0
		? fail(problems)
		: ok({ id: decisionId(draft), changes: draftChanges(source, draft) });
}

/** The same changes whether or not they may be recorded, to show what they would do. */
export function draftChanges(source: Source, draft: DecisionDraft): Change[] {
	const id = decisionId(draft);
	return [
		...decidedChanges(source, draft),
		...moveOf(source, id, draft),
		...agreementChanges(source, id, draft),
		...treatedChanges(source, draft.item, true)
	];
}

/** Where the project goes. Only checks that fail are overridden, by who says why; what is open stays open. */
function moveOf(source: Source, id: string, draft: DecisionDraft): Change[] {
	const { project: of } = draft;
	if (of === undefined) return [];
	const gate = decisionGate(source, draft);
	const overrideReason = gate && overrideReasonOf(gate, draft);
	return decisionMoveChanges(source, {
		...draft,
		project: of,
		decision: id,
		reason: draft.rationale ?? draft.conditions,
		// Before a reason is typed, nothing is overridden in the preview either.
		overridden: overrideReason === undefined ? [] : gate?.failing.map(({ rule }) => rule.id),
		overrideReason
	});
}

/** The changes that take a decision back whatever was done since: its lines go, and its project stands where it stood. */
export function takeBackChanges(source: Source, id: string): Change[] {
	const record = read(source, decision).inAnyState(id);
	if (!record || record.state === 'dropped') return [];
	const of = record.values.project;
	return [
		...drops([...linesOf(source, id, 'approved'), ...linesOf(source, id, 'recommended')]),
		...(of === undefined ? [] : undoneMoveChanges(source, id, of)),
		...unopenedChanges(source, record),
		...treatedChanges(source, record.values.item, false),
		{ do: 'drop', kind: decision.name, id }
	];
}

/** An approved project gets the agreements it needs; one that is not approved after all loses what was opened. */
function agreementChanges(source: Source, id: string, draft: DecisionDraft): Change[] {
	const { project: of, type, outcome, date, by } = draft;
	if (of === undefined || (type !== 'greenLight' && type !== 'funding')) return [];
	return isGrant(outcome)
		? openAgreementChanges(source, of, date, by)
		: unopenedChanges(source, read(source, decision).inAnyState(id));
}

function unopenedChanges(source: Source, record: Decision | undefined): Change[] {
	const [of, date] = [record?.values.project, record?.values.date];
	if (record?.state === 'dropped' || of === undefined || date === undefined) return [];
	return isGrant(record?.values.outcome) ? unopenAgreementChanges(source, of, date) : [];
}

function treatedChanges(source: Source, item: string | undefined, treated: boolean): Change[] {
	const record = item === undefined ? undefined : read(source, agendaItem).inAnyState(item);
	// An item that was taken off the agenda stays off.
	if (!record || record.state === 'dropped') return [];
	return editChanges(agendaItem, record, record.id, { treated });
}
