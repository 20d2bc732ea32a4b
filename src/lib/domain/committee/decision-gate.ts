import { isBlocking, type ChecklistItem } from '../pipeline/checklist';
import type { DecisionDraft } from './decision-draft';
import type { Step } from '../pipeline/path';

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
 * The gate at a step, with what it demands and does not hold; a step beside the path demands nothing.
 *
 * @param checks those of the step, as the records would stand
 * @param over an envelope is overdrawn
 */
export function gateAt(to: Step, checks: readonly ChecklistItem[], over: boolean): DecisionGate {
	const blocking = to.side ? [] : checks.filter(isBlocking);
	const failing = blocking.filter(({ state }) => state === 'fails');
	return {
		to,
		failing,
		asking: over ? failing.filter((item) => !isOfEnvelope(item)) : failing,
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
