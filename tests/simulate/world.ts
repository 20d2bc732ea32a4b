import type { Change, Changeset } from '../../src/lib/domain/records/changeset';
import type { Checkpoint } from '../../src/lib/domain/merge/checkpoint';
import { forkedOrigins } from '../../src/lib/domain/merge/incoming';
import { inverse } from '../../src/lib/domain/merge/inverse';
import { PortfolioState } from '../../src/lib/domain/merge/state';
import { finished } from '../../src/lib/domain/base/steps';
import { Laptop } from '../support/laptop';
import { anyDeed } from './deeds';
import { Dice } from './dice';
import { bytesOf, flawed, portfolioIn, readBytes, stripped } from './files';
import { Oracle, statedFacts } from './oracle';
import { appliedBy, eventOf, links, shapes, type Peer } from './peer';

/** What laptops are made of; tests put broken parts here. */
export interface Parts {
	readonly state: (from?: Checkpoint) => PortfolioState;
	readonly laptop: typeof Laptop;
}

/** What a run found. From `divergences` to `wrongHeads` all must be 0. */
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
	/** Browser profiles copied, and backups put back. */
	copies: number;
	/** Portfolios begun by a whole file. */
	joins: number;
	/** The first thing wrong, in words. */
	fault?: string;
}

const decade = 10 * 365 * 24 * 3600 * 1000;
const mostPeers = 10;

/** Laptops that edit, exchange files of every quality and meet at the end, watched by an oracle. */
export class World {
	readonly #seed: number;
	readonly #dice: Dice;
	readonly #parts: Parts;
	readonly #oracle = new Oracle();
	readonly #peers: Peer[];
	readonly #links: [number, number][];
	/** Files lying about, to be read late or again. */
	readonly #files: Changeset[][] = [];
	/** The digest of a portfolio, by what stands in it. */
	readonly #digests = new Map<string, string>();
	/** What stands in a portfolio, by what reached it. */
	readonly #names = new Map<string, string>();
	#events = 0;
	#profiles = 0;
	readonly outcome: Outcome = {
		steps: 0,
		merges: 0,
		writes: 0,
		divergences: 0,
		lost: 0,
		resurrected: 0,
		wrongHeads: 0,
		parked: 0,
		copies: 0,
		joins: 0
	};

	constructor(seed: number, parts: Partial<Parts> = {}) {
		this.#seed = seed;
		this.#dice = new Dice(seed);
		this.#parts = { state: (from) => new PortfolioState(from), laptop: Laptop, ...parts };
		const count = 2 + this.#dice.below(7);
		this.#peers = Array.from({ length: count }, () => ({
			laptop: this.#newLaptop(),
			received: new Set(),
			skew: this.#dice.chance(0.3) ? (this.#dice.next() - 0.5) * 2 * decade : 0
		}));
		this.#links = links(count, this.#dice.below(shapes), (p) => this.#dice.chance(p));
	}

	async run(steps: number): Promise<Outcome> {
		try {
			for (let i = 0; i < steps && !this.outcome.fault; i++) await this.#step();
			if (!this.outcome.fault) await this.#meet();
		} catch (error) {
			this.#fault('lost', String(error));
		}
		return this.outcome;
	}

	#newLaptop(): Laptop {
		const profile = this.#profiles++;
		return new this.#parts.laptop(`author ${profile}`, this.#seed * 64 + profile, this.#parts.state());
	}

	async #step(): Promise<void> {
		this.outcome.steps++;
		const choice = this.#dice.next();
		const peer = this.#dice.pick(this.#peers);
		if (choice < 0.5) this.#write(peer);
		else if (choice < 0.88) await this.#pass();
		else if (choice < 0.93) this.#restart(peer);
		else if (choice < 0.95) peer.backup = { laptop: this.#copyOf(peer), received: new Set(peer.received) };
		else if (choice < 0.96) this.#putBack(peer);
		else if (choice < 0.97) this.#copyProfile(peer);
		else if (choice < 0.98) await this.#join(peer);
		else peer.skew += (this.#dice.next() - 0.5) * decade;
	}

	#write(peer: Peer): void {
		const { laptop, received, skew } = peer;
		const had = appliedBy(laptop);
		// Few different minutes, so that clocks often agree to the millisecond.
		const minute = Math.floor(this.#events / 4) + Math.round(skew / 60_000);
		const at = new Date(Date.UTC(2026, 0, 1) + 60_000 * minute).toISOString();
		const event = this.#events++;
		const written = laptop.write(this.#changes(laptop), at, { act: 'edit', name: String(event) });
		for (const changeset of written) {
			this.#oracle.note(event, changeset, had);
			this.outcome.writes += changeset.ops.length;
		}
		received.add(event);
		this.#check(peer);
	}

	/** Something new, or what takes back one of the last things done. */
	#changes({ state, log }: Laptop): readonly Change[] {
		const undone = this.#dice.chance(0.1) && log.length > 0 ? inverse(state, [this.#dice.pick(log)]) : [];
		if (undone.length > 0) return undone;
		return Array.from({ length: 1 + this.#dice.below(3) }, () => anyDeed(this.#dice));
	}

	/** Somebody reads a file: a colleague's as it is now, or an old one once more. */
	async #pass(): Promise<void> {
		const [from, to] = this.#dice.pick(this.#links);
		const { laptop } = this.#peers[from]!;
		const isOld = this.#dice.chance(0.2) && this.#files.length > 0;
		const file = isOld ? this.#dice.pick(this.#files) : await this.#file(laptop);
		if (this.#dice.chance(0.3)) this.#files.push(file);
		if (this.#dice.chance(0.1)) return;
		this.#read(this.#peers[to]!, file);
	}

	async #file({ log, state }: Laptop): Promise<Changeset[]> {
		// What was erased is gone from a file only together with the word that it was erased.
		const whole = this.#dice.chance(0.2) ? stripped(log, state) : log;
		if (this.#dice.chance(0.1)) return this.#throughBytes(whole);
		if (whole.some(({ ops }) => ops.some((op) => op.do === 'gone'))) return [...whole];
		const since = this.#dice.chance(0.5) ? {} : this.#dice.pick(this.#peers).laptop.state.heads;
		return flawed(whole, since, this.#dice);
	}

	/** A real file, half of the time cut somewhere: then it brings nothing. */
	async #throughBytes(log: readonly Changeset[]): Promise<Changeset[]> {
		const bytes = await bytesOf(log);
		const cut = this.#dice.chance(0.5);
		// The last byte is a line feed, which may be missing.
		const read = await readBytes(cut ? bytes.slice(0, this.#dice.below(bytes.length - 1)) : bytes);
		if (cut && read) this.#fault('wrongHeads', 'a cut file was read');
		if (!cut && read?.length !== log.length) this.#fault('lost', 'a whole file was not read');
		return [...(read ?? [])];
	}

	#read(peer: Peer, file: readonly Changeset[]): void {
		this.outcome.merges++;
		const { laptop, received } = peer;
		const before = [received.size, laptop.log.length];
		// What is read went through a file: nothing is shared between laptops.
		const incoming = JSON.parse(JSON.stringify(file)) as Changeset[];
		const waiting = [...laptop.state.parked, ...laptop.waiting];
		const origins = finished(forkedOrigins(laptop.state, { waiting, incoming }));
		if (!origins.ok) this.#fault('lost', `a file is said to be broken at ${JSON.stringify(origins.problem)}`);
		const oneByOne = origins.ok && origins.value.size === 0 && waiting.length === laptop.state.parked.length;
		if (oneByOne && this.#dice.chance(0.5)) laptop.read(incoming);
		else laptop.merge(incoming, this.#parts.state);
		this.outcome.parked += laptop.waiting.length + laptop.state.parked.length;
		for (const changeset of incoming) received.add(eventOf(changeset));
		// Most of what is read at the end is known, and then there is nothing to look at anew.
		if (received.size !== before[0] || laptop.log.length !== before[1]) this.#check(peer);
	}

	/** Somebody begins with a whole file of a laptop, and has what it has, and waits for what it waits for. */
	async #join({ laptop }: Peer): Promise<void> {
		const parked = [...laptop.state.parked, ...laptop.waiting];
		const { log, waiting } = await portfolioIn(await bytesOf(laptop.log, parked));
		const newcomer = this.#newLaptop();
		newcomer.merge(log, this.#parts.state, waiting);
		this.outcome.joins++;
		if (newcomer.state.digest() !== laptop.state.digest() || newcomer.waiting.length !== parked.length)
			this.#fault('divergences', `who joins by a file of ${laptop.author} has something else`);
	}

	/** The laptop is switched off and on: the portfolio comes back from its checkpoint. */
	#restart(peer: Peer): void {
		peer.laptop.state = this.#parts.state(structuredClone(peer.laptop.state.toCheckpoint()));
		this.#check(peer);
	}

	#copyOf({ laptop }: Pick<Peer, 'laptop'>): Laptop {
		const profile = this.#profiles++;
		const state = this.#parts.state(structuredClone(laptop.state.toCheckpoint()));
		return laptop.copy(`author ${profile}`, this.#seed * 64 + profile, state);
	}

	/** A backup of the whole disk is put back: nobody tells the app, or it was the app that did it. */
	#putBack(peer: Peer): void {
		if (!peer.backup) return;
		this.outcome.copies++;
		peer.laptop = this.#copyOf(peer.backup);
		peer.received = new Set(peer.backup.received);
		if (this.#dice.chance(0.5)) peer.laptop.takeNewName();
		this.#check(peer);
	}

	/** A browser profile is copied to another laptop, and both go on. */
	#copyProfile(peer: Peer): void {
		if (this.#peers.length >= mostPeers) return;
		this.outcome.copies++;
		const [old, added] = [this.#peers.indexOf(peer), this.#peers.length];
		const laptop = this.#copyOf(peer);
		this.#peers.push({ laptop, received: new Set(peer.received), skew: peer.skew });
		for (const [a, b] of [...this.#links]) {
			if (a === old) this.#links.push([added, b]);
			if (b === old) this.#links.push([a, added]);
		}
	}

	/** Everybody gets everything, in an order of their own; a newcomer too, whose file is then like any other. */
	async #meet(): Promise<void> {
		const newcomer = { laptop: this.#newLaptop(), received: new Set<number>(), skew: 0 };
		const files = this.#peers.flatMap(({ laptop }) => [
			[...laptop.log],
			...[...laptop.waiting, ...laptop.state.parked].map((changeset) => [changeset])
		]);
		for (const peer of [...this.#peers, newcomer])
			for (const file of this.#dice.shuffled(files)) if (!this.outcome.fault) this.#read(peer, file);
		const digests = new Set([...this.#peers, newcomer].map(({ laptop }) => laptop.state.digest()));
		if (digests.size > 1) this.#fault('divergences', 'after a full exchange');
		await this.#writeAgain(newcomer.laptop);
	}

	/** A file taken into an empty portfolio is written again byte by byte. */
	async #writeAgain({ log }: Laptop): Promise<void> {
		const bytes = await bytesOf(log);
		const empty = this.#newLaptop();
		empty.merge((await readBytes(bytes)) ?? [], this.#parts.state);
		const again = await bytesOf(empty.log);
		if (Buffer.compare(bytes, again) !== 0)
			this.#fault('divergences', 'a file is not written again as it was');
	}

	#check(peer: Peer): void {
		const { laptop, received } = peer;
		const { state, log, author } = laptop;
		const applied = appliedBy(laptop);
		const expected = this.#oracle.applicable(received);
		const heads = Object.values(state.heads).reduce((sum, head) => sum + head, 0);
		if (keyOf(applied) !== keyOf(expected) || heads !== log.length) {
			this.#fault('wrongHeads', `${author} applied ${keyOf(applied)} of ${keyOf(expected)}`);
			return;
		}
		const events = new Map(
			log.map((changeset) => [`${changeset.replica} ${changeset.seq}`, eventOf(changeset)])
		);
		const names = new Map(log.map((changeset) => [eventOf(changeset), changeset.replica]));
		const facts = this.#oracle.facts(applied, (event) => names.get(event)!);
		const stated = statedFacts(state, (replica, seq) => events.get(`${replica} ${seq}`)!);
		for (const fact of facts) if (!stated.has(fact)) this.#fault('lost', `${author} lost ${fact}`);
		for (const fact of stated)
			if (!facts.has(fact)) this.#fault('resurrected', `${author} still has ${fact}`);
		// Under which names a copy's changesets stand depends on all that are known, those that wait included.
		const standing = [...events].map(([name, event]) => `${event} is ${name}`).sort();
		this.#mustAgree(this.#names, keyOf(received), standing.join(), author);
		this.#mustAgree(this.#digests, standing.join(), state.digest(), author);
	}

	/** What holds for one laptop holds for every other with the same. */
	#mustAgree(known: Map<string, string>, same: string, value: string, author: string): void {
		if ((known.get(same) ?? value) !== value) this.#fault('divergences', `${author} differs at ${same}`);
		known.set(same, value);
	}

	#fault(count: 'divergences' | 'lost' | 'resurrected' | 'wrongHeads', what: string): void {
		this.outcome[count]++;
		this.outcome.fault ??= `step ${this.outcome.steps}: ${what}`;
	}
}

function keyOf(events: ReadonlySet<number>): string {
	return [...events].sort((a, b) => a - b).join();
}
