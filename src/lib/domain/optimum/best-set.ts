import type { Steps } from '../base/steps';
import { breaches } from './breaches';
import { worth, type Choice, type Model, type Way } from './model';
import { rowsOf, type Forced } from './rows';
import { search, type Found } from './search';

/** The best set of a model, or the best that was found. */
export interface BestSet extends Found {
	/** Equal sets were told apart by the rule of ties; where not, another set of the same worth may come before. */
	readonly isFirst: boolean;
}

export interface BestSetOptions {
	readonly forced?: Forced;
	/** Of the search, and again of telling equal sets apart. */
	readonly steps?: number;
}

/**
 * The set of the highest value that stays within every envelope and keeps every rule. Of sets of equal value it is the
 * one that has the best placed project in which they differ, in the earliest of its ways; so the answer is the same
 * whoever asks. A search that is too long ends with the best set so far and the most that any could be worth.
 *
 * @throws Error where what was found breaks a rule: then nothing is shown
 */
export function* bestSet(model: Model, options: BestSetOptions = {}): Steps<BestSet> {
	const { forced = new Map(), steps } = options;
	const found = yield* search(rowsOf(model, forced), { steps });
	if (!found.choice) return { ...found, isFirst: false };
	const first = found.isProven ? yield* firstOf(model, forced, found.value, found.choice, steps) : undefined;
	const choice = first ?? found.choice;
	const broken = breaches(asForced(model, forced), choice);
	if (broken.length > 0) throw new Error(`a set that breaks what must hold: ${JSON.stringify(broken)}`);
	return { ...found, choice, isFirst: first !== undefined };
}

/** Of all sets of a value, the first by the rule of ties; undefined where it takes too long to tell. */
function* firstOf(
	model: Model,
	forced: Forced,
	value: number,
	known: Choice,
	steps = 2_000_000
): Steps<Choice | undefined> {
	const settled = new Map(forced);
	let choice = known;
	for (const { id, must, ways } of model.candidates) {
		const given = forced.get(id) ?? must;
		if (given === 'out' || typeof given === 'object') continue;
		const held = choice.get(id);
		for (const way of held ? ways.slice(0, ways.indexOf(held)) : ways) {
			const better = yield* search(rowsOf(model, new Map([...settled, [id, way]])), { target: value, steps });
			if (!better.isProven) return undefined;
			if (!better.choice) continue;
			({ choice } = better as { choice: Choice });
			break;
		}
		settled.set(id, choice.get(id) ?? 'out');
	}
	return choice;
}

/** A model in which what is forced is what must be. */
function asForced(model: Model, forced: Forced): Model {
	if (forced.size === 0) return model;
	const candidates = model.candidates.map((candidate) => {
		const given = forced.get(candidate.id);
		if (given === undefined) return candidate;
		const must: 'in' | 'out' = given === 'out' ? 'out' : 'in';
		return { ...candidate, must };
	});
	return { ...model, candidates };
}

/** The value of a choice. */
export function valueOf({ candidates }: Model, choice: Choice): number {
	return candidates.reduce((sum, candidate) => {
		const way: Way | undefined = choice.get(candidate.id);
		return way ? sum + worth(candidate, way) : sum;
	}, 0);
}
