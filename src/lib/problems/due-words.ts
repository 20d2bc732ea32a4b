import { daysBetween } from '$lib/domain/days/calendar';
import type { Due, DueTone, DueType } from '$lib/domain/due/due-item';
import type { Lens } from '$lib/domain/schema/field';
import { kindNamed } from '$lib/domain/kinds/all';
import { interaction } from '$lib/domain/kinds/interaction';
import { retentionRule } from '$lib/domain/kinds/retention-rule';
import { project } from '$lib/domain/kinds/project';
import { isOf } from '$lib/domain/reading/read';
import type { EntityRecord } from '$lib/domain/schema/record';
import { stage } from '$lib/domain/kinds/stage';
import { m } from '$lib/paraglide/messages';
import { newAddress, recordAddress } from '$lib/ui/addresses';
import { formatDate, formatDays } from '$lib/ui/format';
import { recordTitle } from './record-words';

const types: Readonly<Record<DueType, () => string>> = {
	action: m.due_type_action,
	'next-step': m.due_type_next_step,
	duty: m.due_type_duty,
	enquiry: m.due_type_enquiry,
	milestone: m.due_type_milestone,
	conditions: m.due_type_conditions,
	meeting: m.due_type_meeting,
	deadline: m.due_type_deadline,
	notice: m.due_type_notice,
	end: m.due_type_end,
	turn: m.due_type_turn,
	revisit: m.due_type_revisit,
	stale: m.due_type_stale,
	review: m.due_type_review,
	request: m.due_type_request,
	forum: m.due_type_forum
};

/** What sort of thing is due: action, meeting, notice. */
export function dueTypeWords(type: DueType): string {
	return types[type]();
}

/** What is due, in one line; `record` is where it stands. */
export function dueTitle(due: Due, record: EntityRecord | undefined, lens: Lens): string {
	if (due.id === undefined) return m.due_forum({ year: due.date.slice(0, 4) });
	const title = recordTitle(due.kind, due.id, lens);
	const step = due.type === 'next-step' && isOf(interaction, record) ? record.values.nextStep : undefined;
	return step === undefined ? title : `${step} · ${title}`;
}

/** Where it is seen to: the record, or the form for the one that is missing. */
export function dueHref(due: Due): string {
	const kind = kindNamed(due.kind)!;
	return due.id === undefined ? newAddress(kind) : recordAddress(kind, due.id);
}

export const dueTones: Readonly<Record<DueTone, 'plain' | 'warn' | 'bad'>> = {
	far: 'plain',
	soon: 'warn',
	overdue: 'bad'
};

type Why = (due: Due, lens: Lens, today: string) => string;

const whys: Partial<Record<DueType, Why>> = {
	stale: (due, lens, today) =>
		m.due_why_stale({
			days: daysBetween(due.since!, today),
			stage: (due.stage && lens.title(stage.name, due.stage)) ?? ''
		}),
	turn: (due, lens, today) =>
		m.due_why_turn({ days: daysBetween(due.since!, today), turn: turnWords(due.turn, lens) }),
	notice: ({ ends = '', warning }) =>
		warning === undefined
			? m.due_why_notice({ ends: formatDate(ends) })
			: m.due_why_notice_near({ ends: formatDate(ends), days: warning }),
	end({ overdue, warning }) {
		if (overdue) return m.due_why_expired();
		return warning === undefined ? '' : m.due_why_ends({ days: warning });
	},
	forum: ({ months = 0 }) => (months > 0 ? m.due_why_forum({ months }) : m.due_why_forum_last()),
	milestone({ project: of, planned }, lens) {
		const name = of === undefined ? '' : recordTitle(project.name, of, lens);
		return planned === undefined ? name : m.due_why_milestone({ project: name, date: formatDate(planned) });
	},
	conditions: () => m.due_why_conditions(),
	review: ({ rule }, lens) =>
		rule === undefined
			? m.due_why_review()
			: m.due_why_review_rule({ rule: recordTitle(retentionRule.name, rule, lens) }),
	request: ({ date }) => m.due_why_request({ date: formatDate(date) })
};

/** Why it stands in the list, in a sentence. Empty where the type and the date say it all. */
export function dueWhy(due: Due, today: string, lens: Lens): string {
	return whys[due.type]?.(due, lens, today) ?? '';
}

/** How long still, or since when: in 5 days, tomorrow, 3 days ago. */
export function dueCountdown({ date }: Pick<Due, 'date'>, today: string): string {
	return formatDays(daysBetween(today, date));
}

function turnWords(turn: string | undefined, lens: Lens): string {
	const option = lens.options('agreementTurn').find(({ key }) => key === turn);
	return option?.label ?? turn ?? m.due_somebody();
}
