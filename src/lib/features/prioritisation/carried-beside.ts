import { carriedIn } from '$lib/domain/budget/carried-in';
import { carryRulesOf } from '$lib/domain/budget/carry-forward';
import { budgetColumns } from '$lib/domain/budget/entries';
import { latenessesOf } from '$lib/domain/budget/expected';
import type { Source } from '$lib/domain/reading/source';
import type { Weighed } from '$lib/domain/scenario/round';

/** What is carried into the funds and years of a round, by the key of their envelope, minor units; where it is nothing, none. */
export function carriedBeside(
	source: Source,
	envelopes: readonly Pick<Weighed, 'key' | 'fund' | 'year'>[],
	today: string
): ReadonlyMap<string, number> {
	const into = carriedIn(budgetColumns(source), latenessesOf(source), carryRulesOf(source), {}, today);
	return new Map(
		envelopes.flatMap(({ key, fund, year }): [string, number][] => {
			const amount = into(String(year)).find((one) => one.fund === fund)?.total.amount ?? 0;
			return amount > 0 ? [[key, amount]] : [];
		})
	);
}
