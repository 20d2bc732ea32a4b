import type { AgendaItem } from '$lib/domain/kinds/agenda-item';
import { tidyLines } from '$lib/domain/fields/plain-text';
import { decision, type Decision } from '$lib/domain/kinds/decision';
import type { DecisionType } from '$lib/domain/kinds/decision-types';
import { meetingAfter } from '$lib/domain/committee/agenda';
import { linesOf, type DecidedStage } from '$lib/domain/committee/decision-records';
import { decisionId, type DecisionDraft } from '$lib/domain/committee/decision-draft';
import { movesOf } from '$lib/domain/committee/decision-move';
import { draftProblems, type DecideProblem } from '$lib/domain/committee/decision-problems';
import { askedOf } from '$lib/domain/committee/envelopes';
import { recommendedOf } from '$lib/domain/committee/recommended';
import { meetingDay } from '$lib/domain/committee/quorum';
import { lastDay } from '$lib/domain/days/partial-date';
import { readDateOn } from '$lib/domain/days/relative-date';
import { meeting } from '$lib/domain/kinds/meeting';
import type { Json } from '$lib/domain/base/json';
import type { StageChange } from '$lib/domain/kinds/stage-change';
import { moneyRows, type MoneyRow, type ProjectMoney } from './money-rows';
import type { Typed, TypedText } from './typed';
import { read } from '$lib/domain/reading/read';
import type { Source } from '$lib/domain/reading/source';

/** What cannot be read of what was typed. */
export type TypingProblem = {
	readonly type: 'not-an-amount' | 'not-a-date' | 'not-a-count';
	readonly field: string;
};

/** An item as the room shows it. */
export interface Deciding {
	readonly id: string;
	readonly draft: DecisionDraft;
	/** The decision as it is recorded; undefined while there is none. */
	readonly recorded: Decision | undefined;
	readonly rows: readonly MoneyRow[];
	readonly problems: readonly (DecideProblem | TypingProblem)[];
}

/**
 * The decision about an item: what is recorded of it, else what the agenda asks, and over it what has been typed.
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
	const rows =
		project === undefined || type === 'advice' || type === 'other'
			? []
			: moneyRows(moneyOf(source, { project, id, type, recorded }), typed);
	const moved = project === undefined ? undefined : movesOf(source, id, project)[0];
	const values: Recorded = { ...recorded?.values, overrideReason: moved?.values.overrideReason };
	const text = textsFrom(values, typed);
	const counts = countsFrom(values, typed);
	const outcome = text('outcome') ?? '';
	const draft: DecisionDraft = {
		...about,
		outcome,
		date: typed.date ?? values.date ?? dayOf(source, of, today),
		by,
		amounts: rows.flatMap(({ fund, year, amount }) => (amount === undefined ? [] : [{ fund, year, amount }])),
		recused: typed.recused ?? values.recused ?? [],
		recusals: values.recusals,
		conditions: text('conditions'),
		conditionsDue: text('conditionsDue'),
		rationale: text('rationale'),
		priority: counts.priority,
		deferredTo:
			typed.deferredTo === undefined && outcome === 'deferred' && !recorded
				? meetingAfter(source, of)
				: text('deferredTo'),
		revisitOn: text('revisitOn'),
		votesFor: counts.votesFor,
		votesAgainst: counts.votesAgainst,
		abstentions: counts.abstentions,
		quorumReason: text('quorumReason'),
		envelopeReason: text('envelopeReason'),
		overrideReason: text('overrideReason')
	};
	const dated = readDates(draft, today);
	return {
		id,
		recorded,
		rows,
		draft: dated.draft,
		problems: [...typingProblems(rows, counts), ...dated.problems, ...draftProblems(source, dated.draft)]
	};
}

/**
 * The money that an item is about. A green light recommends what is asked; a funding decision grants what was
 * recommended, else what is asked, as far as other decisions have not approved it.
 */
function moneyOf(
	source: Source,
	{
		project,
		id,
		type,
		recorded
	}: { project: string; id: string; type: DecisionType; recorded?: Decision | undefined }
): ProjectMoney {
	const funding = type === 'funding';
	return {
		asked: askedOf(source, project, funding ? id : ''),
		recommended: funding ? recommendedOf(source, project, id) : undefined,
		lines: recorded && linesOf(source, id, funding ? 'approved' : 'recommended'),
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

/** What is recorded of a decision, with why checks were overridden at the move it made. */
type Recorded = Decision['values'] & Pick<StageChange['values'], 'overrideReason'>;

/** The type of the decision taken at an item, else the one its agenda asks for. */
function typeOf(source: Source, { id, values }: AgendaItem): DecisionType {
	const taken = read(source, decision)
		.by('item', id)
		.find((one) => one.values.meeting === values.meeting);
	return (taken?.values.type ?? values.asks ?? 'other') as DecisionType;
}

/** Today, while the meeting lasts; before it its first day, after it its last. */
function dayOf(source: Source, of: string, today: string): string {
	const first = meetingDay(source, of);
	const to = read(source, meeting).inAnyState(of)?.values.when?.to;
	if (first === undefined || today < first) return first ?? today;
	const last = to === undefined ? first : lastDay(to);
	return today > last ? last : today;
}

/** The text of a field as typed, else as recorded; one that was emptied is none. */
function textsFrom(values: Recorded, typed: Typed) {
	return (field: Exclude<TypedText, (typeof counted)[number]>): string | undefined => {
		const text = typed[field] ?? values[field];
		return (text && tidyLines(text)) || undefined;
	};
}

const counted = ['priority', 'votesFor', 'votesAgainst', 'abstentions'] as const;

/** Whole numbers as typed, else as recorded; NaN for what is none. */
function countsFrom(values: Recorded, typed: Typed): Partial<Record<(typeof counted)[number], number>> {
	return Object.fromEntries(
		counted.flatMap((field) => {
			const own = typed[field];
			if (own === undefined) return values[field] === undefined ? [] : [[field, values[field]]];
			if (own.trim() === '') return [];
			return [[field, /^\d{1,6}$/.test(own.trim()) ? Number(own) : Number.NaN]];
		})
	) as Partial<Record<(typeof counted)[number], number>>;
}

function typingProblems(rows: readonly MoneyRow[], counts: Partial<Record<string, number>>): TypingProblem[] {
	return [
		...rows
			.filter(({ amount }) => amount === undefined)
			.map(({ key }) => ({ type: 'not-an-amount', field: key }) as const),
		...Object.entries(counts)
			.filter(([field, count]) => Number.isNaN(count) || (field === 'priority' && count === 0))
			.map(([field]) => ({ type: 'not-a-count', field }) as const)
	];
}

function readDates(draft: DecisionDraft, today: string) {
	const problems: TypingProblem[] = [];
	const dates = (['date', 'conditionsDue', 'revisitOn'] as const).flatMap((field) => {
		const typed = draft[field];
		if (typed === undefined) return [];
		const read = readDateOn(today, typed);
		if (read === undefined) problems.push({ type: 'not-a-date', field });
		return read === undefined ? [] : [[field, read] as const];
	});
	return { draft: { ...draft, ...Object.fromEntries(dates) }, problems };
}
