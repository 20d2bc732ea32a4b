import { countStale } from '$lib/domain/pipeline/standing';
import type { Kind } from '$lib/domain/schema/kind';
import { kindNamed, kinds } from '$lib/domain/kinds/all';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { countOpenItems } from '$lib/store/derived/open-items';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { today } from '$lib/ui/today';
import {
	agreementsEnding,
	dueConversations,
	dueNow,
	meetingsAhead,
	meetingsAheadAt,
	openEnquiries,
	openEnquiriesAt,
	requestsOpen
} from './due';

export interface Place {
	readonly href: string;
	readonly label: () => string;
	/** A number worth knowing before going there; 0 is not shown. */
	readonly count?: (portfolio: Portfolio) => number;
	/** What the number counts, for those who do not see where it stands. */
	readonly counted?: (input: { count: number }) => string;
	/** The address that shows just what the number counts, where the place itself shows more. */
	readonly countedAt?: () => string;
	/** The number asks for something to be done. */
	readonly asks?: boolean;
}

export interface Area {
	readonly label?: () => string;
	readonly places: readonly Place[];
}

const records = (kind: string): Pick<Place, 'count' | 'counted'> => ({
	count: (portfolio) => portfolio.table(kind).size,
	counted: m.shell_count_records
});

/** A screen that lists one kind is called as the kind is. */
const listOf = (kind: string, more: Partial<Place> = {}): Place => ({
	href: `/${kindNamed(kind)?.path ?? kind}`,
	label: () => kindNamed(kind)?.plural[getLocale()] ?? kind,
	...more
});

/** Every screen, as the sidebar, the sheet on small windows and the palette list them. */
export const areas: readonly Area[] = [
	{
		places: [
			{ href: '/', label: m.shell_overview },
			{ href: '/year', label: m.year_title },
			{ href: '/year-in-figures', label: m.figures_title },
			{
				href: '/due',
				label: m.due_title,
				count: dueNow,
				counted: m.due_count_now,
				countedAt: () => '/due?within=0',
				asks: true
			}
		]
	},
	{
		label: m.shell_area_portfolio,
		places: [
			listOf('project', records('project')),
			listOf('technology', records('technology')),
			listOf('outcome', records('outcome')),
			{ href: '/budget', label: m.shell_budget }
		]
	},
	{
		label: m.shell_area_relations,
		places: [
			listOf('partner', records('partner')),
			listOf('contact', records('contact')),
			listOf('interaction', {
				count: dueConversations,
				counted: m.shell_count_due,
				countedAt: () => '/due?who=everyone&type=next-step&within=0',
				asks: true
			}),
			listOf('enquiry', {
				count: openEnquiries,
				counted: m.shell_count_enquiries,
				countedAt: openEnquiriesAt
			}),
			listOf('agreement', records('agreement')),
			{
				href: '/agreement-watch',
				label: m.agreements_watch_title,
				count: agreementsEnding,
				counted: m.agreements_watch_count,
				asks: true
			},
			{ href: '/member-states', label: m.shell_member_states },
			{ href: '/demand', label: m.demand_title }
		]
	},
	{
		label: m.shell_area_governance,
		places: [
			{
				href: '/pipeline',
				label: m.pipeline_title,
				count: (portfolio) => countStale(portfolio, today()),
				counted: m.pipeline_count_stale,
				countedAt: () => '/pipeline?stale=yes',
				asks: true
			},
			listOf('meeting', {
				count: meetingsAhead,
				counted: m.shell_count_ahead,
				countedAt: () => meetingsAheadAt(today())
			}),
			listOf('decision'),
			{ href: '/scoring', label: m.assessment_title },
			{ href: '/prioritisation', label: m.priority_title },
			{ href: '/execution', label: m.execution_title }
		]
	},
	{
		label: m.shell_area_data,
		places: [
			{ href: '/exchange', label: m.exchange_title },
			{
				href: '/review',
				label: m.shell_review,
				count: countOpenItems,
				counted: m.shell_count_open,
				asks: true
			},
			{
				href: '/data-protection',
				label: m.protection_title,
				count: requestsOpen,
				counted: m.protection_count_open,
				countedAt: () => '/due?who=everyone&type=request',
				asks: true
			},
			{ href: '/changes', label: m.shell_changes },
			{ href: '/history', label: m.shell_history },
			{ href: '/settings', label: m.shell_settings }
		]
	}
];

export const places: readonly Place[] = areas.flatMap((area) => area.places);

/** Those that fit in the bar of a small window; the sheet has them all. */
export const barPlaces: readonly Place[] = ['/', '/projects', '/partners', '/budget'].flatMap(
	(href) => places.find((place) => place.href === href) ?? []
);

/** The place an address belongs to: itself, or the list that a record stands in. */
export function placeOf(pathname: string): Place | undefined {
	return places.find(({ href }) => pathname === href || (href !== '/' && pathname.startsWith(`${href}/`)));
}

/** The kinds that "New…" offers: what an officer writes down most. */
export const everydayKinds: readonly Kind[] = [
	'interaction',
	'enquiry',
	'project',
	'technology',
	'partner',
	'contact',
	'budgetLine',
	'meeting',
	'decision',
	'agreement'
].flatMap((name) => kindNamed(name) ?? []);

/** All kinds, the everyday ones first. */
export const kindsByUse: readonly Kind[] = [...new Set([...everydayKinds, ...kinds])];
