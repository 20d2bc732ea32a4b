import { agendaItem } from '../kinds/agenda-item';
import { openAgreementChanges, unopenAgreementChanges } from '../agreement/open';
import { decision, type Decision } from '../kinds/decision';
import { grants as isGrant } from '../kinds/decision-outcomes';
import type { Change } from '../records/changeset';
import { editChanges } from '../merge/edit';
import { decisionId, type DecisionDraft } from './decision-draft';
import type { DecisionGate } from './decision-gate';
import { decisionMoveChanges } from './decision-move';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** The gate that a decision passes, and why it may although checks fail. */
export interface Passing {
	readonly gate: DecisionGate | undefined;
	/** Undefined before a reason is typed: then nothing is overridden in the preview either. */
	readonly overrideReason: string | undefined;
}

/** What follows from a decision: the move of its project, the agreements it opens, and that its item has been dealt with. */
export function consequenceChanges(source: Source, draft: DecisionDraft, passing: Passing): Change[] {
	const id = decisionId(draft);
	return [
		...moveOf(source, id, draft, passing),
		...agreementChanges(source, id, draft),
		...treatedChanges(source, draft.item, true)
	];
}

/** Where the project goes. Only checks that fail are overridden, by who says why; what is open stays open. */
function moveOf(
	source: Source,
	id: string,
	draft: DecisionDraft,
	{ gate, overrideReason }: Passing
): Change[] {
	const { project: of } = draft;
	if (of === undefined) return [];
	return decisionMoveChanges(source, {
		...draft,
		project: of,
		decision: id,
		reason: draft.rationale ?? draft.conditions,
		overridden: overrideReason === undefined ? [] : gate?.failing.map(({ rule }) => rule.id),
		overrideReason
	});
}

/** An approved project gets the agreements it needs; one that is not approved after all loses what was opened. */
function agreementChanges(source: Source, id: string, draft: DecisionDraft): Change[] {
	const { project: of, type, outcome, date, by } = draft;
	if (of === undefined || (type !== 'greenLight' && type !== 'funding')) return [];
	return isGrant(outcome)
		? openAgreementChanges(source, of, date, by)
		: unopenedChanges(source, read(source, decision).inAnyState(id));
}

/** The changes by which the agreements that a decision opened are gone, as far as nothing was done with them. */
export function unopenedChanges(source: Source, record: Decision | undefined): Change[] {
	const [of, date] = [record?.values.project, record?.values.date];
	if (record?.state === 'dropped' || of === undefined || date === undefined) return [];
	return isGrant(record?.values.outcome) ? unopenAgreementChanges(source, of, date) : [];
}

/** The changes by which an item has been dealt with, or not; none for one that was taken off the agenda: it stays off. */
export function treatedChanges(source: Source, item: string | undefined, treated: boolean): Change[] {
	const record = item === undefined ? undefined : read(source, agendaItem).inAnyState(item);
	if (!record || record.state === 'dropped') return [];
	return editChanges(agendaItem, record, record.id, { treated });
}
