import { z } from 'zod';
import { modelProblems, type Model, type ModelProblem } from '../../src/lib/domain/optimum/model';

const amounts = z.record(z.string(), z.number());
const ids = z.array(z.string());

const rule = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('needs'), project: z.string(), needs: z.string() }),
	z.strictObject({ type: z.literal('either'), projects: ids }),
	z.strictObject({
		type: z.literal('count'),
		name: z.string().default(''),
		projects: ids,
		least: z.number().optional(),
		most: z.number().optional()
	}),
	z.strictObject({
		type: z.literal('share'),
		name: z.string().default(''),
		projects: ids,
		least: z.number()
	}),
	z.strictObject({ type: z.literal('states'), least: z.number() })
]);

const file = z.strictObject({
	candidates: z.array(
		z.strictObject({
			id: z.string(),
			value: z.number(),
			ways: z
				.array(z.strictObject({ name: z.string().default(''), costs: amounts, value: z.number().optional() }))
				.optional(),
			costs: amounts.optional(),
			must: z.enum(['in', 'out']).optional(),
			states: ids.optional()
		})
	),
	envelopes: amounts,
	rules: z.array(rule).default([])
});

export interface ModelFile {
	readonly model: Model;
	/** By what values and amounts were multiplied to be whole. */
	readonly scale: { readonly value: number; readonly money: number };
}

/**
 * A model as it is written in `docs/selection.md`: `costs` beside `value` is the one way of a project, and numbers may
 * have up to six decimals.
 *
 * @returns the model, or what is wrong with the file, a line each
 */
export function readModel(text: string): ModelFile | readonly string[] {
	const json = parsed(text);
	if (json === undefined) return ['This is no JSON, or holds a name that no record may have.'];
	const read = file.safeParse(json);
	if (!read.success)
		return read.error.issues.map(
			({ path, message }) => `${path.length === 0 ? 'The file' : path.join('.')}: ${message}`
		);
	const { candidates, envelopes, rules } = read.data;
	const whole = candidates.map(({ costs, ways, ...one }) => ({
		...one,
		ways: ways ?? [{ name: '', costs: costs ?? {} }]
	}));
	const values = whole.flatMap(({ value, ways }) => [value, ...ways.map((way) => way.value ?? value)]);
	const money = [...whole.flatMap(({ ways }) => ways.flatMap(({ costs }) => Object.values(costs)))];
	const scale = { value: scaleOf(values), money: scaleOf([...money, ...Object.values(envelopes)]) };
	const scaled = (of: Readonly<Record<string, number>>) =>
		Object.fromEntries(Object.entries(of).map(([name, amount]) => [name, times(amount, scale.money)]));
	const model: Model = {
		candidates: whole.map((one) => ({
			...one,
			value: times(one.value, scale.value),
			ways: one.ways.map(({ value, ...way }) => ({
				...way,
				costs: scaled(way.costs),
				...(value === undefined ? {} : { value: times(value, scale.value) })
			}))
		})),
		envelopes: scaled(envelopes),
		rules
	};
	const problems = modelProblems(model);
	return problems.length > 0 ? problems.map((problem) => saidOf(problem, scale)) : { model, scale };
}

/** What is wrong, with its place. */
function saidOf(problem: ModelProblem, scale: ModelFile['scale']): string {
	switch (problem.type) {
		case 'same-id':
			return `Two candidates are called “${problem.id}”.`;
		case 'no-way':
			return `“${problem.id}” has no way to be chosen: its list of ways is empty.`;
		case 'unknown-project':
			return `A rule names “${problem.id}”, which is no candidate.`;
		case 'no-envelope':
			return `“${problem.id}” takes of the envelope “${problem.envelope}”, which is not there.`;
		case 'not-whole':
			return `${problem.at}: ${problem.value < 0 ? 'below 0' : 'no number of at most six decimals that can be kept exactly'}.`;
		case 'too-large':
			return problem.at === 'value'
				? `The values of all candidates, times ${scale.value}, are more than can be added up exactly.`
				: `What is asked of ${problem.at}, times ${scale.money}, is more than can be added up exactly.`;
	}
}

function parsed(text: string): unknown {
	try {
		// A record of this name would be left out in silence.
		return JSON.parse(text, (key, value: unknown) => {
			if (key === '__proto__') throw new SyntaxError(key);
			return value;
		});
	} catch {
		return undefined;
	}
}

/** The power of ten that makes all numbers whole; at most a million. */
function scaleOf(numbers: readonly number[]): number {
	let scale = 1;
	while (scale < 1e6 && numbers.some((one) => !isNear(one * scale))) scale *= 10;
	return scale;
}

function isNear(value: number): boolean {
	return Math.abs(value - Math.round(value)) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** Where it does not come out whole it stays as it is, to be refused. */
function times(value: number, scale: number): number {
	return isNear(value * scale) ? Math.round(value * scale) : value * scale;
}
