import { agendaItem } from '../agenda-item/agenda-item';
import { openAgreementChanges, unopenAgreementChanges } from '../agreement/open';
import { body } from '../body/body';
import { budgetLine } from '../budget-line/budget-line';
import { reportingCurrency } from '../budget/entries';
import { decision } from '../decision/decision';
import { grants as isGrant } from '../decision/outcomes';
import { idOf } from '../id';
import { meeting } from '../meeting/meeting';
import type { Change } from '../merge/changeset';
import { editChanges } from '../merge/edit';
import { project } from '../project/project';
import type { EntityRecord } from '../records/record';
import { fail, ok, type Result } from '../result';
import { checklistOf, isBlocking } from './checklist';
import {
	decisionId,
	draftProblems,
	grantsOf,
	type DecideProblem,
	type DecisionDraft
} from './decision-draft';
import { decisionMoveChanges, drops, movesOf, stepDecided, undoneMoveChanges } from './decision-move';
import { askedOf, type Grant } from './envelopes';
import { quorumOf } from './quorum';
import { textOf } from './read-values';
import { standingChanges } from './settle';
import type { GovernanceSource } from './source';
import { withChanges } from './with-changes';

/**
 * Everything that one decision changes, to be written as one action: the decision itself, its approved budget
 * lines, the move of its project, the agreements it opens, and that its item has been dealt with. Deciding again
 * edits the same decision and replaces its lines.
 *
 * @returns the id of the decision with the changes, or all that keeps it from being recorded
 */
export function decisionChanges(
	source: GovernanceSource,
	draft: DecisionDraft
): Result<{ readonly id: string; readonly changes: Change[] }, readonly DecideProblem[]> {
	const problems = draftProblems(source, draft);
	return problems.length > 0
		? fail(problems)
		: ok({ id: decisionId(draft), changes: draftChanges(source, draft) });
}

/** The same changes whether or not they may be recorded, to show what they would do. */
export function draftChanges(source: GovernanceSource, draft: DecisionDraft): Change[] {
	const id = decisionId(draft);
	const decided = [...recordChanges(source, id, draft), ...lineChanges(source, id, draft)];
	return [
		...decided,
		...moveOf(source, id, draft, decided),
		...agreementChanges(source, id, draft),
		...treatedChanges(source, draft.item, true)
	];
}

/** Where the project goes; checks that do not hold at a step it is granted are overridden by the body, and said so. */
function moveOf(
	source: GovernanceSource,
	id: string,
	draft: DecisionDraft,
	decided: readonly Change[]
): Change[] {
	const { project: of, meeting: at, date } = draft;
	if (of === undefined) return [];
	const to = stepDecided(source, draft)?.id;
	const checked = to !== undefined && isGrant(draft.outcome);
	// What it had overridden itself, when it was recorded before, is looked at anew.
	const seen = withChanges(source, [...decided, ...drops(movesOf(source, id, of))]);
	const blocking = checked ? checklistOf(seen, of, to, date).filter(isBlocking) : [];
	const held = source.table(body.name).get(textOf(source.table(meeting.name).get(at)?.values.body) ?? '');
	return decisionMoveChanges(source, {
		...draft,
		project: of,
		decision: id,
		reason: draft.rationale ?? draft.conditions,
		overridden: blocking.map(({ rule }) => rule.id),
		// Without a reason of its own, it is the body's word on that day that stands for one.
		overrideReason: draft.rationale ?? [held?.values.acronym, date].filter(Boolean).join(' · ')
	});
}

/** The changes that take a decision back whatever was done since: its lines go, and its project stands where it stood. */
export function takeBackChanges(source: GovernanceSource, id: string): Change[] {
	const record = source.table(decision.name).get(id);
	if (!record || record.state === 'dropped') return [];
	const of = textOf(record.values.project);
	return [
		...drops(linesOf(source, id)),
		...(of === undefined ? [] : undoneMoveChanges(source, id, of)),
		...unopenedChanges(source, record),
		...treatedChanges(source, textOf(record.values.item), false),
		{ do: 'drop', kind: decision.name, id }
	];
}

/** The approved budget lines of a decision. */
export function linesOf(source: GovernanceSource, id: string): readonly EntityRecord[] {
	return source
		.table(budgetLine.name)
		.all()
		.filter(({ values }) => values.decision === id && values.stage === 'approved');
}

function recordChanges(source: GovernanceSource, id: string, draft: DecisionDraft): Change[] {
	const quorum = quorumOf(source, draft.meeting, draft.recused);
	const grants = grantsOf(draft);
	const total = grants.reduce((sum, { amount }) => sum + amount, 0);
	const values = {
		date: draft.date,
		type: draft.type,
		outcome: draft.outcome,
		project: draft.project ?? null,
		meeting: draft.meeting,
		item: draft.item ?? null,
		body: textOf(source.table(meeting.name).get(draft.meeting)?.values.body) ?? null,
		priority: draft.priority ?? null,
		deferredTo: draft.outcome === 'deferred' ? (draft.deferredTo ?? null) : null,
		revisitOn: draft.revisitOn ?? null,
		rationale: draft.rationale ?? null,
		conditions: draft.conditions ?? null,
		conditionsDue: draft.conditionsDue ?? null,
		money: grants.length === 0 ? null : { amount: total, currency: reportingCurrency },
		basis: draft.basis ?? [],
		votesFor: draft.votesFor ?? null,
		votesAgainst: draft.votesAgainst ?? null,
		abstentions: draft.abstentions ?? null,
		present: quorum.present,
		quorate: quorum.reached ?? null,
		quorumReason: quorum.reached === false ? (draft.quorumReason ?? null) : null,
		envelopeReason: grants.length === 0 ? null : (draft.envelopeReason ?? null),
		recused: draft.recused,
		recusals: draft.recusals ?? null,
		...invented(source, draft)
	};
	return standingChanges(decision, source.table(decision.name).get(id), id, values);
}

function lineChanges(source: GovernanceSource, id: string, draft: DecisionDraft): Change[] {
	const grants = grantsOf(draft);
	const asked = draft.project === undefined ? [] : askedOf(source, draft.project, id);
	const wanted = new Map(grants.map((grant) => [lineId(id, grant), grant]));
	const table = source.table(budgetLine.name);
	return [
		...drops(linesOf(source, id).filter((line) => !wanted.has(line.id))),
		...[...wanted].flatMap(([line, { fund, year, amount }]) =>
			standingChanges(budgetLine, table.get(line), line, {
				project: draft.project ?? null,
				fund: fund === '' ? null : fund,
				year,
				category: asked.find((one) => one.fund === fund && one.year === year)?.category ?? null,
				stage: 'approved',
				money: { amount, currency: reportingCurrency },
				decision: id,
				...invented(source, draft)
			})
		)
	];
}

/** An approved project gets the agreements it needs; one that is not approved after all loses what was opened. */
function agreementChanges(source: GovernanceSource, id: string, draft: DecisionDraft): Change[] {
	const { project: of, type, outcome, date, by } = draft;
	if (of === undefined || (type !== 'greenLight' && type !== 'funding')) return [];
	return isGrant(outcome)
		? openAgreementChanges(source, of, date, by)
		: unopenedChanges(source, source.table(decision.name).get(id));
}

function unopenedChanges(source: GovernanceSource, record: EntityRecord | undefined): Change[] {
	const [of, date] = [textOf(record?.values.project), textOf(record?.values.date)];
	if (record?.state === 'dropped' || of === undefined || date === undefined) return [];
	return isGrant(record?.values.outcome) ? unopenAgreementChanges(source, of, date) : [];
}

/** The id of the line by which a decision grants something of a fund in a year. */
function lineId(decision: string, { fund, year }: Grant): string {
	return idOf(budgetLine.name, decision, fund, String(year));
}

/** What is decided at an invented meeting, or about an invented project, is invented. */
function invented(source: GovernanceSource, draft: DecisionDraft): { illustrative?: true } {
	const places = [
		source.table(meeting.name).get(draft.meeting),
		draft.project === undefined ? undefined : source.table(project.name).get(draft.project)
	];
	return places.some((record) => record?.values.illustrative === true) ? { illustrative: true } : {};
}

function treatedChanges(source: GovernanceSource, item: string | undefined, treated: boolean): Change[] {
	const record = item === undefined ? undefined : source.table(agendaItem.name).get(item);
	// An item that was taken off the agenda stays off.
	if (!record || record.state === 'dropped') return [];
	return editChanges(agendaItem, record, record.id, { treated });
}
