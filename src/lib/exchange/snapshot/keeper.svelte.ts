import { ok, type Result } from '../../domain/base/result';
import type { Portfolio } from '../../store/open/portfolio.svelte';
import type { StoreProblem } from '../../store/base/problems';
import type { Shelf } from '../../store/snapshots/shelf';
import type { Snapshot } from '../../store/snapshots/snapshot';
import type { Surroundings } from '../../store/base/surroundings';
import { takeSnapshot } from './take';
import { dropErased, mayHoldErased } from './without-erased';

/** When snapshots are taken, in milliseconds. */
export interface Pace {
	/** After the last change. */
	readonly quiet: number;
	/** After the first change that no snapshot has, when others keep coming. */
	readonly most: number;
}

/** Leaves time to write one within the minute of work that may be lost at worst. */
const pace: Pace = { quiet: 30_000, most: 45_000 };

/**
 * Keeps the snapshots of an open portfolio up to date while somebody works. What goes wrong with them is shown in
 * Settings and hinders nobody.
 */
export class SnapshotKeeper {
	/** Those there are, the newest first. */
	list = $state.raw<readonly Snapshot[]>([]);
	taking = $state(false);
	/** Why the last one could not be taken. */
	problem = $state.raw<StoreProblem>();

	readonly portfolio: Portfolio;
	readonly shelf: Shelf;
	readonly #surroundings: Surroundings;
	readonly #pace: Pace;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** When the first change came that no snapshot has. */
	#since: number | undefined;
	/** The laying of the log in which the snapshots hold nothing erased. */
	#laying: number;
	#running: Promise<Result<Snapshot | undefined, StoreProblem>> | undefined;

	constructor(portfolio: Portfolio, shelf: Shelf, surroundings: Surroundings, pacing: Pace = pace) {
		this.portfolio = portfolio;
		this.#laying = portfolio.laying;
		this.shelf = shelf;
		this.#surroundings = surroundings;
		this.#pace = pacing;
	}

	/** Watches the portfolio until what it returns is called. */
	start(): () => void {
		const unwatch = this.portfolio.watch(() => this.#changed());
		const leave = () => document.visibilityState === 'hidden' && this.#leaving();
		const hide = () => this.#leaving();
		document.addEventListener('visibilitychange', leave);
		window.addEventListener('pagehide', hide);
		this.portfolio.safeguard = async () => void (await this.now());
		// One that was closed before its changes were copied is caught up with, and each day has its own.
		this.#changed();
		void this.#finishErasing();
		return () => {
			unwatch();
			document.removeEventListener('visibilitychange', leave);
			window.removeEventListener('pagehide', hide);
			clearTimeout(this.#timer);
			this.portfolio.safeguard = undefined;
		};
	}

	/** Takes one now, unless the newest has it all already. */
	async now(): Promise<Result<Snapshot | undefined, StoreProblem>> {
		// One under way may have begun before the last change.
		await this.#running;
		this.#running ??= this.#take().finally(() => {
			this.#running = undefined;
		});
		return this.#running;
	}

	/** Reads anew which there are. */
	async refresh(): Promise<void> {
		const listed = await this.shelf.list(this.portfolio.id);
		if (listed.ok) this.list = listed.value;
		else this.problem = listed.problem;
	}

	#changed(): void {
		// Something has been erased: it is not to lie here any longer than it takes.
		if (this.#laying !== this.portfolio.laying) return void this.now();
		this.#later();
	}

	#later(): void {
		const now = performance.now();
		this.#since ??= now;
		const wait = Math.min(this.#pace.quiet, this.#since + this.#pace.most - now);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.now(), Math.max(0, wait));
	}

	/** The screen may have been left before what was erased was out of the snapshots too. */
	async #finishErasing(): Promise<void> {
		await this.refresh();
		if (this.list.some((snapshot) => mayHoldErased(this.portfolio, snapshot))) await this.now();
	}

	async #withoutErased(): Promise<void> {
		const { laying } = this.portfolio;
		const dropped = await dropErased(this.portfolio, this.shelf);
		if (dropped.ok) this.#laying = laying;
		else this.problem = dropped.problem;
	}

	#leaving(): void {
		if (this.#since !== undefined) void this.now();
	}

	async #take(): Promise<Result<Snapshot | undefined, StoreProblem>> {
		clearTimeout(this.#timer);
		this.#since = undefined;
		this.taking = true;
		try {
			if (this.portfolio.status !== 'open') return ok(undefined);
			const taken = await takeSnapshot(this.portfolio, this.shelf, this.#surroundings);
			this.problem = taken.ok ? undefined : taken.problem;
			// Another tab is at it; it may have begun before the last change.
			if (taken.ok && !taken.value) this.#later();
			if (taken.ok && taken.value) await this.#withoutErased();
			await this.refresh();
			return taken;
		} finally {
			this.taking = false;
		}
	}
}

/** The keeper of the open portfolio. */
class Keeping {
	current = $state.raw<SnapshotKeeper>();

	/** Keeps snapshots of a portfolio until what it returns is called. */
	keep(portfolio: Portfolio, shelf: Shelf, surroundings: Surroundings): () => void {
		const keeper = new SnapshotKeeper(portfolio, shelf, surroundings);
		this.current = keeper;
		const stop = keeper.start();
		return () => {
			stop();
			if (this.current === keeper) this.current = undefined;
		};
	}
}

export const keeping = new Keeping();
