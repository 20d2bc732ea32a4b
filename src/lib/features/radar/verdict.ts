import type { Other, Verdict } from '$lib/domain/radar/comparisons';
import { verdictChanges } from '$lib/domain/radar/comparisons';
import { comparison } from '$lib/domain/kinds/comparison';
import { project } from '$lib/domain/kinds/project';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import { lensOf } from '$lib/domain/reading/lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { naming } from '$lib/ui/naming.svelte';
import { today } from '$lib/ui/today';

export const verdictWords: Readonly<Record<Verdict, () => string>> = {
	same: m.radar_same,
	complementary: m.radar_complementary,
	unrelated: m.radar_unrelated
};

export const verdictTones = { same: 'bad', complementary: 'ok', unrelated: 'plain' } as const;

/** Keeps what somebody found of two, with its undo in the quiet line; whether it is written. */
export async function keepVerdict(
	portfolio: Portfolio,
	id: string,
	other: Other,
	said: { readonly verdict: Verdict; readonly note?: string | null }
): Promise<boolean> {
	if (!(await naming.isNamed(portfolio))) return false;
	const changes = verdictChanges(portfolio, id, other, { ...said, on: today(), by: portfolio.author });
	const name = lensOf(portfolio, 'en').title(project.name, id);
	const label = {
		act: 'edit',
		kind: comparison.name,
		...(changes[0] ? { id: changes[0].id } : {}),
		...(name === undefined ? {} : { name })
	} as const;
	return commitTold(portfolio, label, changes, m.radar_kept({ verdict: verdictWords[said.verdict]() }));
}
