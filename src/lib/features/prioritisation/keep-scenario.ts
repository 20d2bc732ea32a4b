import { newId } from '$lib/domain/base/id';
import { scenario } from '$lib/domain/kinds/scenario';
import type { Choice, Model } from '$lib/domain/optimum/model';
import type { Posed } from '$lib/domain/scenario/posed';
import { settingsText } from '$lib/domain/scenario/kept';
import type { RoundMoney } from '$lib/domain/selection/round-money';
import { createChanges } from '$lib/domain/merge/edit';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import { browserSurroundings } from '$lib/store/base/surroundings';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';

/** What is kept of a set that was found. */
export interface Kept {
	readonly round: number;
	readonly model: Model;
	readonly posed: Posed;
	/** What each proposal asks, by envelope. */
	readonly asks: RoundMoney['asks'];
	readonly choice: Choice;
	/** How it was found and what it is worth, in words. */
	readonly result: string;
	/** All that is posed besides what must be in and out, in words; nothing where nothing is. */
	readonly limits: string;
	/** ISO date. */
	readonly on: string;
}

/** Keeps a set as a scenario, as one action; whether it was written. */
export function keepScenario(
	portfolio: Portfolio,
	{ round, model, posed, asks, choice, result, limits, on }: Kept
): Promise<boolean> {
	const { candidates } = model;
	const musts = (must: 'in' | 'out') => candidates.flatMap((one) => (one.must === must ? [one.id] : []));
	const name = m.priority_scenario_name({
		round: String(round),
		count: choice.size,
		all: candidates.length
	});
	const values = {
		name,
		round,
		must: musts('in'),
		mustNot: musts('out'),
		chosen: [...choice.keys()],
		result,
		computedOn: on,
		settings: settingsText(posed, model, choice, asks),
		...(limits !== '' && { inputs: limits })
	};
	const id = newId(browserSurroundings.random);
	const changes = createChanges(scenario, undefined, id, values);
	const label = { act: 'create', kind: scenario.name, id } as const;
	return commitTold(portfolio, label, changes, m.priority_kept({ name }));
}
