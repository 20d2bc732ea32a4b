import { newId, type RandomBytes } from '../../src/lib/domain/base/id';
import type { Change, Changeset, Label } from '../../src/lib/domain/records/changeset';
import type { Checkpoint } from '../../src/lib/domain/merge/checkpoint';
import { composeChangesets, type Writer } from '../../src/lib/domain/merge/compose';
import { forkedOrigins, isTaken, planIncoming, relaid } from '../../src/lib/domain/merge/incoming';
import { PortfolioState, type Applied } from '../../src/lib/domain/merge/state';
import { finished } from '../../src/lib/domain/base/steps';

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
	replica: string;
	state: PortfolioState;
	log: Changeset[] = [];
	/** What a merge left to wait for others. */
	waiting: readonly Changeset[] = [];
	#random: RandomBytes;
	#minutes = 0;

	/** Two of one seed are a copied profile: the same replica. */
	constructor(author: string, seed: number, state = new PortfolioState()) {
		this.author = author;
		this.#random = seededBytes(seed);
		this.replica = newId(this.#random);
		this.state = state;
	}

	/** The same profile once more, with everything in it; what it draws from now on is its own. */
	copy(author: string, seed: number, state: PortfolioState): Laptop {
		const copy = new Laptop(author, seed, state);
		copy.replica = this.replica;
		copy.log = [...this.log];
		copy.waiting = this.waiting;
		return copy;
	}

	/** As after putting a backup back. */
	takeNewName(): void {
		this.replica = newId(this.#random);
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

	/**
	 * Takes in a file as the app does, copies of browsers included, and answers how many of its changesets applied.
	 *
	 * @param make an empty portfolio, where the log must be folded again
	 * @param brought what the file says that it waited for others
	 */
	merge(
		incoming: readonly Changeset[],
		make = (from?: Checkpoint): PortfolioState => new PortfolioState(from),
		brought: readonly Changeset[] = []
	): number {
		const arrival = { waiting: [...this.state.parked, ...this.waiting, ...brought], incoming };
		const origins = finished(forkedOrigins(this.state, arrival));
		if (!origins.ok) throw new Error(`${this.author}: ${JSON.stringify(origins.problem)}`);
		const planned = planIncoming(this.state, arrival, origins.value, this.log);
		if (!planned.ok) throw new Error(`${this.author}: ${JSON.stringify(planned.problem)}`);
		const plan = planned.value;
		// What waits is in the plan; where it stayed in the state too, it would take another's turn.
		if (this.state.parked.length > 0) this.state = make({ ...this.state.toCheckpoint(), parked: [] });
		if (plan.moved.size > 0) {
			const log = relaid(this.log, plan);
			this.log = [];
			this.state = make();
			this.#mustApply(log);
		}
		this.#mustApply(plan.fresh);
		this.waiting = plan.parked;
		if (isTaken(this.replica, plan)) this.takeNewName();
		return plan.fresh.length;
	}

	#mustApply(changesets: readonly Changeset[]): void {
		for (const changeset of changesets) {
			const applied = this.state.apply(changeset);
			if (applied.status === 'applied') this.log.push(...applied.changesets);
			else if (applied.status !== 'known')
				throw new Error(`${changeset.replica} ${changeset.seq} is ${applied.status}`);
		}
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
