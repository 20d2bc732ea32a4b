import type { Changeset } from '../../src/lib/domain/records/changeset';
import type { Laptop } from '../support/laptop';

/** A laptop in the simulation. */
export interface Peer {
	laptop: Laptop;
	/** The numbers of all that ever reached it, applied or waiting. */
	received: Set<number>;
	/** By how much its clock is off. */
	skew: number;
	/** The disk as it was once, to be put back. */
	backup?: { readonly laptop: Laptop; readonly received: ReadonlySet<number> };
}

/** Everything that happens has a number, which travels as the name in its label. */
export function eventOf({ label }: Changeset): number {
	return Number(label.name);
}

/** The numbers of what a laptop has applied. */
export function appliedBy({ log }: Laptop): Set<number> {
	return new Set(log.map(eventOf));
}

/** Who gets files from whom: everybody, one in the middle, a ring, a line, pairs that never meet, or whoever. */
export function links(count: number, shape: number, chance: (p: number) => boolean): [number, number][] {
	const found: [number, number][] = [];
	for (let a = 0; a < count; a++)
		for (let b = 0; b < count; b++) {
			if (a === b) continue;
			const near = Math.abs(a - b) === 1;
			const shapes = [true, a === 0 || b === 0, (a + 1) % count === b, near, a >> 1 === b >> 1, chance(0.4)];
			if (shapes[shape]) found.push([a, b]);
		}
	return found.length > 0 ? found : [[0, 1]];
}

export const shapes = 6;
