import type { Change } from '$lib/domain/records/changeset';
import { countByKind } from '$lib/exchange/preview/differences';
import type { Preview } from '$lib/exchange/preview/preview';
import { ok } from '$lib/domain/base/result';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { Staged } from './staged';

/** Writes the changes worked out from a file that is no portfolio, as one action under its name. */
export function importOf(
	portfolio: Portfolio,
	file: string,
	changes: readonly Change[],
	{ differences }: Preview
): Staged['commit'] {
	const nothing = { fresh: 0, known: 0, conflicts: 0, waiting: [], copies: [] };
	return async (follow) => {
		const account = {
			...nothing,
			kinds: countByKind(differences),
			wrote: changes.length > 0,
			reversal: undefined
		};
		if (!account.wrote) return ok(account);
		const label = { act: 'import', name: file, count: differences.length } as const;
		const written = await portfolio.commit(label, changes, follow);
		return written.ok ? ok({ ...account, reversal: written.value.reversal }) : written;
	};
}
