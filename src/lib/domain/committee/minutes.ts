import { asDecided, type YearMoney } from '../budget/as-decided';
import type { BudgetLine } from '../kinds/budget-line';
import type { Attendance } from '../kinds/attendance';
import type { AgendaItem } from '../kinds/agenda-item';
import { action, type Action } from '../kinds/action';
import { decision, type Decision } from '../kinds/decision';
import type { MoneyMove } from '../kinds/money-move';
import { meeting, type Meeting } from '../kinds/meeting';
import { membership } from '../kinds/membership';
import { topic, type Topic } from '../kinds/topic';
import { itemsOf, meetingAfter } from './agenda';
import { stageChange } from '../kinds/stage-change';
import { linesOf } from './decision-records';
import { isBeforeMeeting, lacksConditions, overAmong } from './decision-rules';
import { envelopesAt, type EnvelopeState } from './envelopes';
import { isForum } from './forum';
import { statesPresent, type StatesPresent } from './presence';
import { attendancesOf, meetingDay, quorumOf, type Quorum } from './quorum';
import { byText } from '../base/text/by-text';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** The minutes of a meeting as data, read from its records; words and names are found by who shows them. */
export interface Minutes {
	readonly meeting: Meeting;
	/** First day; undefined while the meeting has no date. */
	readonly day: string | undefined;
	readonly attendance: readonly Present[];
	/** At the moment the minutes are composed; each decision has that of its own moment. */
	readonly quorum: Quorum;
	/** Which States were there, of a meeting of the KT Forum; undefined of others. */
	readonly states: StatesPresent | undefined;
	/** What was raised, in the order in which it was written down. */
	readonly topics: readonly Topic[];
	readonly items: readonly MinutedItem[];
	/** Decisions and actions of the meeting that stand under no item of its agenda. */
	readonly others: Pick<MinutedItem, 'decisions' | 'actions'>;
	/** The envelopes that were touched, as they stand. */
	readonly envelopes: readonly EnvelopeState[];
	readonly next: string | undefined;
}

/** Somebody who was invited or came. */
export interface Present {
	readonly id: string;
	readonly status: 'invited' | 'attended' | 'excused' | 'absent';
	readonly contact: string | undefined;
	readonly country: string | undefined;
	readonly partner: string | undefined;
	readonly seat: string | undefined;
	/** Time of day, for who came late. */
	readonly arrived: string | undefined;
}

/** What happened under one item. */
export interface MinutedItem {
	readonly item: AgendaItem;
	readonly decisions: readonly MinutedDecision[];
	readonly actions: readonly Action[];
}

/** A decision with its money and what a reader must know about it. */
export interface MinutedDecision {
	readonly decision: Decision;
	/** What it approved, by year, the earliest first. */
	readonly money: readonly YearMoney[];
	/** What it recommended, by year, the earliest first; approved by nobody yet. */
	readonly recommended: readonly YearMoney[];
	/** The moves to other years since, of what it approved or recommended. */
	readonly moves: readonly MoneyMove[];
	readonly recused: readonly string[];
	/** The checks it passed over, by the move it made. */
	readonly overridden: readonly MinutedOverride[];
	readonly flags: readonly DecisionFlag[];
}

/** Checks that were overridden for one reason. */
export interface MinutedOverride {
	/** Ids of rules. */
	readonly rules: readonly string[];
	readonly reason: string | undefined;
	/** Who answers for it. */
	readonly by: string | undefined;
}

/** What is not as it should be; a decision that came in a file may be any of it. */
export type DecisionFlag =
	| 'before-meeting'
	| 'no-quorum'
	| 'over-envelope'
	| 'no-conditions'
	| 'lines-without-grant'
	/** It approves money and is no funding decision; older versions let green lights do so. */
	| 'granted-without-funding'
	| 'granted-twice'
	| 'conflict';

/** Composes the minutes of a meeting from its records as they are now; undefined where there is no such meeting. */
export function minutesOf(source: Source, id: string): Minutes | undefined {
	const record = read(source, meeting).inAnyState(id);
	if (!record) return undefined;
	const decisions = read(source, decision)
		.by('meeting', id)
		.toSorted((a, b) => byText(a.values.date, b.values.date) || byText(a.id, b.id));
	const actions = read(source, action)
		.by('meeting', id)
		.toSorted((a, b) => byText(a.id, b.id));
	const items = itemsOf(source, id);
	const known = new Set(items.map((item) => item.id));
	const of = (item: string | undefined) => (one: Decision | Action) => {
		const own = one.values.item;
		return item === undefined ? own === undefined || !known.has(own) : own === item;
	};
	const about = (item: string | undefined) => ({
		decisions: decisions.filter(of(item)).map((one) => minutedDecision(source, one)),
		actions: actions.filter(of(item))
	});
	return {
		meeting: record,
		day: meetingDay(source, id),
		attendance: attendancesOf(source, id).map((one) => presentOf(source, one)),
		quorum: quorumOf(source, id),
		states: isForum(source, id) ? statesPresent(source, id) : undefined,
		topics: read(source, topic).by('meeting', id),
		items: items.map((item) => ({ item, ...about(item.id) })),
		others: about(undefined),
		envelopes: envelopesAt(source, id, []),
		next: meetingAfter(source, id)
	};
}

/** What is not as it should be about a decision. */
export function decisionFlags(source: Source, { id, values, conflicts }: Decision): DecisionFlag[] {
	const flags: DecisionFlag[] = [];
	const of = values.meeting;
	const day = of === undefined ? undefined : meetingDay(source, of);
	const lines = linesOf(source, id, 'approved');
	const recommended = linesOf(source, id, 'recommended');
	if (isBeforeMeeting(values.date, day)) flags.push('before-meeting');
	if (values.quorate === false) flags.push('no-quorum');
	if (of !== undefined && isOverAny(source, of, lines)) flags.push('over-envelope');
	if (lacksConditions(values)) flags.push('no-conditions');
	if (
		(lines.length > 0 && values.money === undefined) ||
		(recommended.length > 0 && values.recommended === undefined)
	)
		flags.push('lines-without-grant');
	if (grantsWithoutFunding(values, lines)) flags.push('granted-without-funding');
	if (isGrantedTwice(source, lines)) flags.push('granted-twice');
	if (conflicts?.length) flags.push('conflict');
	return flags;
}

/** Whether a decision approves money without being the funding decision. */
function grantsWithoutFunding({ type, money }: Decision['values'], lines: readonly BudgetLine[]): boolean {
	return type !== undefined && type !== 'funding' && (money !== undefined || lines.length > 0);
}

/** Whether another decision, made without knowing of this one, granted the same money. */
function isGrantedTwice(source: Source, lines: readonly BudgetLine[]): boolean {
	const own = new Set(lines.map(({ id }) => id));
	return (source.conflicts ?? []).some(({ ids = [] }) => ids.some((id) => own.has(id)));
}

/** Whether an envelope that these lines take from is overdrawn, and no decision of the meeting says why. */
function isOverAny(source: Source, of: string, lines: readonly BudgetLine[]): boolean {
	if (lines.length === 0) return false;
	const amounts = lines.map(({ values: { fund = '', year } }) => ({ fund, year: Number(year) }));
	const said = read(source, decision)
		.by('meeting', of)
		.some(({ values }) => values.envelopeReason !== undefined);
	return !said && overAmong(envelopesAt(source, of, []), amounts).length > 0;
}

function minutedDecision(source: Source, record: Decision): MinutedDecision {
	const approved = asDecided(source, record.id, 'approved');
	const recommended = asDecided(source, record.id, 'recommended');
	return {
		decision: record,
		money: approved.money,
		recommended: recommended.money,
		moves: [...approved.moves, ...recommended.moves],
		recused: record.values.recused ?? [],
		overridden: read(source, stageChange)
			.by('decision', record.id)
			.map(({ values }) => ({
				rules: values.overridden ?? [],
				reason: values.overrideReason,
				by: values.by
			}))
			.filter(({ rules }) => rules.length > 0),
		flags: decisionFlags(source, record)
	};
}

function presentOf(source: Source, { id, values }: Attendance): Present {
	const seat = read(source, membership).inAnyState(values.membership)?.values;
	return {
		id,
		status: (values.status ?? 'invited') as Present['status'],
		contact: values.contact ?? seat?.contact,
		country: values.country ?? seat?.country,
		partner: values.partner,
		seat: seat?.seat,
		arrived: values.arrived
	};
}
