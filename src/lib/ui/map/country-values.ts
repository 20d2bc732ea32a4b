import { stepOf, stepsTo, type Step } from './steps';

/** What a map shows of a country. */
export interface CountryValue {
	/** ISO alpha-2. */
	readonly code: string;
	readonly name: string;
	/** On the scale; 0 for none. */
	readonly value: number;
	/** The value, short enough to stand on the map. */
	readonly short: string;
	/** The country and its value in words. */
	readonly said: string;
	/** Wears a line around it, whatever its value. */
	readonly outlined: boolean;
}

export interface Shades {
	readonly steps: readonly Step[];
	of(value: number): number;
}

/** The scale of a set of countries. */
export function shadesOf(values: readonly CountryValue[]): Shades {
	const numbers = values.map(({ value }) => value);
	const steps = stepsTo(Math.max(0, ...numbers), numbers.every(Number.isInteger));
	return { steps, of: (value) => stepOf(value, steps) };
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};

export interface Spot {
	readonly code: string;
	readonly at: readonly [number, number];
}

/** The spots that can be marked with so much room around each; where two would touch, the larger value stays. */
export function spacedOut<S extends Spot & { readonly value: number }>(
	spots: readonly S[],
	distance: number
): S[] {
	const kept: S[] = [];
	for (const spot of spots.toSorted((a, b) => b.value - a.value || (a.code < b.code ? -1 : 1))) {
		const free = kept.every(({ at: [x, y] }) => Math.hypot(x - spot.at[0], y - spot.at[1]) >= distance);
		if (free) kept.push(spot);
	}
	return kept;
}

/**
 * The country that an arrow key leads to: the nearest within a quarter turn of its direction, where what lies
 * off the line counts double.
 */
export function neighbour(spots: readonly Spot[], from: Spot | undefined, key: string): Spot | undefined {
	const direction = arrows[key];
	if (!direction || spots.length === 0) return undefined;
	if (!from) return spots[0];
	const [dx, dy] = direction;
	let best: Spot | undefined;
	let least = Infinity;
	for (const spot of spots) {
		const [x, y] = [spot.at[0] - from.at[0], spot.at[1] - from.at[1]];
		const along = x * dx + y * dy;
		const off = Math.abs(x * dy) + Math.abs(y * dx);
		if (along <= 0 || off > along * 1.5) continue;
		if (along + 2 * off < least) {
			least = along + 2 * off;
			best = spot;
		}
	}
	return best ?? from;
}
