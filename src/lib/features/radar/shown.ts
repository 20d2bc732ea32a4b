import type { Lens } from '$lib/domain/schema/field';
import type { SharedTerm, SimilarRecord } from '$lib/domain/radar/radar';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';

/** What is read of a similar record, in the order in which it tells most. */
const told: Readonly<Record<SimilarRecord['kind'], readonly string[]>> = {
	project: ['application', 'summary', 'userCommunity'],
	technology: ['application', 'description']
};

/** The texts of a similar record behind its title. */
export function textsOf(portfolio: Portfolio, { kind, id }: SimilarRecord): string {
	const values = portfolio.get(kind, id)?.values ?? {};
	return (told[kind] ?? [])
		.map((field) => values[field])
		.filter((text) => typeof text === 'string')
		.join(' · ');
}

/** A shared term for people: the word, or the name of what both refer to. */
export function termWords({ key, word }: SharedTerm, lens: Lens): string {
	if (word !== undefined) return word;
	const [to, id] = key.split(' ') as [string, string];
	return lens.title(to, id) ?? lens.options(to).find((option) => option.key === id)?.label ?? id;
}
