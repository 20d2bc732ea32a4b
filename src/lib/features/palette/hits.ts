import { kindNamed } from '$lib/domain/kinds';
import { getLocale } from '$lib/paraglide/runtime';
import type { Portfolio } from '$lib/store/portfolio.svelte';
import { search, type SearchHit } from '$lib/store/search';

/** The best records for a text. Lists and settings come last: few look for them, and they are made of common words. */
export function hitsFor(portfolio: Portfolio, query: string, limit: number): readonly SearchHit[] {
	const isSetting = ({ kind }: SearchHit) => kindNamed(kind)?.area === 'settings';
	const hits = search(portfolio, query, limit, getLocale());
	return [...hits.filter((hit) => !isSetting(hit)), ...hits.filter(isSetting)];
}
