import type { Steps } from '../base/steps';
import type { Model, Rule } from './model';
import { rowsOf } from './rows';
import { search } from './search';

/** Something that a set has to keep. */
export type Demand =
	| { readonly type: 'must'; readonly id: string }
	| { readonly type: 'envelope'; readonly envelope: string }
	| { readonly type: 'rule'; readonly rule: Rule };

/** Demands of which no set keeps all, but one keeps all without any one of them; and what would be the cheapest way out. */
export interface Clash {
	readonly demands: readonly Demand[];
	/** By how much each envelope among them would have to be more, all else as it is; minor units. */
	readonly raises: readonly { readonly envelope: string; readonly by: number }[];
}

/**
 * Why no set keeps everything: the demands are left out one after the other, and those without which there is a set are
 * what clashes (deletion filter: Chinneck and Dravnieks, 1991). Undefined where some set does keep everything.
 */
export function* clashOf(model: Model): Steps<Clash | undefined> {
	if (yield* canBe(model)) return undefined;
	let held = demandsOf(model);
	for (const demand of held) {
		const without = held.filter((one) => one !== demand);
		if (!(yield* canBe(only(model, without)))) held = without;
	}
	const raises: { envelope: string; by: number }[] = [];
	for (const demand of held)
		if (demand.type === 'envelope') {
			const by = yield* raiseOf(model, demand.envelope);
			if (by !== undefined) raises.push({ envelope: demand.envelope, by });
		}
	return { demands: held, raises };
}

/** Whether any set keeps everything. */
function* canBe(model: Model): Steps<boolean> {
	const { choice } = yield* search(rowsOf(model), { target: 0 });
	return choice !== undefined;
}

function demandsOf({ candidates, envelopes, rules }: Model): readonly Demand[] {
	return [
		...candidates.flatMap(({ id, must }): Demand[] => (must === 'in' ? [{ type: 'must', id }] : [])),
		...rules.map((rule): Demand => ({ type: 'rule', rule })),
		...Object.keys(envelopes).map((envelope): Demand => ({ type: 'envelope', envelope }))
	];
}

/** The model with some of its demands only; what must be out stays out. */
function only(model: Model, demands: readonly Demand[]): Model {
	const has = (test: (demand: Demand) => boolean) => demands.some(test);
	return {
		candidates: model.candidates.map(({ must, ...candidate }) =>
			must === 'out' || (must && has((one) => one.type === 'must' && one.id === candidate.id))
				? { ...candidate, must }
				: candidate
		),
		envelopes: Object.fromEntries(
			Object.entries(model.envelopes).map(([envelope, left]) => [
				envelope,
				has((one) => one.type === 'envelope' && one.envelope === envelope) ? left : allAsked(model, envelope)
			])
		),
		rules: model.rules.filter((rule) => has((one) => one.type === 'rule' && one.rule === rule))
	};
}

/** What all projects together can take of an envelope. */
function allAsked({ candidates }: Model, envelope: string): number {
	return candidates.reduce(
		(sum, { ways }) => sum + Math.max(0, ...ways.map(({ costs }) => costs[envelope] ?? 0)),
		0
	);
}

function* raiseOf(model: Model, envelope: string): Steps<number | undefined> {
	const left = Math.max(model.envelopes[envelope] ?? 0, 0);
	const raised = (by: number) => ({ ...model, envelopes: { ...model.envelopes, [envelope]: left + by } });
	let [low, high] = [0, allAsked(model, envelope)];
	if (!(yield* canBe(raised(high)))) return undefined;
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (yield* canBe(raised(middle))) high = middle;
		else low = middle;
	}
	return high;
}
