import { budgetLine, type BudgetLine } from '../kinds/budget-line';
import { reportingCurrency } from '../budget/entries';
import { movesOfDecision } from '../budget/as-decided';
import { decision } from '../kinds/decision';
import { grants as isGrant } from '../kinds/decision-outcomes';
import type { Money } from '../fields/money';
import { idOf } from '../base/id';
import { meeting } from '../kinds/meeting';
import { moneyMove } from '../kinds/money-move';
import { editChanges } from '../merge/edit';
import type { Change } from '../records/changeset';
import { project } from '../kinds/project';
import { decisionId, grantsOf, recommendedBy, type DecisionDraft } from './decision-draft';
import { askedOf, type FundAmount } from './envelopes';
import type { Quorum } from './quorum';
import { drops, ensuringChanges } from '../merge/settle';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/**
 * The changes that write a decision down: its record, and the lines of what it recommends or approves instead of those
 * it had. Money that a green light approved, as older versions let it, stands while it grants.
 */
export function decidedChanges(source: Source, draft: DecisionDraft, quorum: Quorum): Change[] {
	const id = decisionId(draft);
	return [...recordChanges(source, id, draft, quorum), ...lineChanges(source, id, draft)];
}

/** The stages of the budget lines that decisions write. */
export type DecidedStage = 'recommended' | 'approved';

/** The budget lines by which a decision recommends or approves money. */
export function linesOf(source: Source, id: string, stage: DecidedStage): readonly BudgetLine[] {
	return read(source, budgetLine)
		.by('decision', id)
		.filter(({ values }) => values.stage === stage);
}

function recordChanges(source: Source, id: string, draft: DecisionDraft, quorum: Quorum): Change[] {
	const held = read(source, decision).inAnyState(id);
	const granted = standsApproved(source, id, draft) ? held?.values.money : totalOf(grantsOf(draft));
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
		money: granted ?? null,
		recommended: totalOf(recommendedBy(draft)) ?? null,
		basis: draft.basis ?? [],
		votesFor: draft.votesFor ?? null,
		votesAgainst: draft.votesAgainst ?? null,
		abstentions: draft.abstentions ?? null,
		present: quorum.present,
		quorate: quorum.reached ?? null,
		quorumReason: quorum.reached === false ? (draft.quorumReason ?? null) : null,
		envelopeReason: granted === undefined ? null : (draft.envelopeReason ?? null),
		recused: draft.recused,
		recusals: draft.recusals ?? null,
		...invented(source, draft)
	};
	return ensuringChanges(decision, held, id, values);
}

function totalOf(amounts: readonly FundAmount[]): Money | undefined {
	if (amounts.length === 0) return undefined;
	return { amount: amounts.reduce((sum, one) => sum + one.amount, 0), currency: reportingCurrency };
}

/** Whether what a decision has approved stays as it is: it grants, and is none that approves money now. */
export function standsApproved(source: Source, id: string, draft: DecisionDraft): boolean {
	const held = read(source, decision).one(id);
	return held !== undefined && draft.type !== 'funding' && isGrant(draft.outcome);
}

function lineChanges(source: Source, id: string, draft: DecisionDraft): Change[] {
	const approved = standsApproved(source, id, draft)
		? settledChanges(source, linesOf(source, id, 'approved'))
		: stageChanges(source, id, draft, { stage: 'approved', amounts: grantsOf(draft) });
	const recommended = { stage: 'recommended', amounts: recommendedBy(draft) } as const;
	return [...approved, ...stageChanges(source, id, draft, recommended)];
}

/** Lines that stay as they are, with what is in conflict about them settled. */
function settledChanges(source: Source, lines: readonly BudgetLine[]): Change[] {
	const table = read(source, budgetLine);
	return lines.flatMap(({ id, values }) => ensuringChanges(budgetLine, table.inAnyState(id), id, values));
}

/** The changes by which a decision has these lines at a stage and no others. */
function stageChanges(
	source: Source,
	id: string,
	draft: DecisionDraft,
	{ stage, amounts }: { readonly stage: DecidedStage; readonly amounts: readonly FundAmount[] }
): Change[] {
	const asked = draft.project === undefined ? [] : askedOf(source, draft.project, id);
	const wanted = new Map(amounts.map((one) => [lineId(id, stage, one), one]));
	const lines = read(source, budgetLine);
	return [
		...supersededMoves(source, id, stage, amounts),
		...drops(linesOf(source, id, stage).filter((line) => !wanted.has(line.id))),
		...[...wanted].flatMap(([line, { fund, year, amount }]) =>
			ensuringChanges(budgetLine, lines.inAnyState(line), line, {
				project: draft.project ?? null,
				fund: fund === '' ? null : fund,
				year,
				category: asked.find((one) => one.fund === fund && one.year === year)?.category ?? null,
				stage,
				money: { amount, currency: reportingCurrency },
				decision: id,
				...invented(source, draft)
			})
		)
	];
}

/**
 * Once a decision is made again with other amounts or years than stand, it says itself where its money is: the moves that
 * led there stay listed, and are no part of it any more.
 */
function supersededMoves(
	source: Source,
	id: string,
	stage: DecidedStage,
	amounts: readonly FundAmount[]
): Change[] {
	const moves = movesOfDecision(source, id, stage);
	if (moves.length === 0 || isAsItStands(linesOf(source, id, stage), amounts)) return [];
	return moves.flatMap((move) => editChanges(moneyMove, move, move.id, { decision: null }));
}

/** Whether lines come to these amounts, fund by fund and year by year. */
function isAsItStands(lines: readonly BudgetLine[], amounts: readonly FundAmount[]): boolean {
	const left = new Map(amounts.map(({ fund, year, amount }) => [`${year} ${fund}`, amount]));
	for (const { values } of lines) {
		const { fund = '', year, money } = values;
		const key = `${year} ${fund}`;
		if (money?.currency !== reportingCurrency || !left.has(key)) return false;
		left.set(key, left.get(key)! - money.amount);
	}
	return [...left.values()].every((amount) => amount === 0);
}

/** The id of the line by which a decision recommends or approves something of a fund in a year. */
function lineId(decision: string, stage: DecidedStage, { fund, year }: FundAmount): string {
	const place = [decision, fund, String(year)];
	return idOf(budgetLine.name, ...(stage === 'approved' ? place : [...place, stage]));
}

/** What is decided at an invented meeting, or about an invented project, is invented. */
function invented(source: Source, draft: DecisionDraft): { illustrative?: true } {
	const places = [
		read(source, meeting).inAnyState(draft.meeting),
		draft.project === undefined ? undefined : read(source, project).inAnyState(draft.project)
	];
	return places.some((record) => record?.values.illustrative === true) ? { illustrative: true } : {};
}
