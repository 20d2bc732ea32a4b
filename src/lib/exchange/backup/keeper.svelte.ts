import { ok, type Result } from '../../domain/base/result';
import { BackupPlaces, type BackupPlace } from '../../store/backup/places';
import type { StoreProblem } from '../../store/base/problems';
import type { Surroundings } from '../../store/base/surroundings';
import { Folder } from '../../store/opfs/folder';
import type { Portfolio } from '../../store/open/portfolio.svelte';
import { logName } from '../../store/snapshots/snapshot';
import type { Pace } from '../snapshot/keeper.svelte';
import { makeBackup } from './make';
import { backupProblem, type BackupProblem } from './problems';
import { tryBackup } from './trial';
import { dropErasedBackups } from './without-erased';

/** A folder may lie on a slow drive, or be watched by a program that copies it elsewhere: every few minutes at most. */
const pace: Pace = { quiet: 120_000, most: 300_000 };

/** After so many days the newest backup is tried back. */
const trialAfter = 30 * 86_400_000;

/**
 * Keeps backups of an open portfolio in the folder that a person chose for it. What goes wrong is told in Settings and
 * at the foot of the screen, and hinders nobody.
 */
export class BackupKeeper {
	/** Undefined while no folder has been chosen, or it is not known yet. */
	place = $state.raw<BackupPlace>();
	making = $state(false);
	/** Why the last one could not be made. */
	problem = $state.raw<BackupProblem>();

	readonly portfolio: Portfolio;
	readonly #places: BackupPlaces;
	readonly #surroundings: Surroundings;
	readonly #pace: Pace;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** When the first change came that no backup has. */
	#since: number | undefined;
	#running: Promise<void> | undefined;

	constructor(
		portfolio: Portfolio,
		surroundings: Surroundings,
		places = new BackupPlaces(),
		pacing: Pace = pace
	) {
		this.portfolio = portfolio;
		this.#places = places;
		this.#surroundings = surroundings;
		this.#pace = pacing;
	}

	/** Watches the portfolio until what it returns is called. */
	start(): () => void {
		const unwatch = this.portfolio.watch(() => this.#changed());
		const leave = () => document.visibilityState === 'hidden' && this.#leaving();
		document.addEventListener('visibilitychange', leave);
		window.addEventListener('pagehide', leave);
		void this.#begin();
		return () => {
			unwatch();
			document.removeEventListener('visibilitychange', leave);
			window.removeEventListener('pagehide', leave);
			clearTimeout(this.#timer);
		};
	}

	/** Takes a folder for the backups of this portfolio, and makes the first. */
	async choose(handle: FileSystemDirectoryHandle): Promise<void> {
		await this.#keep({ portfolio: this.portfolio.id, handle });
		await this.now();
	}

	/** Asks the browser for its leave again, as a press is needed for, and makes one. */
	async allow(): Promise<void> {
		await this.place?.handle.requestPermission?.({ mode: 'readwrite' });
		await this.now();
	}

	/** Makes no more; what lies in the folder stays there. */
	async forget(): Promise<void> {
		await this.#places.forget(this.portfolio.id);
		clearTimeout(this.#timer);
		this.place = undefined;
		this.problem = undefined;
	}

	/** Makes one now, unless the newest has it all. */
	async now(): Promise<void> {
		// One under way may have begun before the last change.
		await this.#running;
		this.#running ??= this.#make().finally(() => {
			this.#running = undefined;
		});
		await this.#running;
	}

	/** Restores the newest into a scratch place and compares. */
	async attempt(): Promise<void> {
		const { place } = this;
		if (!place?.made) return;
		const tried = await tryBackup(Folder.chosen(place.handle), place.made, this.#surroundings);
		if (this.place) await this.#keep({ ...this.place, tried });
	}

	async #begin(): Promise<void> {
		this.place = await this.#places.of(this.portfolio.id);
		if (this.place) this.#changed();
	}

	#changed(): void {
		if (!this.place) return;
		const now = performance.now();
		this.#since ??= now;
		const wait = Math.min(this.#pace.quiet, this.#since + this.#pace.most - now);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.now(), Math.max(0, wait));
	}

	#leaving(): void {
		if (this.#since !== undefined) void this.now();
	}

	async #make(): Promise<void> {
		clearTimeout(this.#timer);
		this.#since = undefined;
		const { portfolio } = this;
		if (!this.place || portfolio.status !== 'open' || portfolio.sample) return;
		this.making = true;
		try {
			const done = await alone(portfolio.id, () => this.#write());
			this.problem = done.ok ? undefined : backupProblem(done.problem);
		} finally {
			this.making = false;
		}
	}

	async #write(): Promise<Result<undefined, StoreProblem>> {
		// Another tab may have made one meanwhile, or chosen another folder.
		const place = (this.place = await this.#places.of(this.portfolio.id));
		if (!place) return ok(undefined);
		if ((await place.handle.queryPermission?.({ mode: 'readwrite' })) === 'prompt')
			return { ok: false, problem: { type: 'storage-missing' } };
		const { portfolio } = this;
		const folder = Folder.chosen(place.handle);
		const log = logName(portfolio);
		const isThere = place.made && (await folder.read(place.made.file));
		if (isThere && !isThere.ok) return isThere;
		const holdsAll = isThere?.value && place.made?.fingerprint === portfolio.fingerprint;
		if (!holdsAll) {
			const made = await makeBackup(portfolio, folder, this.#surroundings);
			if (!made.ok) return made;
			await this.#keep({ ...place, made: made.value });
		}
		if (place.withoutErasedOf !== log) {
			const dropped = await dropErasedBackups(portfolio, folder);
			if (!dropped.ok) return dropped;
			if (this.place) await this.#keep({ ...this.place, withoutErasedOf: log });
		}
		if (this.#isTrialDue()) await this.attempt();
		return ok(undefined);
	}

	/** A clock that was set back does not put it off. */
	#isTrialDue(): boolean {
		const at = this.place?.tried?.at;
		const age = at === undefined ? Infinity : Date.parse(this.#surroundings.now()) - Date.parse(at);
		return age > trialAfter || age < 0;
	}

	async #keep(place: BackupPlace): Promise<void> {
		await this.#places.keep(place);
		this.place = place;
	}
}

/** One tab at a time; what the first one writes has the changes of the others too, or is followed by theirs. */
function alone<T>(portfolio: string, work: () => Promise<T>): Promise<T> {
	if (!navigator.locks) return work();
	return navigator.locks.request(`isocentre-backup-${portfolio}`, work);
}

/** The keeper of the open portfolio. */
class BackingUp {
	current = $state.raw<BackupKeeper>();

	/** Keeps backups of a portfolio until what it returns is called. */
	keep(portfolio: Portfolio, surroundings: Surroundings): () => void {
		const keeper = new BackupKeeper(portfolio, surroundings);
		this.current = keeper;
		const stop = keeper.start();
		return () => {
			stop();
			if (this.current === keeper) this.current = undefined;
		};
	}
}

export const backingUp = new BackingUp();
