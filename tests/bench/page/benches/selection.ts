import { finished } from '$lib/domain/base/steps';
import { bestSet } from '$lib/domain/optimum/best-set';
import type { Candidate, Model, Rule } from '$lib/domain/optimum/model';
import { whyOut } from '$lib/domain/optimum/why';
import type { Contest } from '../contest';
import { seeded } from '../random';
import type { Line } from '../../report';

/** Minor units of a franc. */
const franc = 100;
const seeds = 7;

/**
 * A round as an office has it: each project asks for one to three years, of thousands of francs; the envelopes pay for two
 * fifths of what is asked; worth goes with the score and not with the money.
 */
function round(seed: number, count: number, years: number, starts: number): Model {
	const random = seeded(seed);
	const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
	const asked = new Array<number>(years).fill(0);
	const candidates = Array.from({ length: count }, (_, at): Candidate => {
		const lasts = whole(1, Math.min(3, years));
		const costs = Array.from({ length: lasts }, () => whole(20, 180) * 1_000 * franc);
		const firsts = years - lasts + 1;
		const begins = Array.from({ length: Math.min(starts, firsts) }, (_, year) => year);
		const ways = begins.map((year) => ({
			name: String(year),
			costs: Object.fromEntries(costs.map((cost, behind) => [`Y${year + behind}`, cost]))
		}));
		for (const [behind, cost] of costs.entries()) asked[behind]! += cost;
		return { id: `P${at}`, value: whole(2_000, 9_500), ways };
	});
	const envelopes = Object.fromEntries(
		asked.map((sum, year) => [`Y${year}`, Math.floor((Math.max(sum, asked[0]! / 2) * 2) / 5)])
	);
	const rules: Rule[] = [
		{ type: 'needs', project: 'P1', needs: 'P2' },
		{ type: 'either', projects: ['P3', 'P4'] },
		{ type: 'count', name: 'a department', projects: ['P5', 'P6', 'P7', 'P8'], most: 2 }
	];
	return { candidates, envelopes, rules };
}

interface Answer {
	readonly answerMs: number;
	readonly whyMs: number;
	readonly isProven: boolean;
	/** Thousandths by which the most that any set can be worth is above what was found. */
	readonly gap: number;
}

function ask(model: Model, explains: boolean, steps?: number): Answer {
	const began = performance.now();
	const best = finished(bestSet(model, steps === undefined ? {} : { steps }));
	const answered = performance.now();
	const out = model.candidates.find(({ id }) => best.choice && !best.choice.has(id));
	if (explains && best.isProven && out) finished(whyOut(model, best, out.id, franc));
	return {
		answerMs: answered - began,
		whyMs: performance.now() - answered,
		isProven: best.isProven,
		gap: ((best.most - best.value) / Math.max(1, best.value)) * 1_000
	};
}

function fact(id: string, name: string, value: number, unit: string, goal: number): Line {
	return {
		type: 'fact',
		id,
		name,
		value: Math.round(value),
		unit,
		goal: `<= ${goal} ${unit}`,
		good: value <= goal
	};
}

const longest = (answers: readonly Answer[], of: (answer: Answer) => number) => Math.max(...answers.map(of));

/** How long a committee waits for the best set and for the first reason why: the longest of several rounds. */
export default function selection(): Promise<Contest> {
	const each = Array.from({ length: seeds }, (_, at) => at + 1);
	ask(round(99, 20, 3, 1), true);
	const forty = each.map((seed) => ask(round(seed, 40, 3, 1), true));
	const sixty = each.map((seed) => ask(round(seed, 60, 5, 3), false));
	const thousand = ask(round(1, 1_000, 5, 1), false, 500_000);
	return Promise.resolve({
		rounds: 0,
		contenders: {},
		ratios: [],
		facts: [
			fact(
				'SEL',
				'selection-40-projects',
				longest(forty, (one) => one.answerMs),
				'ms',
				1_000
			),
			fact(
				'SEL',
				'selection-40-first-reason',
				longest(forty, (one) => one.whyMs),
				'ms',
				1_000
			),
			fact('SEL', 'selection-40-not-proven', forty.filter((one) => !one.isProven).length, 'rounds', 0),
			fact(
				'SEL',
				'selection-60-projects-3-starts',
				longest(sixty, (one) => one.answerMs),
				'ms',
				5_000
			),
			fact(
				'SEL',
				'selection-60-projects-3-starts-gap',
				longest(sixty, (one) => one.gap),
				'thousandths',
				20
			),
			fact('SEL', 'selection-1000-projects', thousand.answerMs, 'ms', 5_000),
			fact('SEL', 'selection-1000-projects-gap', thousand.gap, 'thousandths', 10)
		]
	});
}
