import { foldForSearch, wordsOf } from '$lib/domain/base/text/words-of';
import type { Command } from '$lib/ui/command';

/** Whether every word of the query begins a word of the label. An empty query matches nothing. */
export function matches(label: string, query: string): boolean {
	const asked = wordsOf(foldForSearch(query));
	const offered = wordsOf(foldForSearch(label));
	return asked.length > 0 && asked.every((word) => offered.some((one) => one.startsWith(word)));
}

/** How closely words say what a query says: 0 just that, 1 begin with it, 2 anything else. */
export type Closeness = 0 | 1 | 2;

export function closeness(words: string, query: string): Closeness {
	const [said, asked] = [foldForSearch(words.trim()), foldForSearch(query.trim())];
	return said === asked ? 0 : said.startsWith(asked) ? 1 : 2;
}

/** The commands a query means, the closest first. */
export function matching(commands: readonly Command[], query: string, limit: number): readonly Command[] {
	return commands
		.filter(({ label }) => matches(label, query))
		.toSorted((a, b) => closeness(a.label, query) - closeness(b.label, query))
		.slice(0, limit);
}
