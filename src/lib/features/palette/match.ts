import { foldForSearch, wordsOf } from '$lib/domain/search/words';
import type { Command } from '$lib/ui/command';

/** Whether every word of the query begins a word of the label. An empty query matches nothing. */
export function matches(label: string, query: string): boolean {
	const asked = wordsOf(foldForSearch(query));
	const offered = wordsOf(foldForSearch(label));
	return asked.length > 0 && asked.every((word) => offered.some((one) => one.startsWith(word)));
}

/** The commands a query means, those that begin with it first. */
export function matching(commands: readonly Command[], query: string, limit: number): readonly Command[] {
	const begins = foldForSearch(query.trim());
	const rank = ({ label }: Command) => (foldForSearch(label).startsWith(begins) ? 0 : 1);
	return commands
		.filter(({ label }) => matches(label, query))
		.toSorted((a, b) => rank(a) - rank(b))
		.slice(0, limit);
}
