import type { Sheet } from '../assessment/sheets';
import { deflated, product, signChanges, sum, valueAt, type Polynomial } from './polynomial';
import { countedSheets, weightOf, type CriterionWeights } from './scores';

/** A weight at which two proposals change places. */
export interface Swap {
	/** The weight there; at the weight itself where two are equal now and any move parts them. */
	readonly weight: number;
	/** The one that stands above now. */
	readonly falls: string;
	readonly rises: string;
}

/** How far the weight of one criterion can move, all others fixed, before the order changes. */
export interface Reach {
	readonly criterion: string;
	readonly weight: number;
	/** Undefined where the weight can go down to nothing. */
	readonly down: Swap | undefined;
	/** Undefined where it can grow without end. */
	readonly up: Swap | undefined;
}

/** Differences below this are rounding: scores are 1 to 5. */
const nothing = 1e-9;

/**
 * For each criterion the nearest weights, down and up, at which the order changes, worked out and not sampled:
 * as a function of one weight `x`, the mean of an assessor is `(A + s·x) / (B + x)`, so where two proposals are
 * equal is a root of a polynomial; of degree one while all assessors scored on the same criteria.
 *
 * @param order ids of the proposals, the best first
 */
export function sensitivity(
	sheets: ReadonlyMap<string, readonly Sheet[]>,
	weights: CriterionWeights,
	order: readonly string[],
	criteria: readonly string[]
): readonly Reach[] {
	return criteria.map((criterion) => {
		const weight = weightOf(weights, criterion);
		const curves = order.map((id) => curveOf(sheets.get(id) ?? [], weights, criterion));
		let [down, up]: (Swap | undefined)[] = [];
		for (let at = 1; at < order.length; at++) {
			const { lower, upper } = partings(curves[at - 1]!, curves[at]!, weight);
			const pair = { falls: order[at - 1]!, rises: order[at]! };
			// Before any other two, two neighbours change places.
			if (lower !== undefined && lower > (down?.weight ?? -1)) down = { weight: lower, ...pair };
			if (upper !== undefined && upper < (up?.weight ?? Infinity)) up = { weight: upper, ...pair };
		}
		return { criterion, weight, down, up };
	});
}

/** A mean as a function of one weight `x`: `constant + Σ part / (others + x)`, the parts by `others`. */
interface Curve {
	readonly constant: number;
	readonly parts: ReadonlyMap<number, number>;
}

function curveOf(sheets: readonly Sheet[], weights: CriterionWeights, criterion: string): Curve {
	// Whoever scored on this criterion alone counts as soon as it has any weight.
	const counted = countedSheets(
		sheets,
		new Map([...weights, [criterion, weightOf(weights, criterion) || 1]])
	);
	let constant = 0;
	const parts = new Map<number, number>();
	for (const { scores } of counted) {
		let [weighted, others] = [0, 0];
		for (const [of, score] of scores) {
			if (of === criterion) continue;
			weighted += score * weightOf(weights, of);
			others += weightOf(weights, of);
		}
		const own = scores.get(criterion);
		if (own === undefined) constant += weighted / others / counted.length;
		else {
			constant += own / counted.length;
			const part = (weighted - own * others) / counted.length;
			if (others > 0) parts.set(others, (parts.get(others) ?? 0) + part);
		}
	}
	return { constant, parts };
}

/** Where, on either side of a weight, the upper of two neighbours first falls below the lower. */
function partings(above: Curve, below: Curve, weight: number): { lower?: number; upper?: number } {
	const difference = numerator(above, below);
	if (Math.max(...difference.map(Math.abs)) <= nothing) return {};
	// Where two are equal now, the factor that makes them so is taken out: what is left says how they part.
	const { rest, times } = deflated(difference, weight);
	const sign = Math.sign(valueAt(rest, weight));
	const roots = signChanges(rest, 0, bound(rest));
	const lower = sign * (times % 2 === 0 ? 1 : -1) < 0 ? weight : roots.findLast((root) => root < weight);
	const upper = sign < 0 ? weight : roots.find((root) => root > weight);
	return { ...(lower !== undefined && weight > 0 && { lower }), ...(upper !== undefined && { upper }) };
}

/** The difference of two curves times all that stands below its lines, which is positive: of the same sign. */
function numerator(above: Curve, below: Curve): Polynomial {
	const parts = new Map(above.parts);
	for (const [others, part] of below.parts) parts.set(others, (parts.get(others) ?? 0) - part);
	const telling = [...parts].filter(([, part]) => Math.abs(part) > nothing * 1e-3);
	const constant = above.constant - below.constant;
	const factors = telling.map(([others]): Polynomial => [others, 1]);
	const without = (skipped: number) =>
		factors.filter((_, at) => at !== skipped).reduce(product, [1] as Polynomial);
	let whole: Polynomial = without(-1).map((coefficient) =>
		Math.abs(constant) > nothing * 1e-3 ? coefficient * constant : 0
	);
	telling.forEach(
		([, part], at) =>
			(whole = sum(
				whole,
				without(at).map((one) => one * part)
			))
	);
	return whole;
}

/** Beyond this no polynomial of these coefficients has a root (Cauchy). */
function bound(polynomial: Polynomial): number {
	const leading = polynomial.findLast((coefficient) => Math.abs(coefficient) > 0) ?? 1;
	return 1 + Math.max(...polynomial.map((coefficient) => Math.abs(coefficient / leading)));
}
