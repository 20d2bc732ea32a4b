import { stageChangesOf } from '$lib/domain/pipeline/position';
import { project } from '$lib/domain/kinds/project';
import { m } from '$lib/paraglide/messages';
import { shownLens } from './shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { recordTitle } from '$lib/problems/record-words';

/** Which gate a project has passed that was just set to a stage otherwise than by a move; undefined for none. */
export function gatePassed(portfolio: Portfolio, kind: string, id: string): string | undefined {
	if (kind !== project.name) return undefined;
	const of = portfolio.aliases.survivorOf(kind, id);
	const newest = stageChangesOf(portfolio, of)[0]?.values;
	if (newest?.way === undefined) return undefined;
	const lens = shownLens(portfolio);
	const said = { name: recordTitle(kind, of, lens), stage: recordTitle('stage', String(newest.to), lens) };
	const count = newest.unmet?.length ?? 0;
	return count === 0 ? m.pipeline_set(said) : m.pipeline_set_unmet({ ...said, count });
}
