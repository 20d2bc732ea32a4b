import { grants as isGrant } from '../kinds/decision-outcomes';
import { checklistOf, isBlocking, type ChecklistItem } from '../pipeline/checklist';
import { decisionId, overdrawn, type DecisionDraft } from './decision-draft';
import { movesOf, stepEntered } from './decision-move';
import { decidedChanges } from './decision-records';
import type { Step } from '../pipeline/path';
import { drops } from '../merge/settle';
import type { Source } from '../reading/source';
import { withChanges } from '../reading/with-changes';

/** The gate that a project passes by a decision. */
export interface DecisionGate {
	readonly to: Step;
	/** Checks the gate demands to which a record or an answer says no: overridden, or it is not recorded. */
	readonly failing: readonly ChecklistItem[];
	/** Those of them that need a reason of their own; why an envelope is overdrawn is said with the money. */
	readonly asking: readonly ChecklistItem[];
	/** Checks the gate demands that nobody has answered: they stay open, and keep the project at the next gate. */
	readonly open: readonly ChecklistItem[];
}

/**
 * The gate that the project of a draft would pass, with what it demands and does not hold as the records would
 * stand; undefined where the draft grants nothing, or the project stays where it is. What the decision had overridden
 * itself, when it was recorded before, is looked at anew.
 */
export function decisionGate(source: Source, draft: DecisionDraft): DecisionGate | undefined {
	const { project: of, type, outcome, date } = draft;
	if (of === undefined || !isGrant(outcome)) return undefined;
	const id = decisionId(draft);
	const to = stepEntered(source, { decision: id, project: of, type, outcome });
	if (!to) return undefined;
	const seen = withChanges(source, [...decidedChanges(source, draft), ...drops(movesOf(source, id, of))]);
	const blocking = checklistOf(seen, of, to.id, date).filter(isBlocking);
	const failing = blocking.filter(({ state }) => state === 'fails');
	return {
		to,
		failing,
		asking: overdrawn(source, draft).length > 0 ? failing.filter((item) => !isOfEnvelope(item)) : failing,
		open: blocking.filter(({ state }) => state === 'open')
	};
}

/** Why the project may pass although checks fail, in the words of who decides. */
export function overrideReasonOf({ failing }: DecisionGate, draft: DecisionDraft): string | undefined {
	const { overrideReason, envelopeReason } = draft;
	const said = [overrideReason, failing.some(isOfEnvelope) ? envelopeReason : undefined];
	return [...new Set(said.filter((reason) => reason?.trim()))].join('\n') || undefined;
}

function isOfEnvelope({ rule }: ChecklistItem): boolean {
	return rule.values.check === 'withinEnvelope';
}
