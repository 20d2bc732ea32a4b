import type { Option } from './rows';

/**
 * A price a row. What a set is worth, plus what the rows leave at these prices, is never below the worth of any set
 * that keeps the rows: the bound of Lagrange. Good prices make it tight; any prices at or above 0 make it true.
 */
export interface Prices {
	readonly ofRows: Float64Array;
	/** No set that keeps the rows is worth more. */
	readonly bound: number;
}

/** What prices are looked for: the options of each project that is open, and what is left of each row. */
export interface Open {
	readonly options: readonly (readonly Option[])[];
	readonly left: Float64Array;
}

/** How long prices are looked for, and from where on. */
export interface Pricing {
	readonly from: Float64Array;
	readonly rounds: number;
	/** Of each row, one over about the size of its numbers. */
	readonly scale: Float64Array;
	/** The worth of a set that is known: no longer than until the bound is below it. */
	readonly known: number;
}

/**
 * Prices by the subgradient method (Held, Wolfe and Crowder, 1974): of what the best options at the prices take too
 * much, the price rises; of what they leave, it falls.
 */
export function pricesOf({ options, left }: Open, { from, rounds, scale, known }: Pricing): Prices {
	const prices = from.slice();
	const rest = new Float64Array(left.length);
	let best: Prices = { ofRows: from, bound: Infinity };
	let [length, since] = [1, 0];
	for (let round = 0; round < rounds && best.bound >= known; round++) {
		rest.set(left);
		let bound = 0;
		for (const of of options) {
			let most = -Infinity;
			let chosen: Option | undefined;
			for (const option of of) {
				const gain = gainOf(option, prices);
				if (gain > most) [most, chosen] = [gain, option];
			}
			bound += most;
			if (chosen) for (let row = 0; row < rest.length; row++) rest[row]! -= chosen.takes[row]!;
		}
		for (let row = 0; row < left.length; row++) bound += left[row]! * prices[row]!;
		if (bound < best.bound - 1e-9) {
			best = { ofRows: prices.slice(), bound };
			since = 0;
		} else if (++since >= patience) {
			length /= 2;
			since = 0;
			prices.set(best.ofRows);
		}
		let norm = 0;
		for (let row = 0; row < rest.length; row++) norm += (rest[row]! * scale[row]!) ** 2;
		if (norm === 0) break;
		const step = (length * Math.max(bound - known, 1)) / norm;
		for (let row = 0; row < rest.length; row++)
			prices[row] = Math.max(0, prices[row]! - step * rest[row]! * scale[row]! ** 2);
	}
	return best;
}

const patience = 8;

/** One over the largest number of each row. */
export function scaleOf({ options, left }: Open): Float64Array {
	return left.map((limit, row) => {
		const takes = options.flat().map((option) => Math.abs(option.takes[row]!));
		return 1 / takes.reduce((most, one) => Math.max(most, one), Math.max(1, Math.abs(limit)));
	});
}

/** What an option is worth at prices. */
export function gainOf({ value, takes }: Option, prices: Float64Array): number {
	let gain = value;
	for (let row = 0; row < prices.length; row++) gain -= prices[row]! * takes[row]!;
	return gain;
}
