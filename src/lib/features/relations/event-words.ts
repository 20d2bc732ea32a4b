import { kindNamed } from '$lib/domain/kinds/all';
import { agreement } from '$lib/domain/kinds/agreement';
import { affiliation } from '$lib/domain/kinds/affiliation';
import { agreementStep } from '$lib/domain/kinds/agreement-step';
import { contact } from '$lib/domain/kinds/contact';
import { decision } from '$lib/domain/kinds/decision';
import { enquiry } from '$lib/domain/kinds/enquiry';
import { interaction } from '$lib/domain/kinds/interaction';
import { milestone } from '$lib/domain/kinds/milestone';
import { outcome } from '$lib/domain/kinds/outcome';
import { participation } from '$lib/domain/kinds/participation';
import { partner } from '$lib/domain/kinds/partner';
import { partnerStep } from '$lib/domain/kinds/partner-step';
import { project } from '$lib/domain/kinds/project';
import { stageChange } from '$lib/domain/kinds/stage-change';
import { isOf, type RecordOf } from '$lib/domain/reading/read';
import type { EventType, TimelineEvent } from '$lib/domain/relations/timeline';
import type { Lens } from '$lib/domain/schema/field';
import type { Kind } from '$lib/domain/schema/kind';
import type { EntityRecord } from '$lib/domain/schema/record';
import { m } from '$lib/paraglide/messages';
import { recordHref, recordTitle, valueWords } from '$lib/problems/record-words';
import { milestoneStateWords } from '$lib/problems/milestone-words';
import { formatDate, formatList } from '$lib/ui/format';

/** The page on which an event is told. */
export interface Page {
	readonly kind: string;
	readonly id: string;
}

/** An event as it is read. */
export interface EventWords {
	readonly title: string;
	readonly href: string | undefined;
	/** What else there is to say of it, each on its own. */
	readonly details: readonly string[];
}

const typeWords: Readonly<Record<EventType, () => string>> = {
	conversation: m.relations_conversation,
	meeting: m.relations_meeting,
	project: m.relations_project,
	milestone: m.relations_milestone,
	outcome: m.relations_outcome,
	agreement: m.relations_agreement,
	decision: m.relations_decision,
	stage: m.relations_stage,
	state: m.relations_state,
	enquiry: m.relations_enquiry,
	affiliation: m.relations_affiliation
};

/** What an event is about, in a word. */
export function eventTypeWords(type: EventType): string {
	return typeWords[type]();
}

/** An event in words, on the page of a record, which need not be named again. */
export function eventWords(event: TimelineEvent, on: Page, lens: Lens): EventWords {
	const { record, through } = event;
	const { title, at, details } = (tellers[record.kind] ?? plain)(event, on, lens);
	const way =
		through === undefined ? '' : m.relations_through({ name: recordTitle(partner.name, through, lens) });
	return {
		title,
		href: recordHref(at?.kind ?? record.kind, at?.id ?? record.id),
		details: [...details, way].filter((detail) => detail !== '' && detail !== '–')
	};
}

interface Told {
	readonly title: string;
	/** The record it leads to, where that is another one. */
	readonly at?: Page;
	readonly details: readonly string[];
}

type Teller = (event: TimelineEvent, on: Page, lens: Lens) => Told;

/** How events of one kind of record are told, by its name. */
function teller<K extends Kind>(
	kind: K,
	tell: (record: RecordOf<K>, event: TimelineEvent, on: Page, lens: Lens) => Told
): readonly [string, Teller] {
	return [
		kind.name,
		(event, on, lens) =>
			isOf(kind, event.record) ? tell(event.record, event, on, lens) : plain(event, on, lens)
	];
}

const tellers: Readonly<Record<string, Teller>> = Object.fromEntries([
	teller(interaction, (record, _, on, lens) => ({
		title: titleOf(record, lens),
		details: [value(record, 'kind', lens), partOf(record, on, lens)]
	})),
	teller(participation, (record, { end }, on, lens) => {
		const { values } = record;
		const other =
			on.kind === project.name ? named(partner, values.partner, lens) : named(project, values.project, lens);
		return { ...other, details: [value(record, 'role', lens), lastingWords(end)] };
	}),
	teller(project, (record, { end }, _, lens) => ({
		title: titleOf(record, lens),
		details: [lastingWords(end)]
	})),
	teller(milestone, (record, _, __, lens) => {
		const { planned, reachedOn } = record.values;
		const asPlanned = planned === undefined || planned === reachedOn;
		return {
			title: titleOf(record, lens),
			details: [
				milestoneStateWords(record.values, lens),
				asPlanned ? '' : m.relations_planned({ date: formatDate(planned) })
			]
		};
	}),
	teller(outcome, (record, _, __, lens) => ({
		title: titleOf(record, lens),
		details: ['type', 'amount', 'count'].map((field) => value(record, field, lens))
	})),
	teller(agreementStep, (record, _, __, lens) => ({
		...named(agreement, record.values.agreement, lens),
		details: [value(record, 'stage', lens), value(record, 'turn', lens)]
	})),
	teller(decision, (record, _, on, lens) => {
		const about = on.kind === project.name ? '' : named(project, record.values.project, lens).title;
		return { title: titleOf(record, lens), details: [value(record, 'outcome', lens), about] };
	}),
	teller(stageChange, (record, _, on, lens) => {
		const to = value(record, 'to', lens);
		const { reason = '' } = record.values;
		if (on.kind === project.name) return { title: to, details: [reason] };
		return { ...named(project, record.values.project, lens), details: [to, reason] };
	}),
	teller(partnerStep, (record, _, __, lens) => ({
		title: value(record, 'state', lens),
		details: [record.values.reason ?? '']
	})),
	teller(enquiry, (record, { asked }, on, lens) => ({
		title: titleOf(record, lens),
		details: [
			on.kind === partner.name || record.values.partner === undefined
				? ''
				: named(partner, record.values.partner, lens).title,
			enquiryDetail(record, asked === true)
		]
	})),
	teller(affiliation, (record, { end }, on, lens) => {
		const { values } = record;
		const other =
			on.kind === contact.name ? named(partner, values.partner, lens) : named(contact, values.contact, lens);
		return { ...other, details: [value(record, 'role', lens), lastingWords(end)] };
	})
]);

function plain({ record, status }: TimelineEvent, _: Page, lens: Lens): Told {
	const came = status === undefined ? '' : valueWords('attendance', 'status', status, lens);
	return { title: titleOf(record, lens), details: [came] };
}

/** What an enquiry is to whoever was asked, and when it was answered. */
function enquiryDetail({ values }: RecordOf<typeof enquiry>, asked: boolean): string {
	const { answeredOn } = values;
	const answered = answeredOn === undefined ? '' : m.relations_answered({ date: formatDate(answeredOn) });
	return [asked ? m.relations_asked() : '', answered].filter(Boolean).join(' · ');
}

/** Who took part besides the one whose page it is. */
function partOf({ values }: RecordOf<typeof interaction>, on: Page, lens: Lens): string {
	const names = (values.people ?? [])
		.filter((id) => id !== on.id)
		.map((id) => recordTitle(contact.name, id, lens));
	if (values.partner !== undefined && values.partner !== on.id)
		names.push(recordTitle(partner.name, values.partner, lens));
	return names.length === 0 ? '' : m.relations_with({ names: formatList(names) });
}

function named(
	{ name: kind }: Kind,
	id: string | undefined,
	lens: Lens
): { readonly title: string; readonly at?: Page } {
	return id === undefined ? { title: '–' } : { title: recordTitle(kind, id, lens), at: { kind, id } };
}

function lastingWords(end: TimelineEvent['end']): string {
	if (end === undefined) return '';
	return end === 'from' ? m.relations_begins() : m.relations_ends();
}

function value({ kind, values }: EntityRecord, field: string, lens: Lens): string {
	return valueWords(kind, field, values[field], lens);
}

function titleOf({ kind, id, values }: EntityRecord, lens: Lens): string {
	return kindNamed(kind)?.title(values, lens) ?? id;
}
