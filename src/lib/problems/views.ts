import type { Kind } from '$lib/domain/schema/kind';
import { kindAt, kindNamed } from '$lib/domain/kinds/all';
import { contact } from '$lib/domain/kinds/contact';
import { enquiry } from '$lib/domain/kinds/enquiry';
import { partner } from '$lib/domain/kinds/partner';
import { project } from '$lib/domain/kinds/project';
import { shownName } from '$lib/domain/base/text/shown-name';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { listAddress } from '$lib/ui/addresses';
import type { Condition } from '$lib/ui/table/conditions';
import { plainView, readSort } from '$lib/ui/table/view';
import { viewQuery } from '$lib/ui/table/view-address';

/** A list looked at in a certain way, under a name. */
export interface NamedView {
	/** Of a kept view the id of its record; of one that comes with the app its name, which is no id. */
	readonly key: string;
	readonly name: string;
	readonly address: string;
	/** Somebody kept it, and may remove it. */
	readonly kept: boolean;
}

interface Own {
	readonly key: string;
	readonly name: () => string;
	/** What is shown; the sort as in an address. Undefined where it cannot be asked. */
	readonly look: (author: string) => Look | undefined;
}

interface Look {
	readonly layout?: 'board';
	readonly columns: readonly string[];
	readonly sort: string;
	readonly conditions: readonly Condition[];
}

const ofPhases = (...keys: readonly string[]): Condition => ({ field: 'phase', test: 'any', keys });

const goingCold = (columns: readonly string[]): Own => ({
	key: 'cold',
	name: m.views_cold,
	look: () => ({
		columns,
		sort: 'lastContact',
		conditions: [{ field: 'warmth', test: 'any', keys: ['cold'] }]
	})
});

/** Whoever has no name has written nothing down that could be found by it. */
const knownTo = (name: () => string, columns: readonly string[]): Own => ({
	key: 'mine',
	name,
	look: (author) =>
		author === ''
			? undefined
			: {
					columns,
					sort: '-lastContact',
					conditions: [{ field: 'knownBy', test: 'contains', text: author }]
				}
});

const ofPartners = ['name', 'kind', 'country', 'city', 'lastContact', 'nextStep', 'knownBy'];
const ofPeople = ['lastName', 'firstName', 'organisations', 'roles', 'lastContact', 'nextStep', 'knownBy'];

/** The views that come with the app, by kind: they follow from the records, and are none. */
const own: Readonly<Record<string, readonly Own[]>> = {
	[project.name]: [
		{
			key: 'proposals',
			name: m.views_proposals,
			look: () => ({
				columns: ['title', 'stage', 'round', 'states', 'requested', 'score', 'nextStep'],
				sort: '-score',
				conditions: [ofPhases('proposal')]
			})
		},
		{
			key: 'execution',
			name: m.views_execution,
			look: () => ({
				columns: ['title', 'health', 'partners', 'states', 'approved', 'period', 'nextStep'],
				sort: 'title',
				conditions: [ofPhases('execution')]
			})
		},
		{
			key: 'unbound',
			name: m.views_unbound,
			look: () => ({
				columns: ['title', 'stage', 'unbound', 'partners', 'approved'],
				sort: 'title',
				conditions: [ofPhases('setup', 'execution'), { field: 'unbound', test: 'filled' }]
			})
		}
	],
	[partner.name]: [
		{
			key: 'leads',
			name: m.views_leads,
			look: () => ({
				layout: 'board',
				columns: ['name', 'state', 'stateSince', 'cameFrom', 'lastContact', 'nextStep', 'knownBy'],
				sort: 'stateSince',
				conditions: [{ field: 'state', test: 'filled' }]
			})
		},
		knownTo(m.views_my_partners, ofPartners),
		goingCold(ofPartners)
	],
	[contact.name]: [
		knownTo(m.views_my_people, ofPeople),
		goingCold(ofPeople),
		{
			key: 'experts',
			name: m.views_experts,
			look: () => ({
				columns: [
					'lastName',
					'firstName',
					'topics',
					'expertise',
					'languages',
					'department',
					'side',
					'organisations'
				],
				sort: 'lastName',
				conditions: [{ field: 'expert', test: 'any', keys: ['yes'] }]
			})
		}
	],
	[enquiry.name]: [
		{
			key: 'open',
			name: m.views_enquiries,
			look: () => ({
				columns: ['subject', 'daysOpen', 'state', 'partner', 'field', 'owner', 'experts', 'answerBy'],
				sort: '-daysOpen',
				conditions: [{ field: 'state', test: 'any', keys: ['open', 'asked'] }]
			})
		}
	]
};

/** The views of a list: those that come with the app, then those that somebody kept, by name. */
export function viewsOf(portfolio: Portfolio, kind: Kind): readonly NamedView[] {
	const list = listAddress(kind);
	const kept = portfolio
		.all('view')
		.flatMap(({ id, values: { name, address } }): NamedView[] =>
			// Only addresses of that list: a record may hold any text.
			typeof name === 'string' && typeof address === 'string' && isOf(address, list)
				? [{ key: id, name: shownName(name), address, kept: true }]
				: []
		)
		.sort((a, b) => a.name.localeCompare(b.name));
	return [...ownViews(kind, portfolio.author), ...kept];
}

/** Those of the views of a portfolio that are pinned, in the order of the pins; what is gone is passed over. */
export function pinnedViews(
	portfolio: Portfolio,
	pins: readonly string[]
): readonly { readonly address: string; readonly words: string }[] {
	if (pins.length === 0) return [];
	const views = allViews(portfolio);
	return pins.flatMap((key) => {
		const found = views.find((view) => view.key === key);
		return found ? [{ address: found.address, words: wordsOf(found) }] : [];
	});
}

/** Beside the views of other lists: one that comes with the app is known by its list too. */
export function wordsOf({ name, kind, kept }: NamedView & { readonly kind: Kind }): string {
	return kept ? name : `${kind.plural[getLocale()]} · ${name}`;
}

/** Every view of every list that comes with the app or was kept. */
export function allViews(portfolio: Portfolio): readonly (NamedView & { readonly kind: Kind })[] {
	const kept = portfolio.all('view').flatMap(({ values: { address } }) => {
		const path = typeof address === 'string' ? /^\/([^/?]+)/.exec(address)?.[1] : undefined;
		return (path !== undefined && kindAt(path)) || [];
	});
	const kinds = new Set([...Object.keys(own).flatMap((name) => kindNamed(name) ?? []), ...kept]);
	return [...kinds].flatMap((kind) => viewsOf(portfolio, kind).map((view) => ({ ...view, kind })));
}

function ownViews(kind: Kind, author: string): readonly NamedView[] {
	return (own[kind.name] ?? []).flatMap(({ key, name, look }) => {
		const asked = look(author.trim());
		if (!asked) return [];
		const query = viewQuery({ ...plainView, ...asked, sort: [readSort(asked.sort)] });
		return [{ key: `${kind.name}.${key}`, name: name(), address: listAddress(kind, query), kept: false }];
	});
}

function isOf(address: string, list: string): boolean {
	return address === list || address.startsWith(`${list}?`);
}
