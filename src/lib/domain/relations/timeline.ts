import { agendaItem } from '../kinds/agenda-item';
import { agreement } from '../kinds/agreement';
import { agreementStep } from '../kinds/agreement-step';
import { contact } from '../kinds/contact';
import { country } from '../kinds/country';
import { decision } from '../kinds/decision';
import { enquiry } from '../kinds/enquiry';
import { interaction } from '../kinds/interaction';
import { meeting } from '../kinds/meeting';
import { milestone } from '../kinds/milestone';
import { outcome } from '../kinds/outcome';
import { participation } from '../kinds/participation';
import { partner } from '../kinds/partner';
import { partnerStep } from '../kinds/partner-step';
import { project } from '../kinds/project';
import { stageChange } from '../kinds/stage-change';
import { technology } from '../kinds/technology';
import { affiliation } from '../kinds/affiliation';
import { byText } from '../base/text/by-text';
import { askedAbout } from '../partnering/asked';
import { reachedBy } from '../execution/milestones';
import { read, type RecordOf } from '../reading/read';
import type { Source } from '../reading/source';
import type { EntityRecord } from '../schema/record';
import { affiliationsOf, mayLieWithin, type Span } from './affiliations';
import { encountersOf, type Encounter } from './encounters';
import { agreementsOfState, conversationsOfState, meetingsOfState, participationsOfState } from './of-state';

/** What an event is about, in the order in which they are offered. */
export const eventTypes = [
	'conversation',
	'meeting',
	'project',
	'milestone',
	'outcome',
	'agreement',
	'decision',
	'stage',
	'state',
	'enquiry',
	'affiliation'
] as const;

export type EventType = (typeof eventTypes)[number];

/** One event in the life of a person, an organisation, a State, a project or a technology. */
export interface TimelineEvent {
	/** Partial; undefined where nobody knows when. */
	readonly on: string | undefined;
	readonly type: EventType;
	/** The record that says it. */
	readonly record: EntityRecord;
	/** Whether something began or ended, for what lasts. */
	readonly end?: 'from' | 'to';
	/** How somebody came to a meeting, by the key of an attendance. */
	readonly status?: string | undefined;
	/** Somebody was asked about it, as an expert. */
	readonly asked?: true;
	/** The organisation by which it is told of a person. */
	readonly through?: string;
}

/** Everything that happened to a record, the latest first and what has no date last. */
export function timelineOf(source: Source, kind: string, id: string): readonly TimelineEvent[] {
	return (tellers[kind]?.(source, id) ?? []).toSorted(latestFirst);
}

/** Whether records of a kind have a timeline. */
export function hasTimeline(kind: string): boolean {
	return Object.hasOwn(tellers, kind);
}

type Teller = (source: Source, id: string) => readonly TimelineEvent[];

const tellers: Readonly<Record<string, Teller>> = {
	[contact.name]: ofPerson,
	[partner.name]: ofPartner,
	[project.name]: ofProject,
	[technology.name]: ofTechnology,
	[country.name]: ofCountry
};

function ofPerson(source: Source, id: string): readonly TimelineEvent[] {
	const affiliations = affiliationsOf(source, id);
	const places = new Set(affiliations.map(({ partner }) => partner));
	const through = [...places].flatMap((place) => {
		const there = affiliations.filter(({ partner }) => partner === place);
		return ofOrganisation(source, place)
			.filter(({ on }) => on !== undefined && there.some((one) => mayLieWithin(one, on)))
			.map((event) => ({ ...event, through: place }));
	});
	return [
		...encountersOf(source, contact.name, id).map(met),
		...onceEach([...enquired(source, 'contact', id), ...askedAsExpert(source, id)]),
		...affiliations.flatMap(ends(source)),
		...onceEach(through)
	];
}

function ofPartner(source: Source, id: string): readonly TimelineEvent[] {
	return [
		...encountersOf(source, partner.name, id).map(met),
		...read(source, partnerStep)
			.by('partner', id)
			.map((record): TimelineEvent => ({ on: record.values.on, type: 'state', record })),
		...enquired(source, 'partner', id),
		...ofOrganisation(source, id)
	];
}

/** The enquiries that name a record, each when it came in. */
function enquired(
	source: Source,
	field: 'partner' | 'contact' | 'technology',
	id: string
): readonly TimelineEvent[] {
	return read(source, enquiry)
		.by(field, id)
		.map((record) => ({ on: record.values.receivedOn, type: 'enquiry', record }));
}

/** The enquiries about which somebody was asked, each when it came in. */
function askedAsExpert(source: Source, id: string): readonly TimelineEvent[] {
	const enquiries = read(source, enquiry);
	return askedAbout(source, id).flatMap((one): TimelineEvent[] => {
		const record = enquiries.one(one);
		return record ? [{ on: record.values.receivedOn, type: 'enquiry', record, asked: true }] : [];
	});
}

/** The projects and agreements of an organisation, and what became of them while it took part. */
function ofOrganisation(source: Source, id: string): readonly TimelineEvent[] {
	const parts = read(source, participation).by('partner', id);
	const projects = new Set(parts.flatMap(({ values }) => values.project ?? []));
	const during = [...projects].flatMap((of) => {
		const spans = parts.flatMap(({ values }) => (values.project === of ? [values.period ?? {}] : []));
		return progress(source, of).filter(({ on }) => spans.some((span) => mayLieWithin(span, on)));
	});
	return [...parts.flatMap(participates(source)), ...during, ...agreed(source, 'parties', id)];
}

function ofProject(source: Source, id: string): readonly TimelineEvent[] {
	const items = read(source, agendaItem).by('project', id);
	const meetings = new Set(items.flatMap(({ values }) => values.meeting ?? []));
	const seen = [...meetings].flatMap((one): readonly TimelineEvent[] => {
		const record = read(source, meeting).one(one);
		return record ? [{ on: record.values.when?.from, type: 'meeting', record }] : [];
	});
	return [
		...spoken(source, 'project', id),
		...seen,
		...read(source, participation).by('project', id).flatMap(participates(source)),
		...agreed(source, 'project', id),
		...planned(source, id),
		...came(source, 'project', id),
		...progress(source, id)
	];
}

function ofTechnology(source: Source, id: string): readonly TimelineEvent[] {
	const projects = read(source, project).by('technologies', id);
	return [
		...spoken(source, 'technology', id),
		...enquired(source, 'technology', id),
		...agreed(source, 'technologies', id),
		...came(source, 'technology', id),
		...projects.flatMap((record) => lasting(record, 'project', record.values.period))
	];
}

function ofCountry(source: Source, id: string): readonly TimelineEvent[] {
	return [
		...conversationsOfState(source, id).map((record) => met({ on: record.values.date, record })),
		...meetingsOfState(source, id).map(met),
		...participationsOfState(source, id).flatMap(participates(source)),
		...agreementsOfState(source, id).flatMap(stepsOf(source))
	];
}

function met({ on, record, status }: Encounter): TimelineEvent {
	const type = record.kind === interaction.name ? 'conversation' : 'meeting';
	return { on, type, record, ...(status === undefined ? {} : { status }) };
}

function spoken(source: Source, field: 'project' | 'technology', id: string): readonly TimelineEvent[] {
	return read(source, interaction)
		.by(field, id)
		.map((record) => ({ on: record.values.date, type: 'conversation', record }));
}

/** The milestones of a project, each when it was reached, or else when it is to be. */
function planned(source: Source, id: string): readonly TimelineEvent[] {
	return read(source, milestone)
		.by('project', id)
		.map((record) => ({
			on: record.values.reachedOn ?? reachedBy(record.values),
			type: 'milestone',
			record
		}));
}

/** What came of a project or a technology. */
function came(source: Source, field: 'project' | 'technology', id: string): readonly TimelineEvent[] {
	return read(source, outcome)
		.by(field, id)
		.map((record) => ({ on: record.values.date, type: 'outcome', record }));
}

/** The decisions on a project, and the stages it came to. */
function progress(source: Source, id: string): readonly TimelineEvent[] {
	const decisions = read(source, decision).by('project', id);
	const stages = read(source, stageChange).by('project', id);
	return [
		...decisions.map((record): TimelineEvent => ({
			on: record.values.date,
			type: 'decision',
			record
		})),
		...stages.map((record): TimelineEvent => ({ on: record.values.on, type: 'stage', record }))
	];
}

/** The steps of the agreements that name a record; of one without any, its signature. */
function agreed(
	source: Source,
	field: 'parties' | 'project' | 'technologies',
	id: string
): readonly TimelineEvent[] {
	return read(source, agreement).by(field, id).flatMap(stepsOf(source));
}

function stepsOf(source: Source) {
	return (record: RecordOf<typeof agreement>): readonly TimelineEvent[] => {
		const steps = read(source, agreementStep).by('agreement', record.id);
		const on = record.values.signedOn ?? record.values.validity?.from;
		if (steps.length === 0) return [{ on, type: 'agreement', record }];
		return steps.map((step) => ({ on: step.values.on, type: 'agreement', record: step }));
	};
}

function participates(source: Source) {
	return (record: RecordOf<typeof participation>): readonly TimelineEvent[] => {
		const whole = read(source, project).one(record.values.project)?.values;
		if (!whole) return [];
		const { from = whole.period?.from, to = whole.period?.to } = record.values.period ?? {};
		return lasting(record, 'project', { from, to });
	};
}

function ends(source: Source) {
	return ({ id, from, to }: Span & { readonly id: string }): readonly TimelineEvent[] => {
		const record = read(source, affiliation).one(id);
		return record ? lasting(record, 'affiliation', { from, to }) : [];
	};
}

/** What lasts begins and ends; where neither is known, it is told without a date. */
function lasting(
	record: EntityRecord,
	type: EventType,
	{ from, to }: Partial<Span> = {}
): readonly TimelineEvent[] {
	if (from === undefined && to === undefined) return [{ on: undefined, type, record }];
	return (['from', 'to'] as const).flatMap((end) => {
		const on = end === 'from' ? from : to;
		return on === undefined ? [] : [{ on, type, record, end }];
	});
}

/** Each event once, however many ways lead to it. */
function onceEach<E extends TimelineEvent>(events: readonly E[]): readonly E[] {
	const known = new Map(
		events.map((event) => [`${event.record.kind} ${event.record.id} ${event.end}`, event])
	);
	return [...known.values()];
}

function latestFirst(a: TimelineEvent, b: TimelineEvent): number {
	return byText(b.on, a.on) || byText(a.record.kind, b.record.kind) || byText(a.record.id, b.record.id);
}
