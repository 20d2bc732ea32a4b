import { shownName } from '$lib/domain/base/text/shown-name';
import { action as actionKind, type Action } from '$lib/domain/kinds/action';
import { body as bodyKind } from '$lib/domain/kinds/body';
import { reportingCurrency } from '$lib/domain/budget/entries';
import { decisionTypes } from '$lib/domain/kinds/decision-types';
import { showAmount } from '$lib/domain/fields/money';
import { fund as fundKind } from '$lib/domain/kinds/fund';
import type { EnvelopeState } from '$lib/domain/committee/envelopes';
import type {
	MinutedDecision,
	MinutedItem,
	MinutedOverride,
	Minutes,
	Present
} from '$lib/domain/committee/minutes';
import { meeting as meetingKind } from '$lib/domain/kinds/meeting';
import type { Quorum } from '$lib/domain/committee/quorum';
import { membership } from '$lib/domain/kinds/membership';
import { rule as ruleKind } from '$lib/domain/kinds/rule';
import { m } from '$lib/paraglide/messages';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { Locale } from '$lib/domain/base/words';
import { flagWords } from '../flags';
import { seatName } from '../names';
import type { Block, Document, Section } from './document';
import { statesBlock, topicsSection } from './forum-words';
import { moneyWords, movedBlocks } from './money-words';
import { voiceOf, type Voice } from './words';
import { read } from '$lib/domain/reading/read';

/** The minutes in a language, whatever the screen's is. */
export function minutesDocument(portfolio: Portfolio, minutes: Minutes, locale: Locale): Document {
	const voice = voiceOf(portfolio, locale);
	const { values } = minutes.meeting;
	const body = voice.lens.title(bodyKind.name, String(values.body));
	return {
		title: m.meetings_minutes_of({ meeting: shownName(values.title ?? '') }, { locale }),
		subtitle: [body, voice.days(values.when), values.place].filter(Boolean).join(' · '),
		sections: [
			{ heading: m.meetings_attendance({}, { locale }), blocks: attendanceBlocks(minutes, portfolio, voice) },
			...minutes.items.map((item, at) => itemSection(item, at + 1, portfolio, voice)),
			...topicsSection(minutes.topics, voice),
			...othersSection(minutes.others, portfolio, voice),
			...envelopeSection(minutes.envelopes, voice)
		],
		foot: footOf(minutes, voice)
	};
}

function attendanceBlocks(
	{ attendance, quorum, states, meeting }: Minutes,
	portfolio: Portfolio,
	voice: Voice
): Block[] {
	const { locale } = voice;
	const said = { locale };
	const words = {
		attended: m.meetings_status_attended({}, said),
		excused: m.meetings_status_excused({}, said),
		absent: m.meetings_status_absent({}, said),
		invited: m.meetings_status_invited({}, said)
	};
	const name = ({ contact, country, partner, seat, arrived }: Present) => {
		const own = seatName({ contact, country, seat }, voice.lens);
		const shown = own === '–' && partner ? (voice.lens.title('partner', partner) ?? own) : own;
		return arrived ? `${shown} (${m.meetings_arrived({ time: arrived }, said)})` : shown;
	};
	const { openedAt, closedAt } = meeting.values;
	const times = [
		openedAt === undefined ? '' : m.meetings_minuted_opened({ time: String(openedAt) }, said),
		closedAt === undefined ? '' : m.meetings_minuted_closed({ time: String(closedAt) }, said)
	].filter(Boolean);
	return [
		...(['attended', 'excused', 'absent', 'invited'] as const).flatMap((status): Block[] => {
			const names = attendance
				.filter((one) => one.status === status)
				.map(name)
				.sort((a, b) => a.localeCompare(b));
			return names.length === 0 ? [] : [{ type: 'line', label: words[status], text: names.join('; ') }];
		}),
		...(states ? [statesBlock(states, voice)] : []),
		// A body of delegates has no votes to count.
		...(states && quorum.seats === 0 && quorum.needed === undefined ? [] : [quorumBlock(quorum, voice)]),
		...(times.length === 0 ? [] : [{ type: 'line', text: times.join(' ') } as const])
	];
}

function quorumBlock(quorum: Quorum, { locale }: Voice): Block {
	const said = { locale };
	return {
		type: 'line',
		label: m.meetings_quorum({}, said),
		text:
			quorum.needed === undefined
				? m.meetings_minuted_no_quorum({ present: quorum.present, seats: quorum.seats }, said)
				: m.meetings_minuted_quorum(
						{ present: quorum.present, seats: quorum.seats, needed: quorum.needed },
						said
					),
		warn: quorum.reached === false
	};
}

function itemSection(
	{ item, decisions, actions }: MinutedItem,
	number: number,
	portfolio: Portfolio,
	voice: Voice
): Section {
	const { project, title, outcome } = item.values;
	const named = typeof project === 'string' ? voice.lens.title('project', project) : undefined;
	const said = { locale: voice.locale };
	const nothing = decisions.length === 0 && actions.length === 0 && outcome === undefined;
	return {
		heading: `${number}. ${named ?? title ?? ''}`,
		blocks: [
			...(typeof outcome === 'string' ? [{ type: 'line', text: outcome } as const] : []),
			...decisions.flatMap((decision) => decisionBlocks(decision, portfolio, voice)),
			...actionBlocks(actions, voice),
			...(nothing
				? [
						{
							type: 'line',
							text:
								item.values.treated === true
									? m.meetings_minuted_treated({}, said)
									: m.meetings_minuted_nothing({}, said)
						} as const
					]
				: [])
		]
	};
}

function othersSection(others: Minutes['others'], portfolio: Portfolio, voice: Voice): Section[] {
	if (others.decisions.length + others.actions.length === 0) return [];
	return [
		{
			heading: m.meetings_minuted_others({}, { locale: voice.locale }),
			blocks: [
				...others.decisions.flatMap((decision) => decisionBlocks(decision, portfolio, voice)),
				...actionBlocks(others.actions, voice)
			]
		}
	];
}

function decisionBlocks(
	{ decision, money, recommended, moves, recused, overridden, flags }: MinutedDecision,
	portfolio: Portfolio,
	voice: Voice
): Block[] {
	const { values } = decision;
	const said = { locale: voice.locale };
	const type = decisionTypes.find(({ key }) => key === values.type)?.label[voice.locale];
	const line = (label: string, text: unknown): Block[] =>
		text === undefined || text === '' ? [] : [{ type: 'line', label, text: String(text) }];
	const votes = [values.votesFor, values.votesAgainst, values.abstentions];
	const names = recused.map((id) => seatName(read(portfolio, membership).inAnyState(id)?.values, voice.lens));
	const due =
		values.conditionsDue === undefined
			? ''
			: ` (${m.meetings_minuted_due({ date: voice.date(values.conditionsDue) }, said)})`;
	const deferred =
		values.deferredTo !== undefined ? voice.lens.title(meetingKind.name, values.deferredTo) : undefined;
	return [
		{
			type: 'line',
			label: type ?? m.meetings_minuted_decision({}, said),
			text: [
				voice.option('decisionOutcome', values.outcome),
				values.priority === undefined
					? ''
					: m.meetings_minuted_priority({ priority: Number(values.priority) }, said)
			]
				.filter(Boolean)
				.join(' · ')
		},
		...line(m.meetings_minuted_conditions({}, said), values.conditions && `${values.conditions}${due}`),
		...line(m.meetings_minuted_deferred({}, said), deferred),
		...line(m.meetings_minuted_revisit({}, said), voice.date(values.revisitOn)),
		...line(m.meetings_minuted_money({}, said), moneyWords(money, voice)),
		...line(m.meetings_minuted_recommended({}, said), moneyWords(recommended, voice)),
		...movedBlocks(moves, voice),
		...line(m.meetings_minuted_rationale({}, said), values.rationale),
		...line(m.meetings_minuted_recused({}, said), voice.list([...names, values.recusals])),
		...(votes.every((vote) => vote === undefined)
			? []
			: line(
					m.meetings_minuted_votes({}, said),
					m.meetings_minuted_vote(
						{ for: Number(votes[0] ?? 0), against: Number(votes[1] ?? 0), abstained: Number(votes[2] ?? 0) },
						said
					)
				)),
		...line(m.meetings_minuted_without_quorum({}, said), values.quorumReason),
		...line(m.meetings_minuted_over_envelope({}, said), values.envelopeReason),
		...overridden.flatMap((override) => overrideBlocks(override, voice)),
		...flags.map((flag) => ({ type: 'line', text: flagWords(flag, voice.locale), warn: true }) as const)
	];
}

/** Which checks were passed over, why, and who answers for it. */
function overrideBlocks({ rules, reason, by }: MinutedOverride, voice: Voice): Block[] {
	const said = { locale: voice.locale };
	const items = rules.map((id) => voice.lens.title(ruleKind.name, id) ?? id);
	const why = [reason, by && shownName(by)].filter(Boolean).join(' · ') || '–';
	return [
		{ type: 'list', label: m.meetings_minuted_overridden({}, said), items },
		{ type: 'line', label: m.meetings_minuted_override_reason({}, said), text: why }
	];
}

function actionBlocks(actions: readonly Action[], voice: Voice): Block[] {
	if (actions.length === 0) return [];
	const items = actions.map(({ values }) => {
		const due =
			values.due === undefined
				? ''
				: m.meetings_minuted_due({ date: voice.date(values.due) }, { locale: voice.locale });
		const about = voice.list([shownName(values.owner ?? ''), due]);
		const text = shownName(values.text ?? '');
		return about === '' ? text : `${text} (${about})`;
	});
	return [{ type: 'list', label: actionKind.plural[voice.locale], items }];
}

function envelopeSection(envelopes: readonly EnvelopeState[], voice: Voice): Section[] {
	if (envelopes.length === 0) return [];
	const said = { locale: voice.locale };
	const amount = (minor: number | undefined) =>
		minor === undefined ? '–' : showAmount({ amount: minor, currency: reportingCurrency });
	return [
		{
			heading: m.room_envelopes({}, said),
			blocks: [...new Set(envelopes.map(({ fund }) => fund))].map((fund): Block => ({
				type: 'table',
				caption: `${voice.lens.title(fundKind.name, fund) ?? m.room_no_fund({}, said)} (${reportingCurrency})`,
				head: [
					m.room_year({}, said),
					m.room_envelope({}, said),
					m.room_before({}, said),
					m.room_granted_today({}, said),
					m.room_left({}, said)
				],
				rows: envelopes
					.filter((one) => one.fund === fund)
					.map((one) => [
						String(one.year),
						amount(one.envelope),
						amount(one.before),
						amount(one.today),
						amount(one.left)
					])
			}))
		}
	];
}

function footOf({ next, meeting }: Minutes, voice: Voice): string {
	const said = { locale: voice.locale };
	const named = next === undefined ? undefined : voice.lens.title(meetingKind.name, next);
	return [
		named === undefined ? '' : m.meetings_minuted_next({ meeting: named }, said),
		meeting.values.illustrative === true ? m.meetings_minuted_illustrative({}, said) : ''
	]
		.filter(Boolean)
		.join(' ');
}
