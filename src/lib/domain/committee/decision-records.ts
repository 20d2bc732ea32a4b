import { budgetLine, type BudgetLine } from '../kinds/budget-line';
import { reportingCurrency } from '../budget/entries';
import { decision } from '../kinds/decision';
import { idOf } from '../base/id';
import { meeting } from '../kinds/meeting';
import type { Change } from '../records/changeset';
import { project } from '../kinds/project';
import { decisionId, grantsOf, type DecisionDraft } from './decision-draft';
import { askedOf, type Grant } from './envelopes';
import { quorumOf } from './quorum';
import { drops, ensuringChanges } from '../merge/settle';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** The changes that write a decision down: its record, and its approved lines instead of those it had. */
export function decidedChanges(source: Source, draft: DecisionDraft): Change[] {
	const id = decisionId(draft);
	return [...recordChanges(source, id, draft), ...lineChanges(source, id, draft)];
}

/** The approved budget lines of a decision. */
export function linesOf(source: Source, id: string): readonly BudgetLine[] {
	return read(source, budgetLine)
		.by('decision', id)
		.filter(({ values }) => values.stage === 'approved');
}

function recordChanges(source: Source, id: string, draft: DecisionDraft): Change[] {
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
		body: read(source, meeting).inAnyState(draft.meeting)?.values.body ?? null,
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
	return ensuringChanges(decision, read(source, decision).inAnyState(id), id, values);
}

function lineChanges(source: Source, id: string, draft: DecisionDraft): Change[] {
	const grants = grantsOf(draft);
	const asked = draft.project === undefined ? [] : askedOf(source, draft.project, id);
	const wanted = new Map(grants.map((grant) => [lineId(id, grant), grant]));
	const lines = read(source, budgetLine);
	return [
		...drops(linesOf(source, id).filter((line) => !wanted.has(line.id))),
		...[...wanted].flatMap(([line, { fund, year, amount }]) =>
			ensuringChanges(budgetLine, lines.inAnyState(line), line, {
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

/** The id of the line by which a decision grants something of a fund in a year. */
function lineId(decision: string, { fund, year }: Grant): string {
	return idOf(budgetLine.name, decision, fund, String(year));
}

/** What is decided at an invented meeting, or about an invented project, is invented. */
function invented(source: Source, draft: DecisionDraft): { illustrative?: true } {
	const places = [
		read(source, meeting).inAnyState(draft.meeting),
		draft.project === undefined ? undefined : read(source, project).inAnyState(draft.project)
	];
	return places.some((record) => record?.values.illustrative === true) ? { illustrative: true } : {};
}
