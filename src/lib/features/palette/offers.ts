import { goto } from '$app/navigation';
import { kindNamed } from '$lib/domain/kinds/all';
import { isListed } from '$lib/domain/schema/record';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { shownLens } from '$lib/problems/shown-lens';
import { besideWords } from '$lib/problems/beside-words';
import { recordHref } from '$lib/problems/record-words';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { Command } from '$lib/ui/command';
import { today } from '$lib/ui/today';
import { creating, meansCreating } from './creating';
import { hitCloseness, hitsFor } from './hits';
import { closeness, matching, type Closeness } from './match';
import { recentRecords } from './recent';

export interface OfferGroup {
	readonly label: string;
	readonly commands: readonly Command[];
}

interface Sources {
	readonly portfolio: Portfolio;
	/** The screens. */
	readonly places: readonly Command[];
	/** What can be written down, the most usual first. */
	readonly creations: readonly Command[];
	/** What can be done on any screen. */
	readonly acts: readonly Command[];
	/** What another capability makes of what was typed. */
	readonly meant?: ((query: string) => OfferGroup) | undefined;
}

const recordsShown = 12;
const recordsAsked = 40;

/** What the palette offers for what has been typed; every group has something. */
export function offersFor(
	query: string,
	{ portfolio, places, creations, acts, meant }: Sources
): readonly OfferGroup[] {
	const asked = query.trim();
	const groups =
		asked === ''
			? [
					{ label: m.palette_recent(), commands: recents(portfolio) },
					{ label: m.palette_create(), commands: creations.slice(0, 5) },
					{ label: m.palette_do(), commands: acts }
				]
			: [
					...(meant ? [meant(query)] : []),
					...inOrder(
						{ label: m.palette_go(), commands: matching(places, asked, 4) },
						{ label: m.palette_do(), commands: matching(acts, asked, 6) },
						toCreate(asked, creations),
						records(asked, portfolio),
						asked
					)
				];
	return groups.filter(({ commands }) => commands.length > 0);
}

interface RankedGroup extends OfferGroup {
	readonly closest: Closeness;
}

/** What says just what was asked comes first, then what begins with it; a command before a record. */
function inOrder(
	go: OfferGroup,
	act: OfferGroup,
	create: OfferGroup,
	found: RankedGroup,
	asked: string
): readonly OfferGroup[] {
	const ranked = ({ label, commands }: OfferGroup): RankedGroup => ({
		label,
		commands,
		closest: Math.min(2, ...commands.map((command) => closeness(command.label, asked))) as Closeness
	});
	const [going, acting] = [ranked(go), ranked(act)];
	const named = [going, acting, found].filter(({ closest }) => closest < 2);
	const rest = [going, found, create, acting].filter((group) => !(named as OfferGroup[]).includes(group));
	return [
		...(meansCreating(asked) ? [create] : []),
		...named.toSorted((a, b) => a.closest - b.closest),
		...rest.filter((group) => group !== create || !meansCreating(asked))
	];
}

function toCreate(query: string, creations: readonly Command[]): OfferGroup {
	return { label: m.palette_create(), commands: creating(query, creations) };
}

function records(query: string, portfolio: Portfolio): RankedGroup {
	const hits = hitsFor(portfolio, query, recordsAsked);
	const commands = hits
		.slice(0, recordsShown)
		.map(({ kind, id, title, field }) => record(portfolio, kind, id, title, field));
	if (hits.length > recordsShown) {
		commands.push({
			id: 'all hits',
			label: m.palette_all_hits({ query }),
			run: () => goto(`/search?q=${encodeURIComponent(query)}`)
		});
	}
	const [first] = hits;
	const closest = first ? hitCloseness(portfolio, first, query) : 2;
	return { label: m.palette_records(), commands, closest };
}

function recents(portfolio: Portfolio): readonly Command[] {
	const lens = shownLens(portfolio);
	return recentRecords(portfolio.id).flatMap(({ kind, id }) => {
		const title = isListed(portfolio.get(kind, id)) ? lens.title(kind, id) : undefined;
		return title === undefined ? [] : record(portfolio, kind, id, title);
	});
}

/** `field` is the one it was found by, where its title does not say. */
function record(portfolio: Portfolio, name: string, id: string, title: string, field?: string): Command {
	const kind = kindNamed(name);
	const found = portfolio.get(name, id);
	const beside = found && besideWords(portfolio, found, shownLens(portfolio), today());
	const words = [beside, kind?.label[getLocale()] ?? name, field && kind?.fields[field]?.label[getLocale()]];
	return {
		id: `${name} ${id}`,
		label: title,
		hint: words.filter(Boolean).join(' · '),
		run: () => goto(recordHref(name, id) ?? '/')
	};
}
