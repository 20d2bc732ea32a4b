import type { Json } from '../../src/lib/domain/json';
import type { Change, Changeset, Heads } from '../../src/lib/domain/merge/changeset';
import type { Checkpoint } from '../../src/lib/domain/merge/checkpoint';
import { PortfolioState } from '../../src/lib/domain/merge/state';
import { Laptop, seededRandom } from '../support/laptop';
import { Oracle, statedFacts } from './oracle';

/** How a laptop's portfolio is made; tests put broken ones here. */
export type MakeState = (from?: Checkpoint) => PortfolioState;

/** What a run found. All but the first three and `parked` must be 0. */
export interface Outcome {
	steps: number;
	merges: number;
	writes: number;
	/** Laptops with the same changesets whose portfolios differ. */
	divergences: number;
	/** Writes that should stand and do not. */
	lost: number;
	/** Writes that stand though somebody who knew them replaced them, and erased records that came back. */
	resurrected: number;
	/** Heads that claim a changeset which is not in, or miss one which should be. */
	wrongHeads: number;
	/** Changesets that had to wait for others. */
	parked: number;
	/** The first thing wrong, in words. */
	fault?: string;
}

const decade = 10 * 365 * 24 * 3600 * 1000;
const ids = ['000000000000000A', '000000000000000B', '000000000000000C', '000000000000000D'];
const scalars = ['name', 'city', 'budget'];
const words: readonly Json[] = ['ion', 'dose', 'beam', 7, { amount: 5, currency: 'CHF' }, null];
const tags: readonly Json[] = ['a', 'b', 'c', 'd'];

interface Peer {
	readonly laptop: Laptop;
	/** Everything that ever reached it, applied or parked. */
	readonly received: Map<string, Changeset>;
	/** By how much its clock is off. */
	skew: number;
}

/** Laptops that edit, exchange files of every quality and meet at the end, watched by an oracle. */
export class World {
	readonly #random: () => number;
	readonly #make: MakeState;
	readonly #oracle = new Oracle();
	readonly #peers: Peer[];
	readonly #links: readonly (readonly [number, number])[];
	/** Files lying about, to be read late or again. */
	readonly #files: Changeset[][] = [];
	readonly #digests = new Map<string, string>();
	#minutes = 0;
	readonly outcome: Outcome = {
		steps: 0,
		merges: 0,
		writes: 0,
		divergences: 0,
		lost: 0,
		resurrected: 0,
		wrongHeads: 0,
		parked: 0
	};

	constructor(seed: number, make: MakeState = (from) => new PortfolioState(from)) {
		this.#random = seededRandom(seed);
		this.#make = make;
		const count = 2 + this.#below(7);
		this.#peers = Array.from({ length: count }, (_, i) => {
			const laptop = new Laptop(`author ${i}`, seed * 16 + i, make());
			const skew = this.#chance(0.3) ? (this.#random() - 0.5) * 2 * decade : 0;
			return { laptop, received: new Map(), skew };
		});
		this.#links = this.#topology(count);
	}

	run(steps: number): Outcome {
		try {
			for (let i = 0; i < steps && !this.outcome.fault; i++) this.#step();
			if (!this.outcome.fault) this.#meet();
		} catch (error) {
			this.#fault('lost', String(error));
		}
		return this.outcome;
	}

	#step(): void {
		this.outcome.steps++;
		const choice = this.#random();
		const peer = this.#pick(this.#peers);
		if (choice < 0.5) this.#write(peer);
		else if (choice < 0.9) this.#pass();
		else if (choice < 0.95) this.#restart(peer);
		else peer.skew += (this.#random() - 0.5) * decade;
	}

	#write(peer: Peer): void {
		const { laptop, received, skew } = peer;
		const had = laptop.state.heads;
		// Few different minutes, so that clocks often agree to the millisecond.
		const now =
			Date.UTC(2026, 0, 1) + 60_000 * Math.floor(this.#minutes++ / 4) + Math.round(skew / 60_000) * 60_000;
		const changes = Array.from({ length: 1 + this.#below(3) }, () => this.#change());
		for (const changeset of laptop.write(changes, new Date(now).toISOString())) {
			this.#oracle.note(changeset, had);
			received.set(dotOf(changeset), changeset);
			this.outcome.writes += changeset.ops.length;
		}
		this.#check(peer);
	}

	#change(): Change {
		const at = { kind: this.#chance(0.5) ? 'partner' : 'contact', id: this.#pick(ids) };
		const choice = this.#random();
		if (choice < 0.45) {
			const fields: Record<string, Json> = {};
			for (let i = 0; i <= this.#below(2); i++) fields[this.#pick(scalars)] = this.#pick(words);
			return { do: 'put', ...at, fields };
		}
		if (choice < 0.55) return { do: 'put', ...at, fields: { tags: this.#someTags() } };
		if (choice < 0.57) return { do: 'put', ...at, fields: { tags: this.#pick(words) } };
		if (choice < 0.77) {
			const removed = this.#chance(0.5) ? this.#someTags() : [];
			return { do: 'set', ...at, field: 'tags', added: this.#someTags(), removed };
		}
		if (choice < 0.89) return { do: 'drop', ...at };
		return { do: choice < 0.99 ? 'restore' : 'erase', ...at };
	}

	#someTags(): Json[] {
		return tags.filter(() => this.#chance(0.4)).sort(() => this.#random() - 0.5);
	}

	/** Somebody reads a file: a colleague's as it is now, or an old one once more. */
	#pass(): void {
		const [from, to] = this.#pick(this.#links);
		const writer = this.#peers[from]!;
		const file = this.#chance(0.2) && this.#files.length > 0 ? this.#pick(this.#files) : this.#file(writer);
		if (this.#chance(0.3)) this.#files.push(file);
		if (this.#chance(0.1)) return;
		this.#read(this.#peers[to]!, file);
	}

	/** A file of somebody's log: whole or the new part, and then perhaps cut, thinned, shuffled or repeated. */
	#file({ laptop }: Peer): Changeset[] {
		const since: Heads = this.#chance(0.5) ? {} : this.#pick(this.#peers).laptop.state.heads;
		let file = laptop.log.filter(({ replica, seq }) => seq > (since[replica] ?? 0));
		const flaw = this.#random();
		if (flaw < 0.15) file = file.slice(0, this.#below(file.length + 1));
		else if (flaw < 0.3) file = file.filter(() => this.#chance(0.7));
		else if (flaw < 0.5) file = file.toSorted(() => this.#random() - 0.5);
		else if (flaw < 0.6) file = [...file, ...file.toReversed()];
		return file;
	}

	#read(peer: Peer, file: readonly Changeset[]): void {
		this.outcome.merges++;
		// What is read went through a file: nothing is shared between laptops.
		const copies = JSON.parse(JSON.stringify(file)) as Changeset[];
		for (const changeset of copies) {
			const status = peer.laptop.read([changeset]);
			if (status.includes('parked')) this.outcome.parked++;
			if (status.includes('forked')) this.#fault('lost', `${dotOf(changeset)} was taken for a fork`);
			peer.received.set(dotOf(changeset), changeset);
		}
		this.#check(peer);
	}

	/** The laptop is switched off and on: the portfolio comes back from its checkpoint. */
	#restart(peer: Peer): void {
		peer.laptop.state = this.#make(structuredClone(peer.laptop.state.toCheckpoint()));
		this.#check(peer);
	}

	/** Everybody gets everything, in an order of their own; a newcomer too. */
	#meet(): void {
		const all = new Map(this.#peers.flatMap(({ received }) => [...received]));
		const laptop = new Laptop('newcomer', 0, this.#make());
		for (const peer of [...this.#peers, { laptop, received: new Map<string, Changeset>(), skew: 0 }]) {
			this.#read(
				peer,
				[...all.values()].sort(() => this.#random() - 0.5)
			);
			if (peer.laptop.state.parked.length > 0) this.#fault('wrongHeads', 'parked though nothing is missing');
		}
	}

	#check({ laptop: { state, author }, received }: Peer): void {
		const heads = this.#oracle.headsOf(new Set(received.keys()));
		if (JSON.stringify(sorted(heads)) !== JSON.stringify(sorted(state.heads))) {
			this.#fault(
				'wrongHeads',
				`${author} claims ${JSON.stringify(state.heads)} of ${JSON.stringify(heads)}`
			);
			return;
		}
		const expected = this.#oracle.facts(heads);
		const stated = statedFacts(state);
		for (const fact of expected) if (!stated.has(fact)) this.#fault('lost', `${author} lost ${fact}`);
		for (const fact of stated)
			if (!expected.has(fact)) this.#fault('resurrected', `${author} still has ${fact}`);
		const key = JSON.stringify(sorted(heads));
		const digest = state.digest();
		if ((this.#digests.get(key) ?? digest) !== digest)
			this.#fault('divergences', `${author} differs at ${key}`);
		this.#digests.set(key, digest);
	}

	#fault(count: 'divergences' | 'lost' | 'resurrected' | 'wrongHeads', what: string): void {
		this.outcome[count]++;
		this.outcome.fault ??= `step ${this.outcome.steps}: ${what}`;
	}

	/** Who gets files from whom: everybody, one in the middle, a ring, a line, or pairs that never meet. */
	#topology(count: number): (readonly [number, number])[] {
		const links: [number, number][] = [];
		const shape = this.#below(5);
		for (let a = 0; a < count; a++)
			for (let b = 0; b < count; b++) {
				const apart = Math.abs(a - b);
				const linked = [true, a === 0 || b === 0, (a + 1) % count === b, apart === 1, a >> 1 === b >> 1][
					shape
				];
				if (a !== b && linked) links.push([a, b]);
			}
		return links;
	}

	#below(limit: number): number {
		return Math.floor(this.#random() * limit);
	}

	#chance(probability: number): boolean {
		return this.#random() < probability;
	}

	#pick<T>(from: readonly T[]): T {
		return from[this.#below(from.length)]!;
	}
}

function dotOf({ replica, seq }: Changeset): string {
	return `${replica} ${seq}`;
}

function sorted(heads: Heads): [string, number][] {
	return Object.entries(heads).sort(([a], [b]) => (a < b ? -1 : 1));
}
