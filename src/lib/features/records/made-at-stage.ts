import { newId } from '$lib/domain/base/id';
import { ok, type Result } from '$lib/domain/base/result';
import { project } from '$lib/domain/kinds/project';
import { makingChanges } from '$lib/domain/pipeline/making';
import type { AnyValues, Kind } from '$lib/domain/schema/kind';
import { browserSurroundings } from '$lib/store/base/surroundings';
import type { StoreProblem } from '$lib/store/base/problems';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { naming } from '$lib/ui/naming.svelte';
import { today } from '$lib/ui/today';

/**
 * Makes a record together with its way into its first stage, as one action.
 *
 * @returns its id; `unnamed`, and nothing done, where the writer would rather not say who they are; undefined where the
 * way there has more to ask, or the kind has none
 */
export async function madeAtStage(
	portfolio: Portfolio,
	kind: Kind,
	values: AnyValues
): Promise<Result<string, StoreProblem> | 'unnamed' | undefined> {
	if (!(await naming.isNamed(portfolio))) return 'unnamed';
	if (kind.name !== project.name) return undefined;
	const id = newId(browserSurroundings.random);
	const changes = makingChanges(portfolio, id, values, { today: today(), by: portfolio.author });
	if (!changes) return undefined;
	const made = await portfolio.commit({ act: 'create', kind: kind.name, id }, changes);
	return made.ok ? ok(id) : made;
}
