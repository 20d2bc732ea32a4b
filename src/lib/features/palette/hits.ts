import type { Field } from '$lib/domain/schema/field';
import type { Kind } from '$lib/domain/schema/kind';
import { kindNamed } from '$lib/domain/kinds/all';
import { getLocale } from '$lib/paraglide/runtime';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { search, type SearchHit } from '$lib/store/derived/search';
import { closeness, type Closeness } from './match';

/**
 * The best records for a text: those that are called just so first, by their title or another name. Records that
 * only join others come after all that stand for something, lists and settings last: few look for them, and
 * they are made of the words of others.
 */
export function hitsFor(portfolio: Portfolio, query: string, limit: number): readonly SearchHit[] {
	const hits = search(portfolio, query, limit, getLocale());
	const places = new Map(hits.map((hit) => [hit, placeOf(portfolio, hit, query)]));
	return hits.toSorted((a, b) => places.get(a)! - places.get(b)!);
}

function placeOf(portfolio: Portfolio, hit: SearchHit, query: string): number {
	const kind = kindNamed(hit.kind);
	if (kind?.area === 'settings') return 3;
	if (kind && onlyJoins(kind)) return 2;
	return hitCloseness(portfolio, hit, query) === 0 ? 0 : 1;
}

/** How closely the names of a record say what was asked. */
export function hitCloseness(portfolio: Portfolio, hit: SearchHit, query: string): Closeness {
	const values = portfolio.get(hit.kind, hit.id)?.values ?? {};
	const names = (kindNamed(hit.kind)?.names ?? []).map((name) => values[name]);
	return [hit.title, ...names.filter((name) => typeof name === 'string')]
		.map((name) => closeness(name, query))
		.reduce((one, other) => Math.min(one, other) as Closeness);
}

/** Whether records of a kind have neither name, amount nor day of their own, or must point at two others. */
export function onlyJoins({ fields }: Kind): boolean {
	const all = Object.values(fields) as readonly Field[];
	const required = all.filter((field) => field.required);
	const named = required.some(({ type }) => type.to === undefined && (type.filter === 'text' || type.amount));
	const dated = required.some(({ type }) => type.span !== undefined);
	const references = (some: readonly Field[]) => some.filter(({ type }) => type.to !== undefined).length;
	return !named && (references(required) > 1 || (!dated && references(all) > 1));
}
