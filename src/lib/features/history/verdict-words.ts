import type { ChainProblem } from '$lib/domain/merge/chain';
import type { Result } from '$lib/domain/result';
import type { Verified } from '$lib/exchange/verify';
import { m } from '$lib/paraglide/messages';
import { formatNumber } from '$lib/ui/format';

/** What a check found, in words. */
export interface Verdict {
	readonly text: string;
	readonly tone: 'ok' | 'bad';
}

const breaks: Readonly<Record<ChainProblem['type'], (place: { seq: number; replica: string }) => string>> = {
	altered: m.history_broken_altered,
	'cut-out': m.history_broken_cut_out,
	'two-of-one': m.history_broken_two
};

/** What a check of the chains found, in a sentence. */
export function verdictWords(result: Result<Verified, ChainProblem>): Verdict {
	if (result.ok)
		return { text: m.history_intact({ changes: formatNumber(result.value.changesets) }), tone: 'ok' };
	const { type, seq, replica } = result.problem;
	return { text: breaks[type]({ seq, replica: replica.slice(0, 4) }), tone: 'bad' };
}
