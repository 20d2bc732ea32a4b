import { newId } from '../../domain/base/id';
import { fail, ok, type Result } from '../../domain/base/result';
import { takeIn, type Arriving } from '../open/arriving';
import type { PortfolioInfo } from '../log/database';
import { Guard } from '../boot/guard';
import type { Decision, Rescue } from '../boot/rescue';
import { expected, toTheEnd } from '../base/faults';
import { Persistence } from '../log/persistence.svelte';
import type { Portfolio } from '../open/portfolio.svelte';
import type { StoreProblem } from '../base/problems';
import { Listing } from './listing.svelte';
import { Shelf } from '../snapshots/shelf';
import { browserSurroundings, type Surroundings } from '../base/surroundings';

/** The app in this tab: the portfolio that is open, how it came to be, and what is found missing on the way. */
export class App {
	/** none: nothing is open and the person must choose. rescue: something that should be here is not. */
	status = $state<'opening' | 'none' | 'open' | 'failed' | 'rescue'>('opening');
	/** Why opening failed. */
	problem = $state.raw<StoreProblem>();
	/** The open portfolio as it is now. */
	present = $state.raw<Portfolio>();
	/** A moment of its past, made by its `asOf`, while that is what the screens show. */
	past = $state.raw<Portfolio>();
	/** What was found missing or damaged, while the person decides about it. */
	rescue = $state.raw<Rescue>();
	/** Whether the data lies in a place of its own, since the browser's usual one is beyond repair. */
	displaced = $state(false);
	/** Which portfolios there are. */
	readonly list: Listing;
	readonly persistence = new Persistence();

	#surroundings: Surroundings;
	readonly #guard: Guard;
	/** The snapshots of all portfolios. */
	readonly shelf: Shelf;
	#started: Promise<void> | undefined;

	constructor(surroundings: Surroundings = browserSurroundings, directory?: string) {
		this.#surroundings = surroundings;
		this.list = new Listing(directory, surroundings.databases);
		this.shelf = new Shelf(directory && `snapshots-${directory}`);
		this.#guard = new Guard(this.shelf, directory);
	}

	/** The portfolio that the screens show. */
	get current(): Portfolio | undefined {
		return this.past ?? this.present;
	}

	/** Names who is at this browser. */
	async setAuthor(name: string): Promise<Result<undefined, StoreProblem>> {
		return expected(async () => {
			await this.list.setAuthor(name);
			if (this.present) this.present.author = name;
			return ok(undefined);
		});
	}

	/** Opens the portfolio that was open last, where everything is as it was left. Done once. */
	start(beforeUpgrade?: Surroundings['beforeUpgrade']): Promise<void> {
		return (this.#started ??= this.#start(beforeUpgrade));
	}

	async #start(beforeUpgrade: Surroundings['beforeUpgrade']): Promise<void> {
		if (beforeUpgrade) this.#surroundings = { ...this.#surroundings, beforeUpgrade };
		this.list.listen(() => void expected(async () => ok(await this.list.read())));
		await this.#begin();
	}

	/** Does what the person decided about what was found, and starts. */
	async settle(decisions: Iterable<Decision>): Promise<Result<undefined, StoreProblem>> {
		const settled = await this.rescue?.settle(decisions);
		if (settled && !settled.ok) return settled;
		this.rescue = undefined;
		await this.#begin();
		return ok(undefined);
	}

	/** Leaves what was found as it is, for now: the other portfolios can be opened meanwhile. */
	async putOff(): Promise<Result<undefined, StoreProblem>> {
		return expected(async () => {
			this.#guard.putOff(this.rescue?.cases ?? []);
			await this.#meet();
			this.rescue = undefined;
			this.status = 'none';
			return ok(undefined);
		});
	}

	async #begin(): Promise<void> {
		const begun = await toTheEnd(async () => {
			await this.#settleDown();
			if (!(await this.#isSound())) return ok(undefined);
			await this.#meet();
			const last = await this.list.last();
			if (last !== undefined) return this.#open(last);
			this.status = 'none';
			return ok(undefined);
		});
		if (begun.ok || begun.problem.type === 'to-rescue') return;
		this.status = 'failed';
		this.problem = begun.problem;
	}

	async #meet(): Promise<void> {
		await this.list.meet();
		await this.persistence.read();
	}

	/** Goes where the databases lie. */
	async #settleDown(): Promise<void> {
		const placed = await this.#guard.placed(this.#surroundings);
		if (placed === this.#surroundings) return;
		this.#surroundings = placed;
		this.list.moveTo(placed.databases);
		this.displaced = true;
	}

	/** Whether all is as it was left; else what is not is the person's to decide. */
	async #isSound(opening?: string) {
		return !this.#decide(await this.#guard.look(this.#surroundings, opening));
	}

	#decide(rescue: Rescue | undefined): rescue is Rescue {
		if (!rescue) return false;
		this.present?.close();
		this.present = undefined;
		this.past = undefined;
		this.rescue = rescue;
		this.status = 'rescue';
		return true;
	}

	/** A new portfolio with nothing in it but the lists, stages, bodies, criteria and rules to start from. */
	async createEmpty(name: string): Promise<Result<Portfolio, StoreProblem>> {
		return expected(async () => {
			const { seedChanges } = await import('../../domain/seed/seed-changes');
			const { random, now } = this.#surroundings;
			const info = { id: newId(random), name, sample: false, openedAt: now() };
			const made = await this.#read(info);
			if (!made.ok) return made;
			const seeded = await made.value.commit({ act: 'seed' }, seedChanges());
			return seeded.ok ? this.#enter(made.value, info) : this.#abandon(made.value, seeded.problem);
		});
	}

	/** Opens the sample, made from the file that comes with the app the first time. */
	openSample(file: Arriving): Promise<Result<Portfolio, StoreProblem>> {
		// Once made it is the person's to play with; the file of another version of the app would not fit it.
		return this.list.knows(file.portfolio.id) ? this.open(file.portfolio.id) : this.#arrive(file, true);
	}

	/** Starts a portfolio of a colleague here, from their file; what it would do to one that is here is to be shown first. */
	async join(file: Arriving): Promise<Result<Portfolio, StoreProblem>> {
		const { id, name } = file.portfolio;
		if (this.list.knows(id)) return fail({ type: 'known-portfolio', id, name });
		return this.#arrive(file, false);
	}

	/** Opens one of the portfolios, unless something of it turns out to be missing. */
	open(id: string): Promise<Result<Portfolio, StoreProblem>> {
		if (this.#isOpen(id)) return this.#open(id);
		return expected(async () => ((await this.#isSound(id)) ? this.#open(id) : fail({ type: 'to-rescue' })));
	}

	#isOpen(id: string): boolean {
		return this.present?.id === id && this.present.status === 'open';
	}

	async #open(id: string): Promise<Result<Portfolio, StoreProblem>> {
		const info = this.list.find(id);
		if (!info) return fail({ type: 'unknown-portfolio', id });
		if (this.present && this.#isOpen(id)) return ok(this.present);
		return expected(async () => {
			const opened = await this.#read(info);
			if (!this.#decide(await this.#guard.doubt(id, opened, this.#surroundings)))
				return opened.ok ? this.#enter(opened.value, info) : opened;
			if (opened.ok) opened.value.close();
			return fail({ type: 'to-rescue' });
		});
	}

	async rename(id: string, name: string): Promise<Result<undefined, StoreProblem>> {
		const info = this.list.find(id);
		if (!info) return fail({ type: 'unknown-portfolio', id });
		return expected(async () => {
			await this.list.put({ ...info, name });
			if (this.present?.id === id) this.present.name = name;
			return ok(undefined);
		});
	}

	/** Removes a portfolio from this browser for good. */
	async remove(id: string): Promise<Result<undefined, StoreProblem>> {
		return expected(async () => {
			if (this.present?.id === id) {
				this.present.close();
				this.present = undefined;
				this.past = undefined;
				this.status = 'none';
			}
			await this.shelf.clear(id);
			await this.list.remove(id);
			return ok(undefined);
		});
	}

	close(): void {
		this.present?.close();
		this.list.close();
	}

	/** The start screen shows without what reads a portfolio. */
	async #read(info: PortfolioInfo): Promise<Result<Portfolio, StoreProblem>> {
		const { Portfolio } = await import('../open/portfolio.svelte');
		const unfoldable = async (problem: StoreProblem) =>
			this.#decide(await this.#guard.doubt(info.id, fail(problem), this.#surroundings));
		return Portfolio.open(info, this.list.author, { ...this.#surroundings, unfoldable });
	}

	async #arrive(file: Arriving, sample: boolean): Promise<Result<Portfolio, StoreProblem>> {
		const { id, name } = file.portfolio;
		return expected(async () => {
			const info = { id, name, sample, openedAt: this.#surroundings.now() };
			const opened = await this.#read(info);
			if (!opened.ok) return opened;
			const merged = await takeIn(opened.value, file);
			if (!merged.ok) return this.#abandon(opened.value, merged.problem);
			if (!sample) void this.persistence.ask();
			return this.#enter(opened.value, info);
		});
	}

	/** Makes a portfolio the open one and closes the one before. */
	async #enter(portfolio: Portfolio, info: PortfolioInfo): Promise<Result<Portfolio, StoreProblem>> {
		const noted = await expected(async () => {
			return ok(await this.list.noteOpened({ ...info, openedAt: this.#surroundings.now() }));
		});
		// A full disk keeps no note of it, and is no reason not to read what is there.
		if (!noted.ok && !this.list.knows(info.id)) return noted;
		if (this.present !== portfolio) {
			await this.present?.safeguard?.();
			this.present?.close();
			this.past = undefined;
		}
		if (!portfolio.sample) portfolio.watch(() => void this.persistence.ask());
		this.present = portfolio;
		this.problem = undefined;
		this.status = 'open';
		this.list.tell();
		void this.#readOn(portfolio);
		return ok(portfolio);
	}

	/** What is found behind the first screen counts as much. */
	async #readOn(portfolio: Portfolio): Promise<void> {
		const rescue = await this.#guard.rest(portfolio.id, this.#surroundings);
		if (this.present === portfolio) this.#decide(rescue);
	}

	/** Leaves nothing behind of a portfolio that could not be filled. */
	async #abandon(portfolio: Portfolio, problem: StoreProblem): Promise<Result<never, StoreProblem>> {
		portfolio.close();
		await this.list.abandon(portfolio.id);
		return fail(problem);
	}
}

/** The app in this tab. */
export const app = new App();
