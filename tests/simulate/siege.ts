import { verifyChain } from '../../src/lib/domain/merge/chain';
import type { Changeset } from '../../src/lib/domain/records/changeset';
import { originalOf } from '../../src/lib/domain/merge/copies';
import { changesetDigest } from '../../src/lib/domain/merge/digest';
import { PortfolioState } from '../../src/lib/domain/merge/state';
import { previewMerge, type PreviewGround } from '../../src/lib/exchange/preview/preview';
import { equalJson, type Json } from '../../src/lib/domain/base/json';
import { Laptop } from '../support/laptop';
import { anyDeed } from './deeds';
import { Dice } from './dice';
import { bytesOf, portfolioIn, readBytes } from './files';
import { forgedFile } from './forge';

/** What a siege did. */
export interface SiegeOutcome {
	/** Forged files, and how many of them were refused. */
	forged: number;
	refused: number;
	/** Forged files of which something was taken in, as it was shown. */
	taken: number;
	/** Changesets of forged files that wait. */
	waiting: number;
	/** Files that honest people exchanged. */
	exchanged: number;
	faults: number;
	/** The first thing wrong, in words. */
	fault?: string;
}

/**
 * Honest laptops that edit and exchange files, and somebody who gets hold of those and sends forged ones. Whatever they
 * hold: nothing throws, nothing is written that the preview did not show, chains hold, the portfolio opens, and in the
 * end honest people have each other's work.
 */
export class Siege {
	readonly #dice: Dice;
	readonly #laptops: Laptop[];
	/** The digest of everything an honest person wrote, with who wrote it. */
	readonly #honest = new Map<string, string>();
	/** What the forger has seen. */
	#loot: Changeset[] = [];
	/** A context without marks has been forged: under which name a copy’s work counts for it is anybody’s guess. */
	#vague = false;
	#minute = 0;
	readonly outcome: SiegeOutcome = { forged: 0, refused: 0, taken: 0, waiting: 0, exchanged: 0, faults: 0 };

	constructor(seed: number) {
		this.#dice = new Dice(seed);
		const names = ['anna', 'ben', 'cara'];
		this.#laptops = names.map((name, at) => new Laptop(name, seed * 8 + at));
	}

	async run(steps: number): Promise<SiegeOutcome> {
		try {
			for (let i = 0; i < steps && !this.outcome.fault; i++) await this.#step();
			if (!this.outcome.fault) await this.#meet();
		} catch (error) {
			this.#fault(error instanceof Error ? (error.stack ?? error.message) : String(error));
		}
		return this.outcome;
	}

	async #step(): Promise<void> {
		const choice = this.#dice.next();
		const laptop = this.#dice.pick(this.#laptops);
		if (choice < 0.45) this.#write(laptop);
		else if (choice < 0.7) await this.#exchange(laptop, this.#dice.pick(this.#laptops));
		else await this.#attack(laptop);
	}

	#write(laptop: Laptop): void {
		const at = new Date(Date.UTC(2026, 0, 1) + 60_000 * this.#minute++).toISOString();
		const changes = Array.from({ length: 1 + this.#dice.below(2) }, () => anyDeed(this.#dice));
		for (const changeset of laptop.write(changes, at))
			this.#honest.set(changesetDigest(changeset), laptop.author);
	}

	async #exchange(from: Laptop, to: Laptop): Promise<void> {
		if (from === to) return;
		this.outcome.exchanged++;
		const { log, waiting } = await portfolioIn(await bytesOf(from.log, from.waiting));
		this.#loot = [...log, ...waiting];
		if (!(await this.#take(to, log, waiting))) this.#fault(`${to.author} refuses the file of ${from.author}`);
	}

	async #attack(laptop: Laptop): Promise<void> {
		this.outcome.forged++;
		const forged = forgedFile(this.#loot, this.#dice);
		this.#vague ||= forged.some(({ after, saw }) => after && !saw);
		const bytes = await bytesOf(forged);
		const file = await readBytes(bytes);
		const cut = file ? this.#dice.below(file.length + 1) : 0;
		const at = this.#dice.chance(0.3) ? cut : (file?.length ?? 0);
		const known = laptop.log.length;
		const waited = laptop.waiting.length;
		if (!file || !(await this.#take(laptop, file.slice(0, at), file.slice(at)))) {
			this.outcome.refused++;
			return;
		}
		if (laptop.log.length > known) this.outcome.taken++;
		this.outcome.waiting += Math.max(0, laptop.waiting.length - waited);
		await this.#mustBeSound(laptop);
	}

	/** Reads a file as the app does: shown first, then written. Answers whether it was taken in. */
	async #take(laptop: Laptop, log: readonly Changeset[], waiting: readonly Changeset[]): Promise<boolean> {
		const before = snapshotOf(laptop.state);
		const shown = await previewMerge(groundOf(laptop), log, { waiting });
		if (!shown.ok) return false;
		laptop.merge(log, undefined, waiting);
		if (shown.value.after.digest() !== laptop.state.digest())
			this.#fault(`${laptop.author} wrote something else than was shown`);
		const named = new Set(shown.value.differences.map(({ kind, id }) => `${kind} ${id}`));
		for (const [name, record] of snapshotOf(laptop.state))
			if (!equalJson(record, before.get(name) ?? null) && !named.has(name))
				this.#fault(`${laptop.author} was not shown that ${name} changes`);
		return true;
	}

	/** It opens, its chain holds, and a file of it makes the same portfolio elsewhere. */
	async #mustBeSound(laptop: Laptop): Promise<void> {
		const again = new PortfolioState();
		for (const changeset of laptop.log) {
			const { status } = again.apply(changeset);
			if (status !== 'applied') return this.#fault(`${changeset.seq} of ${laptop.author}’s log is ${status}`);
		}
		if (again.digest() !== laptop.state.digest())
			this.#fault(`${laptop.author}’s log makes another portfolio`);
		const chain = verifyChain(laptop.log);
		if (!chain.ok) this.#fault(`${laptop.author}’s chain is broken: ${JSON.stringify(chain.problem)}`);
		const { log, waiting } = await portfolioIn(await bytesOf(laptop.log, laptop.waiting));
		const newcomer = new Laptop('newcomer', this.#minute++ * 64 + 63);
		newcomer.merge(log, undefined, waiting);
		if (newcomer.state.digest() !== laptop.state.digest() && !this.#vague)
			this.#fault(`a file of ${laptop.author} makes another portfolio`);
	}

	/** The forger is gone, and everybody gets everything from everybody, twice. */
	async #meet(): Promise<void> {
		const all = this.#laptops.flatMap((from) =>
			this.#laptops.filter((to) => to !== from).map((to) => ({ from, to }))
		);
		for (const pairs of [this.#dice.shuffled(all), this.#dice.shuffled(all)])
			for (const { from, to } of pairs) if (!this.outcome.fault) await this.#exchange(from, to);
		const digests = new Set(this.#laptops.map(({ state }) => state.digest()));
		if (digests.size > 1 && !this.#vague) this.#fault('after a full exchange the portfolios differ');
		for (const laptop of this.#laptops) {
			await this.#mustBeSound(laptop);
			const held = new Set(laptop.log.map(originalOf).map(changesetDigest));
			for (const [digest, author] of this.#honest)
				if (!held.has(digest)) this.#fault(`${laptop.author} has not all that ${author} wrote`);
		}
	}

	#fault(what: string): void {
		this.outcome.faults++;
		this.outcome.fault ??= what;
	}
}

function groundOf({ state, replica, log: held, waiting }: Laptop): PreviewGround {
	const { kinds, conflicts } = state;
	async function* log() {
		yield* await Promise.resolve(held);
	}
	return { replica, state, kinds, conflicts, parked: waiting, log, table: (kind) => state.read(kind) };
}

/** What is in each record. */
function snapshotOf(state: PortfolioState): Map<string, Json> {
	const seen = new Map<string, Json>();
	for (const kind of state.kinds)
		for (const { id, values, state: there } of state.table(kind).all())
			seen.set(`${kind} ${id}`, { ...values, there });
	return seen;
}
