import { newId, type RandomBytes } from '../../src/lib/domain/id';
import type { Change, Changeset, Label } from '../../src/lib/domain/merge/changeset';
import { composeChangesets, type Writer } from '../../src/lib/domain/merge/compose';
import { PortfolioState, type Applied } from '../../src/lib/domain/merge/state';

/** Randomness that a seed repeats: mulberry32, by the byte. */
export function seededBytes(seed: number): RandomBytes {
	const next = seededRandom(seed);
	return (bytes) => bytes.map(() => Math.floor(next() * 256));
}

/** Numbers from 0 to below 1 that a seed repeats. */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** A portfolio on somebody's laptop, with everything it wrote and read. */
export class Laptop {
	readonly author: string;
	readonly replica: string;
	state: PortfolioState;
	readonly log: Changeset[] = [];
	readonly #random: RandomBytes;
	#minutes = 0;

	/** Two of one seed are a copied profile: the same replica. */
	constructor(author: string, seed: number, state = new PortfolioState()) {
		this.author = author;
		this.#random = seededBytes(seed);
		this.replica = newId(this.#random);
		this.state = state;
	}

	/** Does one action and answers the changesets written. */
	write(changes: readonly Change[], at = this.#clock(), label: Label = { act: 'edit' }): Changeset[] {
		const writer: Writer = { replica: this.replica, author: this.author, app: '1.0.0' };
		const written = composeChangesets(this.state, writer, { label, changes, at }, this.#random);
		this.read(written);
		return written;
	}

	/** Applies what somebody wrote and answers what became of each. */
	read(changesets: readonly Changeset[]): Applied['status'][] {
		return changesets.map((changeset) => {
			const applied = this.state.apply(changeset);
			if (applied.status === 'applied') this.log.push(...applied.changesets);
			return applied.status;
		});
	}

	#clock(): string {
		return new Date(Date.UTC(2026, 0, 1) + 60_000 * this.#minutes++).toISOString();
	}
}

/** Everybody gets everybody's log. */
export function exchange(...laptops: readonly Laptop[]): void {
	for (const from of laptops) for (const to of laptops) if (from !== to) to.read([...from.log]);
	for (const from of laptops) for (const to of laptops) if (from !== to) to.read([...from.log]);
}
