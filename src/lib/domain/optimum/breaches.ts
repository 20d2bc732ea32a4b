import type { Candidate, Choice, Model, Rule } from './model';

/** Something of a model that a choice does not keep. */
export type Breach =
	| { readonly type: 'must'; readonly id: string; readonly must: 'in' | 'out' }
	| { readonly type: 'envelope'; readonly envelope: string; readonly over: number }
	| { readonly type: 'rule'; readonly rule: Rule };

/**
 * What a choice does not keep, worked out from the model alone: every answer of the search is held against it before
 * anybody sees it.
 */
export function breaches(model: Model, choice: Choice): readonly Breach[] {
	const { candidates, envelopes, rules } = model;
	const found: Breach[] = [];
	for (const { id, must } of candidates)
		if (must && choice.has(id) !== (must === 'in')) found.push({ type: 'must', id, must });
	for (const [envelope, left] of Object.entries(envelopes)) {
		const asked = [...choice.values()].reduce((sum, { costs }) => sum + (costs[envelope] ?? 0), 0);
		if (asked > left && asked > 0) found.push({ type: 'envelope', envelope, over: asked - left });
	}
	for (const rule of rules) if (!isKept(rule, choice, candidates)) found.push({ type: 'rule', rule });
	return found;
}

function isKept(rule: Rule, choice: Choice, candidates: readonly Candidate[]): boolean {
	switch (rule.type) {
		case 'needs':
			return !choice.has(rule.project) || choice.has(rule.needs);
		case 'either':
			return chosenOf(rule.projects, choice) <= 1;
		case 'count': {
			const count = chosenOf(rule.projects, choice);
			return count >= (rule.least ?? 0) && count <= (rule.most ?? Infinity);
		}
		case 'share': {
			const group = new Set(rule.projects);
			const [all, part] = [spent(choice, () => true), spent(choice, (id) => group.has(id))];
			return part * 1000 >= all * rule.least;
		}
		case 'states':
			return statesIn(candidates, choice).size >= rule.least;
	}
}

/** The States that take part in what is chosen. */
export function statesIn(candidates: readonly Candidate[], choice: Choice): ReadonlySet<string> {
	return new Set(candidates.flatMap(({ id, states = [] }) => (choice.has(id) ? states : [])));
}

function chosenOf(projects: readonly string[], choice: Choice): number {
	return new Set(projects.filter((id) => choice.has(id))).size;
}

function spent(choice: Choice, keep: (id: string) => boolean): number {
	let sum = 0;
	for (const [id, { costs }] of choice) if (keep(id)) for (const cost of Object.values(costs)) sum += cost;
	return sum;
}
