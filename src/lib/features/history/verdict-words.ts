import { shownName } from '$lib/domain/base/text/shown-name';
import type { Result } from '$lib/domain/base/result';
import type { BrokenEntry, Verified } from '$lib/exchange/verify';
import { m } from '$lib/paraglide/messages';
import { formatInstant, formatNumber } from '$lib/ui/format';
import { laptopWords } from '$lib/ui/laptop-words';

/** What a check found, in words. */
export interface Verdict {
	readonly text: string;
	readonly tone: 'ok' | 'bad';
}

const breaks: Readonly<
	Record<
		BrokenEntry['type'],
		(entry: { seq: number; replica: string; author: string; when: string }) => string
	>
> = {
	altered: m.history_broken_altered,
	'cut-out': m.history_broken_cut_out,
	'two-of-one': m.history_broken_two,
	withheld: m.history_broken_withheld
};

/** What a check of the chains found, in a sentence. */
export function verdictWords(result: Result<Verified, BrokenEntry>): Verdict {
	if (result.ok)
		return { text: m.history_intact({ changes: formatNumber(result.value.changesets) }), tone: 'ok' };
	const { type, seq, replica, author, at } = result.problem;
	const entry = {
		seq,
		replica: laptopWords(replica),
		author: shownName(author) || m.history_nameless(),
		when: formatInstant(at)
	};
	return { text: breaks[type](entry), tone: 'bad' };
}
