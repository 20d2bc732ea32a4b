import { equalJson } from '../base/json';
import { breaches, statesIn, type Breach } from '../optimum/breaches';
import { valueOf } from '../optimum/best-set';
import type { Choice, Way } from '../optimum/model';
import { project } from '../kinds/project';
import { scenario as scenarioKind, type Scenario } from '../kinds/scenario';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { readScenario, type KeptScenario, type WasThen } from './kept';
import { roundOf, type NotWeighed, type Round } from './round';

/** What has become of a scenario since it was kept. */
export type Since =
	/** A project that it names is deleted. */
	| { readonly type: 'gone'; readonly id: string }
	/** A project that it chose is not weighed any more, or not yet. */
	| { readonly type: 'not-weighed'; readonly id: string; readonly why: NotWeighed | undefined }
	/** A project that it chose cannot start any more in the year it was to. */
	| { readonly type: 'no-start'; readonly id: string; readonly start: string }
	/** A proposal asks otherwise than it did. */
	| { readonly type: 'asks'; readonly id: string; readonly was: number; readonly now: number }
	/** A proposal is scored otherwise than it was, in thousandths. */
	| { readonly type: 'score'; readonly id: string; readonly was: number; readonly now: number }
	/** A proposal that was not weighed then. */
	| { readonly type: 'new'; readonly id: string };

/** A scenario by the records as they are now. */
export interface Standing {
	readonly scenario: Scenario;
	readonly kept: KeptScenario;
	/** The round with all that the scenario poses. */
	readonly round: Round;
	/** What it chose, as far as it can still be chosen, the best placed first. */
	readonly choice: Choice;
	/** By the weights that it poses, in thousandths. */
	readonly worth: number;
	/** What it takes of each envelope, minor units. */
	readonly takes: Readonly<Record<string, number>>;
	/** The countries that take part in what it chose. */
	readonly states: ReadonlySet<string>;
	/** What of its own limits it does not keep, by the records as they are now. */
	readonly breaches: readonly Breach[];
	readonly since: readonly Since[];
}

/**
 * A scenario held against the records: what it chose at what is asked now, what has changed since, and which of its own
 * limits that breaks. Undefined where there is no such scenario.
 *
 * @param day ISO date, for which criteria hold
 */
export function standingOf(
	source: Source,
	id: string,
	day: string,
	titleOf: (id: string) => string
): Standing | undefined {
	const scenario = read(source, scenarioKind).one(id);
	if (!scenario) return undefined;
	const kept = readScenario(scenario);
	const round = roundOf(source, scenario.values.round, kept.posed, day, titleOf);
	const { model } = round;
	const wanted = new Set(kept.chosen);
	const choice = new Map<string, Way>();
	const moved: Since[] = [];
	for (const { id: of, ways } of model.candidates) {
		if (!wanted.has(of)) continue;
		const start = kept.took.get(of);
		const way = ways.find(({ name }) => name === start) ?? ways[0]!;
		if (start !== undefined && way.name !== start) moved.push({ type: 'no-start', id: of, start });
		choice.set(of, way);
	}
	const takes: Record<string, number> = {};
	for (const { costs } of choice.values())
		for (const [key, cost] of Object.entries(costs)) takes[key] = (takes[key] ?? 0) + cost;
	return {
		scenario,
		kept,
		round,
		choice,
		worth: valueOf(model, choice),
		takes,
		states: statesIn(model.candidates, choice),
		breaches: breaches(model, choice),
		since: [...lost(source, kept, round), ...moved, ...changed(kept, round)]
	};
}

/** Projects that are deleted, and chosen ones that cannot be chosen now. */
function lost(source: Source, { posed, chosen }: KeptScenario, { model, apart }: Round): Since[] {
	const projects = read(source, project);
	const weighed = new Set(model.candidates.map(({ id }) => id));
	const wanted = new Set(chosen);
	return [...new Set([...chosen, ...posed.musts.keys()])].flatMap((id): Since[] => {
		if (!projects.one(id)) return [{ type: 'gone', id }];
		if (weighed.has(id) || !wanted.has(id)) return [];
		return [{ type: 'not-weighed', id, why: apart.find(({ proposal }) => proposal.id === id)?.why }];
	});
}

/** Proposals that ask or score otherwise than when the scenario was kept, and new ones; none where nobody noted them. */
function changed({ was }: KeptScenario, { model, money }: Round): Since[] {
	if (was.size === 0) return [];
	return model.candidates.flatMap(({ id, value }): Since[] => {
		const then = was.get(id);
		if (!then) return [{ type: 'new', id }];
		const now: WasThen = { value, asks: money.asks.get(id) ?? {} };
		return [
			...(equalJson(then.asks, now.asks)
				? []
				: [{ type: 'asks', id, was: total(then.asks), now: total(now.asks) } as const]),
			...(then.value === value ? [] : [{ type: 'score', id, was: then.value, now: value } as const])
		];
	});
}

function total(asks: WasThen['asks']): number {
	return Object.values(asks).reduce((sum, amount) => sum + amount, 0);
}
