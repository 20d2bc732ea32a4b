import type { Steps } from '../base/steps';
import type { Choice, Way } from './model';
import { gainOf, pricesOf, scaleOf } from './multipliers';
import type { Option, Rows } from './rows';

/** What a search has found. */
export interface Found {
	/** Undefined where nothing was found that keeps all rows. */
	readonly choice: Choice | undefined;
	readonly value: number;
	/** No set is worth more; equal to the value where that is proven. */
	readonly most: number;
	/** Every set was tried or shown to be no better. */
	readonly isProven: boolean;
}

export interface SearchOptions {
	/** Sets worth less are not asked for; the first of this worth ends the search. */
	readonly target?: number;
	/** Sets that are worth no more are not asked for. */
	readonly above?: number;
	/** After so many steps the search ends with what it has. */
	readonly steps?: number;
}

/** Steps between two pauses. */
const pause = 1_000;
const defaultSteps = 20_000_000;
/** With fewer projects open, trying them is quicker than finding prices. */
const fewestOpen = 8;

/**
 * The set of the highest worth that keeps all rows: depth first, the projects about which there is least doubt first,
 * and no branch whose bound is no better than what is known. Each pause a caller may let a screen draw, or answer "stop":
 * then it ends with what it has, which is not proven.
 */
export function* search(rows: Rows, options: SearchOptions = {}): Steps<Found> {
	const walk = new Walk(rows, options);
	while (!walk.go(pause)) if ((yield) === 'stop') break;
	return walk.found;
}

/** Prices, and what the projects from one on gain at them at the most. */
interface Bounding {
	readonly prices: Float64Array;
	readonly gainFrom: Float64Array;
}

class Walk {
	readonly #rows: Rows;
	readonly #bound: number;
	readonly #order: readonly number[];
	readonly #options: readonly (readonly Option[])[];
	readonly #scale: Float64Array;
	/** Of the projects from one on, what they take of each row at the least. */
	readonly #leastFrom: readonly Float64Array[];
	readonly #target: number | undefined;
	readonly #mostSteps: number;
	readonly #left: Float64Array;
	/** By depth, the option to be tried next. */
	readonly #next: Int32Array;
	readonly #taken: (Option | undefined)[];
	/** By depth, the prices in force there. */
	readonly #bounding: Bounding[];
	readonly #stateCounts: Int32Array;
	#known = 0;
	#depth = 0;
	#value = 0;
	#steps = 0;
	#best: number;
	#choice: Choice | undefined;
	#isOver = false;

	constructor(rows: Rows, { target, above, steps = defaultSteps }: SearchOptions) {
		this.#rows = rows;
		this.#target = target;
		this.#mostSteps = steps;
		this.#best = Math.max(above ?? -1, (target ?? 0) - 1);
		const open = { options: rows.items.map(({ options }) => options), left: rows.limits };
		this.#scale = scaleOf(open);
		const from = new Float64Array(rows.limits.length);
		const { ofRows, bound } = pricesOf(open, {
			from,
			rounds: 400,
			scale: this.#scale,
			known: this.#best + 1
		});
		this.#bound = bound;
		const gains = open.options.map((options) => options.map((option) => gainOf(option, ofRows)));
		const doubt = gains.map((of) => doubtOf(of));
		this.#order = gains.map((_, at) => at).sort((a, b) => doubt[a]! - doubt[b]! || a - b);
		this.#options = this.#order.map((item) => {
			const ranked = open.options[item]!.map((option, at) => ({ option, gain: gains[item]![at]! }));
			return ranked.sort((a, b) => b.gain - a.gain).map(({ option }) => option);
		});
		this.#leastFrom = this.#leastSums();
		this.#left = rows.limits.slice();
		this.#next = new Int32Array(this.#order.length + 1);
		this.#taken = Array.from({ length: this.#order.length });
		this.#bounding = [this.#boundingAt(0, ofRows)];
		this.#stateCounts = new Int32Array(rows.statesInAll);
		this.#isOver = !this.#canGoOn();
	}

	get found(): Found {
		const isProven = this.#isOver;
		const value = this.#choice ? this.#best : 0;
		const most = isProven ? value : Math.floor(this.#bound + 1e-6);
		return { choice: this.#choice, value, most, isProven };
	}

	/** Takes so many steps; whether the search has ended. */
	go(steps: number): boolean {
		for (let step = 0; step < steps && !this.#isOver; step++) {
			if (++this.#steps > this.#mostSteps) return true;
			this.#step();
		}
		return this.#isOver;
	}

	#step(): void {
		if (this.#depth === this.#order.length) {
			this.#keep();
			return this.#back();
		}
		const option = this.#options[this.#depth]![this.#next[this.#depth]!++];
		if (!option) return this.#back();
		this.#take(option);
		if (!this.#canGoOn()) this.#back();
	}

	#take(option: Option): void {
		this.#taken[this.#depth] = option;
		this.#change(option, 1);
		this.#bounding[this.#depth + 1] = this.#bounding[this.#depth]!;
		this.#depth++;
		this.#next[this.#depth] = 0;
	}

	#back(): void {
		if (this.#depth === 0) {
			this.#isOver = true;
			return;
		}
		this.#depth--;
		this.#change(this.#taken[this.#depth]!, -1);
	}

	#change(option: Option, by: 1 | -1): void {
		const { takes, value, way } = option;
		for (let row = 0; row < takes.length; row++) this.#left[row]! -= by * takes[row]!;
		this.#value += by * value;
		if (way && this.#rows.leastStates > 0)
			for (const state of this.#rows.states[this.#order[this.#depth]!]!) {
				const before = this.#stateCounts[state]!;
				this.#stateCounts[state] = before + by;
				if (before === 0 || before + by === 0) this.#known += by;
			}
	}

	/** Whether anything better can come of what was taken so far. */
	#canGoOn(): boolean {
		const least = this.#leastFrom[this.#depth]!;
		for (let row = 0; row < least.length; row++) if (least[row]! > this.#left[row]!) return false;
		if (this.#rows.leastStates > 0 && this.#statesInReach() < this.#rows.leastStates) return false;
		return this.#isBetter(this.#boundHere()) && this.#isBetter(this.#boundAnew());
	}

	/** Worths are whole numbers, and sums of prices are off by rounding. */
	#isBetter(bound: number): boolean {
		return Math.floor(bound + 1e-6 + Math.abs(bound) * 1e-12) > this.#best;
	}

	#boundHere(): number {
		const { prices, gainFrom } = this.#bounding[this.#depth]!;
		let bound = this.#value + gainFrom[this.#depth]!;
		for (let row = 0; row < prices.length; row++) bound += prices[row]! * this.#left[row]!;
		return bound;
	}

	/** The bound at prices of its own, now and then where many projects are open; they hold from there on. */
	#boundAnew(): number {
		const open = this.#order.length - this.#depth;
		if (open < fewestOpen || this.#depth % 2 === 1 || this.#depth === 0) return Infinity;
		const from = this.#bounding[this.#depth]!.prices;
		const known = this.#best + 1 - this.#value;
		const { ofRows, bound } = pricesOf(
			{ options: this.#options.slice(this.#depth), left: this.#left },
			{ from, rounds: 24, scale: this.#scale, known }
		);
		if (bound >= known) this.#bounding[this.#depth] = this.#boundingAt(this.#depth, ofRows);
		return this.#value + bound;
	}

	#boundingAt(depth: number, prices: Float64Array): Bounding {
		const gainFrom = new Float64Array(this.#order.length + 1);
		for (let at = this.#order.length - 1; at >= depth; at--) {
			let most = -Infinity;
			for (const option of this.#options[at]!) most = Math.max(most, gainOf(option, prices));
			gainFrom[at] = gainFrom[at + 1]! + most;
		}
		return { prices, gainFrom };
	}

	#leastSums(): readonly Float64Array[] {
		const sums = [new Float64Array(this.#rows.limits.length)];
		for (const options of this.#options.toReversed())
			sums.unshift(sums[0]!.map((sum, row) => sum + Math.min(...options.map(({ takes }) => takes[row]!))));
		return sums;
	}

	#statesInReach(): number {
		const more = new Set<number>();
		for (let at = this.#depth; at < this.#order.length; at++)
			if (this.#options[at]!.some(({ way }) => way))
				for (const state of this.#rows.states[this.#order[at]!]!)
					if (this.#stateCounts[state] === 0) more.add(state);
		return this.#known + more.size;
	}

	#keep(): void {
		if (this.#value <= this.#best) return;
		const chosen = new Map<string, Way>();
		this.#order.forEach((item, at) => {
			const way = this.#taken[at]?.way;
			if (way) chosen.set(this.#rows.items[item]!.candidate.id, way);
		});
		this.#best = this.#value;
		this.#choice = chosen;
		if (this.#target !== undefined && this.#best >= this.#target) this.#isOver = true;
	}
}

/** How close its best two options are at the prices: the farther apart, the sooner decided. */
function doubtOf(gains: readonly number[]): number {
	const [first = 0, second] = gains.toSorted((a, b) => b - a);
	return second === undefined ? -Infinity : -(first - second);
}
