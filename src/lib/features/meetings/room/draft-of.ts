import type { AgendaItem } from '$lib/domain/kinds/agenda-item';
import { decision, type Decision } from '$lib/domain/kinds/decision';
import type { DecisionType } from '$lib/domain/kinds/decision-types';
import { meetingAfter } from '$lib/domain/committee/agenda';
import { linesOf, type DecidedStage } from '$lib/domain/committee/decision-records';
import { decisionId, type DecisionDraft } from '$lib/domain/committee/decision-draft';
import { movesOf } from '$lib/domain/committee/decision-move';
import type { DecideProblem } from '$lib/domain/committee/decision-problems';
import { askedOf } from '$lib/domain/committee/envelopes';
import { judge, type Judgement } from '$lib/domain/committee/judge';
import { dayOfDecision } from '$lib/domain/committee/meeting-days';
import { recommendedOf } from '$lib/domain/committee/recommended';
import type { Json } from '$lib/domain/base/json';
import { draftedDecision, type DraftedDecision } from '$lib/domain/scenario/drafted';
import { moneyRows, type MoneyRow, type ProjectMoney } from './money-rows';
import { fieldsFrom, type Recorded, type TypingProblem } from './said';
import type { Typed } from './typed';
import { read } from '$lib/domain/reading/read';
import type { Source } from '$lib/domain/reading/source';

/** An item as the room shows it. */
export interface Deciding {
	readonly draft: DecisionDraft;
	/** The decision as it is recorded; undefined while there is none. */
	readonly recorded: Decision | undefined;
	/** What an adopted scenario proposes; undefined where none does, or a decision is recorded. */
	readonly drafted: DraftedDecision | undefined;
	readonly rows: readonly MoneyRow[];
	/** The draft held against the records. */
	readonly judgement: Judgement;
	/** What keeps it from being recorded: what cannot be read, then what is judged. */
	readonly problems: readonly (DecideProblem | TypingProblem)[];
}

/**
 * The decision about an item: what is recorded of it, else what a scenario drafted or the agenda asks, and over it what
 * has been typed.
 *
 * @param today ISO date; a decision is dated by its meeting's days
 */
export function decidingOf(
	source: Source,
	item: AgendaItem,
	typed: Typed,
	{ by, today }: { readonly by: string; readonly today: string }
): Deciding {
	const of = item.values.meeting ?? '';
	const project = item.values.project;
	const type = typed.type ?? typeOf(source, item);
	const about = { meeting: of, project, item: item.id, type };
	const id = decisionId(about);
	const recorded = read(source, decision).one(id);
	const drafted = recorded || type !== 'greenLight' ? undefined : draftedDecision(source, item);
	const rows =
		project === undefined || type === 'advice' || type === 'other'
			? []
			: moneyRows(moneyOf(source, { project, id, type, recorded, drafted }), typed);
	const moved = project === undefined ? undefined : movesOf(source, id, project)[0];
	const proposed = drafted && { outcome: drafted.outcome, priority: drafted.priority };
	const values: Recorded = { ...proposed, ...recorded?.values, overrideReason: moved?.values.overrideReason };
	const said = fieldsFrom(values, typed, today);
	const outcome = said.text('outcome') ?? '';
	const draft: DecisionDraft = {
		...about,
		outcome,
		date: said.date('date') ?? dayOfDecision(source, of, today),
		by,
		amounts: rows.flatMap(({ fund, year, amount }) => (amount === undefined ? [] : [{ fund, year, amount }])),
		recused: typed.recused ?? values.recused ?? [],
		recusals: values.recusals,
		conditions: said.text('conditions'),
		conditionsDue: said.date('conditionsDue'),
		rationale: said.text('rationale'),
		priority: said.count('priority'),
		deferredTo:
			typed.deferredTo === undefined && outcome === 'deferred' && !recorded
				? meetingAfter(source, of)
				: said.text('deferredTo'),
		revisitOn: said.date('revisitOn'),
		votesFor: said.count('votesFor'),
		votesAgainst: said.count('votesAgainst'),
		abstentions: said.count('abstentions'),
		quorumReason: said.text('quorumReason'),
		envelopeReason: said.text('envelopeReason'),
		overrideReason: said.text('overrideReason')
	};
	const judgement = judge(source, draft);
	return {
		recorded,
		drafted,
		rows,
		draft,
		judgement,
		problems: [...amountProblems(rows), ...said.problems, ...judgement.problems]
	};
}

function amountProblems(rows: readonly MoneyRow[]): TypingProblem[] {
	return rows
		.filter(({ amount }) => amount === undefined)
		.map(({ key, text }) => ({ type: 'not-an-amount', text, field: key }));
}

/**
 * The money that an item is about. A green light recommends what a scenario proposes, else what is asked; a funding decision grants what was
 * recommended, else what is asked, as far as other decisions have not approved it.
 */
function moneyOf(
	source: Source,
	{
		project,
		id,
		type,
		recorded,
		drafted
	}: {
		project: string;
		id: string;
		type: DecisionType;
		recorded: Decision | undefined;
		drafted: DraftedDecision | undefined;
	}
): ProjectMoney {
	const funding = type === 'funding';
	return {
		asked: askedOf(source, project, funding ? id : ''),
		recommended: funding ? recommendedOf(source, project, id) : undefined,
		lines: recorded && linesOf(source, id, funding ? 'approved' : 'recommended'),
		drafted: drafted?.amounts,
		lessApproved: funding
	};
}

/** The decision recorded at an item, if there is one. */
export function recordedAt(source: Source, item: AgendaItem): Decision | undefined {
	const [of, project] = [item.values.meeting ?? '', item.values.project];
	return read(source, decision).one(
		decisionId({ meeting: of, project, item: item.id, type: typeOf(source, item) })
	);
}

const stages: readonly DecidedStage[] = ['recommended', 'approved'];

/** The decision recorded at an item with its lines, to hold against what it was before; undefined where there is none. */
export function decisionStored(source: Source, item: AgendaItem): Json | undefined {
	const recorded = recordedAt(source, item);
	if (!recorded) return undefined;
	const lines = stages.flatMap((stage) => linesOf(source, recorded.id, stage));
	return [{ ...recorded.values }, lines.map(({ id, values }) => [id, values.money ?? null])];
}

/** The type its agenda asks for where that was decided at an item, or nothing; else of the decision taken there. */
function typeOf(source: Source, { id, values }: AgendaItem): DecisionType {
	const taken = read(source, decision)
		.by('item', id)
		.filter((one) => one.values.meeting === values.meeting);
	const asked = taken.find((one) => one.values.type === values.asks);
	return ((asked ?? taken[0])?.values.type ?? values.asks ?? 'other') as DecisionType;
}
