import { worth, type Candidate, type Model, type Rule, type Way } from './model';

/** What can become of a project: to be left out, or done in a way. */
export interface Option {
	/** Undefined: left out. */
	readonly way: Way | undefined;
	readonly value: number;
	/** What it takes of each row. */
	readonly takes: Float64Array;
}

/** The options of one project that what must be leaves, those to be tried first in front. */
export interface Item {
	readonly candidate: Candidate;
	readonly options: readonly Option[];
}

/** A model as rows of numbers: of each row, what the options take together may not be more than its limit. */
export interface Rows {
	readonly items: readonly Item[];
	readonly limits: Float64Array;
	/** Of each item, a number a State that takes part in it. */
	readonly states: readonly (readonly number[])[];
	readonly statesInAll: number;
	readonly leastStates: number;
}

type Row = (candidate: Candidate, way: Way | undefined) => number;

/** What must become of projects for a question, instead of what the model says. */
export type Forced = ReadonlyMap<string, 'in' | 'out' | Way>;

export function rowsOf({ candidates, envelopes, rules }: Model, forced: Forced = new Map()): Rows {
	const rows: { readonly limit: number; readonly row: Row }[] = [];
	for (const [envelope, left] of Object.entries(envelopes)) {
		// Where more was promised than there is, what asks for nothing can still be done.
		const limit = Math.max(left, 0);
		rows.push({ limit, row: (_, way) => way?.costs[envelope] ?? 0 });
	}
	for (const rule of rules) rows.push(...rowsOfRule(rule));
	const names = new Map<string, number>();
	const numberOf = (state: string) => {
		const known = names.get(state) ?? names.size;
		names.set(state, known);
		return known;
	};
	return {
		items: candidates.map((candidate) => itemOf(candidate, forced.get(candidate.id), rows)),
		limits: Float64Array.from(rows, ({ limit }) => limit),
		states: candidates.map(({ states = [] }) => [...new Set(states)].map(numberOf)),
		statesInAll: names.size,
		leastStates: Math.max(0, ...rules.map((rule) => (rule.type === 'states' ? rule.least : 0)))
	};
}

function itemOf(
	candidate: Candidate,
	forced: 'in' | 'out' | Way | undefined,
	rows: readonly { readonly row: Row }[]
): Item {
	const must = forced ?? candidate.must;
	const ways: readonly (Way | undefined)[] =
		typeof must === 'object' ? [must] : must === 'out' ? [] : candidate.ways;
	const options = must === 'in' || typeof must === 'object' ? ways : [...ways, undefined];
	return {
		candidate,
		options: options.map((way) => ({
			way,
			value: way ? worth(candidate, way) : 0,
			takes: Float64Array.from(rows, ({ row }) => row(candidate, way))
		}))
	};
}

function rowsOfRule(rule: Rule): readonly { readonly limit: number; readonly row: Row }[] {
	switch (rule.type) {
		case 'needs':
			return [
				{
					limit: 0,
					row: ({ id }, way) => (way ? Number(id === rule.project) - Number(id === rule.needs) : 0)
				}
			];
		case 'either':
			return [counted(rule.projects, 1, 1)];
		case 'count':
			return [
				...(rule.most === undefined ? [] : [counted(rule.projects, 1, rule.most)]),
				...(rule.least === undefined ? [] : [counted(rule.projects, -1, -rule.least)])
			];
		case 'share': {
			const group = new Set(rule.projects);
			const part = (id: string) => rule.least - (group.has(id) ? 1000 : 0);
			return [{ limit: 0, row: ({ id }, way) => (way ? part(id) * costOf(way) : 0) }];
		}
		case 'states':
			return [];
	}
}

function counted(projects: readonly string[], each: 1 | -1, limit: number) {
	const group = new Set(projects);
	return { limit, row: (({ id }, way) => (way && group.has(id) ? each : 0)) satisfies Row };
}

/** All the money of a way, whatever it is taken from. */
export function costOf({ costs }: Way): number {
	return Object.values(costs).reduce((sum, cost) => sum + cost, 0);
}
