import type { Component } from 'svelte';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';

/** What stands above or below the fields of one record. */
export type Panel = Component<{ portfolio: Portfolio; kind: string; id: string }>;

const delegates = () => import('$lib/features/delegates/DelegateFilesPanel.svelte');
const due = () => import('$lib/features/due/DuePanel.svelte');
const facts = () => import('$lib/features/relations/FactsPanel.svelte');
const log = () => import('$lib/features/relations/LogPanel.svelte');
const leads = () => import('$lib/features/leads/PartnerPanel.svelte');
const origin = () => import('$lib/features/leads/OriginPanel.svelte');
const timeline = () => import('$lib/features/relations/TimelinePanel.svelte');

/** By kind, in order; each is loaded when first shown. */
export type Panels = Readonly<Record<string, readonly (() => Promise<{ readonly default: Panel }>)[]>>;

/** The panels that capabilities add above the fields of a kind. */
export const panels: Panels = {
	partner: [leads, facts, log, timeline],
	enquiry: [() => import('$lib/features/leads/EnquiryPanel.svelte')],
	contact: [facts, log, timeline],
	technology: [log, timeline],
	country: [() => import('$lib/features/member-states/state/StatePanel.svelte'), delegates, timeline],
	agreement: [() => import('$lib/features/agreements/AgreementPanel.svelte'), due],
	project: [
		() => import('$lib/features/project/HeadPanel.svelte'),
		() => import('$lib/features/budget/SheetPanel.svelte'),
		() => import('$lib/features/budget/moves/MovesPanel.svelte'),
		() => import('$lib/features/execution/VariancePanel.svelte'),
		() => import('$lib/features/execution/MilestonesPanel.svelte'),
		() => import('$lib/features/pipeline/StandingPanel.svelte'),
		() => import('$lib/features/assessment/ScorePanel.svelte'),
		() => import('$lib/features/radar/RadarPanel.svelte'),
		() => import('$lib/features/agreements/ProjectAgreements.svelte'),
		log,
		timeline
	],
	topic: [origin],
	interest: [origin],
	body: [() => import('$lib/features/meetings/BodyPanel.svelte')],
	decision: [() => import('$lib/features/meetings/DecisionPanel.svelte')],
	meeting: [
		() => import('$lib/features/meetings/MeetingPanel.svelte'),
		() => import('$lib/features/leads/MeetingPanel.svelte'),
		delegates,
		() => import('$lib/features/pack/PackPanel.svelte'),
		() => import('$lib/features/radar/RadarAtMeeting.svelte'),
		due
	],
	action: [due],
	interaction: [() => import('$lib/features/relations/MismatchPanel.svelte'), due],
	obligation: [due],
	milestone: [due],
	subjectRequest: [() => import('$lib/features/privacy/RequestPanel.svelte')]
};

/** Those below everything else, also of a deleted record. */
export const feet: Panels = {
	contact: [() => import('$lib/features/privacy/RightsPanel.svelte')]
};

/** What a panel shows whole of the records that point at one: kind and field. They are not listed once more. */
export const covered: Readonly<Record<string, ReadonlySet<string>>> = {
	project: new Set(['budgetLine project', 'moneyMove project', 'interaction project', 'milestone project']),
	partner: new Set(['interaction partner', 'partnerStep partner']),
	enquiry: new Set(['interaction enquiry', 'partnerStep enquiry', 'enquiryAsk enquiry']),
	contact: new Set(['interaction people']),
	technology: new Set(['interaction technology']),
	country: new Set(['attendance country', 'delegateRequest country']),
	meeting: new Set([
		'topic meeting',
		'interest meeting',
		'enquiry meeting',
		'partnerStep meeting',
		'delegateRequest meeting'
	]),
	topic: new Set(['partnerStep topic']),
	interest: new Set(['partnerStep interest'])
};
