import type { Steps } from '../base/steps';
import { bestSet, type BestSet } from './best-set';
import type { Candidate, Choice, Model, Way } from './model';
import { rowsOf } from './rows';
import { search } from './search';

/** The smallest change of one number that brings a project in: with it, it is in the best set; with a unit less, not. */
export type Change =
	/** It costs so much less of an envelope; minor units. */
	| { readonly type: 'cheaper'; readonly envelope: string; readonly by: number }
	/** It is worth so much more. */
	| { readonly type: 'worth'; readonly by: number }
	/** There is so much more in an envelope; minor units. */
	| { readonly type: 'envelope'; readonly envelope: string; readonly by: number };

/** Why a project is not in the best set. */
export interface WhyOut {
	/** What the best set with it would be worth less; undefined where there is none with it that keeps all rules. */
	readonly lost: number | undefined;
	/** What it would displace, and what would come in beside it. */
	readonly displaces: readonly string[];
	readonly brings: readonly string[];
	readonly changes: readonly Change[];
}

/** What the best set would be without a project that is in it. */
export interface WhyIn {
	/** What it would be worth less; undefined where no set without it keeps all rules. */
	readonly lost: number | undefined;
	readonly brings: readonly string[];
}

/**
 * Why a project is out, each answer by solving again: what forcing it in costs, and the smallest change of each number
 * that brings it in.
 *
 * @param best the best set, proven
 * @param unit the step of amounts, in minor units: 100 for whole francs
 */
export function* whyOut(model: Model, best: BestSet, id: string, unit: number): Steps<WhyOut> {
	const within = yield* bestSet(model, { forced: new Map([[id, 'in']]) });
	const changes: Change[] = [];
	for (const change of changesFor(model, id)) {
		const by = yield* smallest(model, best, id, change, unit);
		if (by !== undefined) changes.push({ ...change, by });
	}
	if (!within.choice) return { lost: undefined, displaces: [], brings: [], changes };
	return {
		lost: best.value - within.value,
		displaces: missing(best.choice!, within.choice),
		brings: missing(within.choice, best.choice!).filter((one) => one !== id),
		changes
	};
}

export function* whyIn(model: Model, best: BestSet, id: string): Steps<WhyIn> {
	const without = yield* bestSet(model, { forced: new Map([[id, 'out']]) });
	if (!without.choice) return { lost: undefined, brings: [] };
	return { lost: best.value - without.value, brings: missing(without.choice, best.choice!) };
}

function changesFor(model: Model, id: string): readonly Change[] {
	const candidate = model.candidates.find((one) => one.id === id);
	if (!candidate) return [];
	const asked = [...new Set(candidate.ways.flatMap(({ costs }) => Object.keys(costs)))];
	return [
		...asked.map((envelope): Change => ({ type: 'cheaper', envelope, by: 0 })),
		{ type: 'worth', by: 0 },
		...asked.map((envelope): Change => ({ type: 'envelope', envelope, by: 0 }))
	];
}

/** The model with a number changed by so much. */
export function changed(model: Model, id: string, change: Change): Model {
	if (change.type === 'envelope') {
		const left = Math.max(model.envelopes[change.envelope] ?? 0, 0);
		return { ...model, envelopes: { ...model.envelopes, [change.envelope]: left + change.by } };
	}
	const candidates = model.candidates.map((one) => (one.id === id ? changedOne(one, change) : one));
	return { ...model, candidates };
}

function changedOne(candidate: Candidate, change: Change): Candidate {
	if (change.type === 'worth')
		return {
			...candidate,
			value: candidate.value + change.by,
			ways: candidate.ways.map((way) =>
				way.value === undefined ? way : { ...way, value: way.value + change.by }
			)
		};
	const cheaper = ({ costs, ...way }: Way): Way => {
		const { envelope, by } = change as Extract<Change, { type: 'cheaper' }>;
		return { ...way, costs: { ...costs, [envelope]: Math.max(0, (costs[envelope] ?? 0) - by) } };
	};
	return { ...candidate, ways: candidate.ways.map(cheaper) };
}

/**
 * The smallest amount of a change that brings a project in; undefined where none does. More of it never puts the
 * project out again, so halving finds it: first that a set with it is worth more than any without, which one search
 * tells, and then, among equals, that the rule of ties takes it.
 */
function* smallest(
	model: Model,
	best: BestSet,
	id: string,
	change: Change,
	unit: number
): Steps<number | undefined> {
	const step = change.type === 'worth' ? 1 : unit;
	const most = Math.ceil(mostOf(model, best, id, change) / step);
	const at = (count: number) => changed(model, id, { ...change, by: count * step });
	const isAhead = (by: number) => within(at(by), best.value, id, change);
	if (!(yield* isAhead(most))) return undefined;
	const ahead = yield* halved(0, most, isAhead);
	const isIn = function* (by: number): Steps<boolean> {
		return (yield* bestSet(at(by))).choice?.has(id) ?? false;
	};
	return step * ((yield* isIn(ahead - 1)) ? yield* halved(0, ahead - 1, isIn) : ahead);
}

/** Whether a set with a project is worth more than any without it. */
function* within(model: Model, value: number, id: string, change: Change): Steps<boolean> {
	const without =
		change.type === 'envelope' ? (yield* search(rowsOf(model, new Map([[id, 'out']])))).value : value;
	const found = yield* search(rowsOf(model, new Map([[id, 'in']])), { target: without + 1 });
	return found.choice !== undefined;
}

/** The smallest count above `low` of which something holds that holds of `high`. */
function* halved(low: number, high: number, holds: (count: number) => Steps<boolean>): Steps<number> {
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (yield* holds(middle)) high = middle;
		else low = middle;
	}
	return high;
}

function mostOf({ candidates }: Model, best: BestSet, id: string, change: Change): number {
	if (change.type === 'worth') return best.value + 1;
	const every = candidates.filter((one) => change.type === 'envelope' || one.id === id);
	return every
		.map(({ ways }) => Math.max(...ways.map(({ costs }) => costs[change.envelope] ?? 0)))
		.reduce((sum, cost) => sum + cost, 0);
}

function missing(from: Choice, to: Choice): readonly string[] {
	return [...from.keys()].filter((id) => !to.has(id));
}
