import { seededRandom } from '../support/laptop';

/** Chance that a seed repeats. */
export class Dice {
	readonly next: () => number;

	constructor(seed: number) {
		this.next = seededRandom(seed);
	}

	/** A whole number from 0 to below the limit. */
	below(limit: number): number {
		return Math.floor(this.next() * limit);
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	pick<T>(from: readonly T[]): T {
		return from[this.below(from.length)]!;
	}

	shuffled<T>(items: readonly T[]): T[] {
		return items
			.map((item) => ({ item, key: this.next() }))
			.sort((a, b) => a.key - b.key)
			.map(({ item }) => item);
	}
}
