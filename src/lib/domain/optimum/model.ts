/**
 * One way of doing a project: beginning in some year, or with less money. Costs are whole minor units, by the name of
 * the envelope they are taken from; `value` is a whole number, that of the project where it is left out.
 */
export interface Way {
	readonly name: string;
	readonly costs: Readonly<Record<string, number>>;
	readonly value?: number;
}

/** A project that can be chosen, in one of its ways. */
export interface Candidate {
	readonly id: string;
	/** What choosing it is worth: a whole number. */
	readonly value: number;
	readonly ways: readonly Way[];
	/** It is to be chosen, or is not, whatever it is worth. */
	readonly must?: 'in' | 'out';
	/** The States that take part in it. */
	readonly states?: readonly string[];
}

/** What else holds of a set, besides the envelopes. Projects are named by their ids. */
export type Rule =
	/** A project is chosen only with another. */
	| { readonly type: 'needs'; readonly project: string; readonly needs: string }
	/** At most one of them is chosen. */
	| { readonly type: 'either'; readonly projects: readonly string[] }
	/** How many of a group are chosen. */
	| {
			readonly type: 'count';
			readonly name: string;
			readonly projects: readonly string[];
			readonly least?: number;
			readonly most?: number;
	  }
	/** The least part of all money, in thousandths, that goes to a group. */
	| {
			readonly type: 'share';
			readonly name: string;
			readonly projects: readonly string[];
			readonly least: number;
	  }
	/** How many different States take part in what is chosen, at the least. */
	| { readonly type: 'states'; readonly least: number };

/**
 * Proposals, what there is for them, and what must hold: of all sets that stay within every envelope and keep every
 * rule, the one of the highest value is asked for.
 */
export interface Model {
	/** The best placed first: of sets of equal value, the one that has the first project in which they differ is taken. */
	readonly candidates: readonly Candidate[];
	/** What is left in each, whole minor units; below zero where more was promised than there is. */
	readonly envelopes: Readonly<Record<string, number>>;
	readonly rules: readonly Rule[];
}

/** By the id of each project that is chosen, the way. */
export type Choice = ReadonlyMap<string, Way>;

/** What stands in a model that nobody can solve. */
export type ModelProblem =
	| { readonly type: 'same-id'; readonly id: string }
	| { readonly type: 'no-way'; readonly id: string }
	| { readonly type: 'unknown-project'; readonly id: string }
	| { readonly type: 'no-envelope'; readonly id: string; readonly envelope: string }
	| { readonly type: 'not-whole'; readonly at: string; readonly value: number }
	/** What is asked of an envelope, or the worth of all, is more than can be added up exactly. */
	| { readonly type: 'too-large'; readonly at: string };

/** The value of doing a project in a way. */
export function worth(candidate: Candidate, way: Way): number {
	return way.value ?? candidate.value;
}

/** All that is wrong with a model: unknown names, amounts that are no whole numbers from 0 on, or too large to add up. */
export function modelProblems({ candidates, envelopes, rules }: Model): readonly ModelProblem[] {
	const problems: ModelProblem[] = [];
	const ids = new Set<string>();
	for (const candidate of candidates) {
		const { id, ways } = candidate;
		if (ids.has(id)) problems.push({ type: 'same-id', id });
		ids.add(id);
		if (ways.length === 0) problems.push({ type: 'no-way', id });
		for (const way of ways) {
			if (!isWhole(worth(candidate, way)))
				problems.push({ type: 'not-whole', at: placeOf(id, way.name), value: worth(candidate, way) });
			for (const [envelope, cost] of Object.entries(way.costs)) {
				if (!Object.hasOwn(envelopes, envelope)) problems.push({ type: 'no-envelope', id, envelope });
				if (!isWhole(cost))
					problems.push({ type: 'not-whole', at: placeOf(id, way.name, envelope), value: cost });
			}
		}
	}
	for (const [envelope, amount] of Object.entries(envelopes))
		if (!Number.isSafeInteger(amount))
			problems.push({ type: 'not-whole', at: placeOf(envelope), value: amount });
	for (const rule of rules) {
		for (const id of namedIn(rule)) if (!ids.has(id)) problems.push({ type: 'unknown-project', id });
		for (const limit of limitsOf(rule))
			if (!isWhole(limit)) problems.push({ type: 'not-whole', at: rule.type, value: limit });
	}
	return problems.length > 0 ? problems : tooLarge(candidates);
}

/** Where whole numbers added up are no longer exact. */
function tooLarge(candidates: readonly Candidate[]): readonly ModelProblem[] {
	const sums = new Map<string, number>([['value', 0]]);
	const add = (at: string, most: number) => sums.set(at, (sums.get(at) ?? 0) + most);
	for (const candidate of candidates) {
		add('value', Math.max(...candidate.ways.map((way) => worth(candidate, way))));
		const asked = new Set(candidate.ways.flatMap(({ costs }) => Object.keys(costs)));
		for (const one of asked)
			add(placeOf(one), Math.max(...candidate.ways.map(({ costs }) => costs[one] ?? 0)));
	}
	return [...sums].flatMap(([at, sum]) => (Number.isSafeInteger(sum) ? [] : { type: 'too-large', at }));
}

/** Names one after the other, those that are given. */
function placeOf(...names: readonly string[]): string {
	return names
		.filter((name) => name !== '')
		.map((name) => `“${name}”`)
		.join(', ');
}

function isWhole(value: number): boolean {
	return Number.isSafeInteger(value) && value >= 0;
}

function namedIn(rule: Rule): readonly string[] {
	if (rule.type === 'states') return [];
	return rule.type === 'needs' ? [rule.project, rule.needs] : rule.projects;
}

function limitsOf(rule: Rule): readonly number[] {
	if (rule.type === 'needs' || rule.type === 'either') return [];
	return [rule.least, rule.type === 'count' ? rule.most : undefined].filter((limit) => limit !== undefined);
}
