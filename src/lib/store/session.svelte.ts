import { PortfolioState } from '../domain/merge/state';
import type { Changeset } from '../domain/merge/changeset';
import { fail, ok, type Result } from '../domain/result';
import { Checkpoints } from './checkpoints';
import { verifiedDigests } from './digests';
import type { TakenFile } from './database';
import { Disk, noNotes, type Notes } from './disk';
import { storageProblem } from './faults';
import { LiveState } from './live-state';
import { WriterLock } from './lock';
import { opsOf, readLog, readSpan } from './log';
import type { Ground, Plan } from './plan';
import type { StoreProblem } from './problems';
import type { Touched } from './receipts';
import type { Surroundings } from './surroundings';
import { Tabs } from './tabs';

/** Whether the last action reached the disk. */
export interface Saved {
	readonly state: 'saved' | 'saving' | 'failed';
	/** When the last one did. */
	readonly at: string | undefined;
	readonly problem?: StoreProblem;
}

/** stale: a newer version of the app has opened the database. removed: another tab removed it. */
export type SessionStatus = 'open' | 'stale' | 'removed' | 'closed';

/**
 * A portfolio open in this tab: its database, its fold in memory and the other tabs. An action is planned on
 * what is there, written, folded in, told. It is on the disk before it shows, and a failed write changes
 * nothing anywhere.
 */
export class Session {
	status = $state<SessionStatus>('open');
	saved = $state.raw<Saved>({ state: 'saved', at: undefined });
	/** What stands on the disk beside the log. */
	notes = $state.raw<Notes>(noNotes);
	readonly live = new LiveState();
	readonly disk: Disk;
	readonly surroundings: Surroundings;
	readonly #lock: WriterLock;
	readonly #tabs: Tabs;
	readonly #checkpoints: Checkpoints;

	private constructor(portfolio: string, surroundings: Surroundings) {
		this.surroundings = surroundings;
		this.disk = new Disk(portfolio);
		this.#lock = new WriterLock(portfolio);
		this.#checkpoints = new Checkpoints(this.disk, this.#lock);
		this.#tabs = new Tabs(portfolio, () => void this.#hear());
		this.disk.db.on('versionchange', ({ newVersion }) => {
			this.end(newVersion === null ? 'removed' : 'stale');
			// Dexie's own answer would open the database again at the next call, and write into a newer one.
			return false;
		});
		this.disk.db.on('close', () => this.end('closed'));
	}

	/** Opens the database: the checkpoint, then the part of the log behind it. */
	static async open(portfolio: string, surroundings: Surroundings): Promise<Result<Session, StoreProblem>> {
		const session = new Session(portfolio, surroundings);
		try {
			await session.disk.open(surroundings);
			const { state, n } = await session.#checkpoints.read();
			session.live.replace(state);
			session.notes = { ...noNotes, tip: n };
			await session.#sync();
			return ok(session);
		} catch (error) {
			session.end('closed');
			return fail(storageProblem(error));
		}
	}

	/** Plans and writes one action, after any that other tabs are writing. */
	async act<R>(
		author: string,
		plan: (ground: Ground) => Result<Plan<R>, StoreProblem> | Promise<Result<Plan<R>, StoreProblem>>
	): Promise<Result<R, StoreProblem>> {
		return this.#alone(async () => {
			for (;;) {
				const { notes, surroundings } = this;
				const ground = { state: this.live.state, notes, db: this.disk.db, surroundings, author };
				const planned = await plan(ground);
				if (!planned.ok) return planned;
				const { write, digests, receipt } = planned.value;
				if (!write) return ok(receipt([]));
				this.saved = { state: 'saving', at: this.saved.at };
				const written = await this.disk.write(write, notes);
				if (written) {
					const touched = this.#fold(write.changesets, written, digests);
					this.saved = { state: 'saved', at: surroundings.now() };
					this.#tabs.tell();
					return ok(receipt(touched));
				}
				await this.#sync();
			}
		});
	}

	/** Notes that a colleague's file has been taken in. */
	noteTaken(file: Omit<TakenFile, 'at'>): Promise<Result<undefined, StoreProblem>> {
		return this.#alone(async () => {
			await this.disk.noteTaken({ ...file, at: this.surroundings.now() });
			await this.#sync();
			this.#tabs.tell();
			return ok(undefined);
		});
	}

	/** Notes that everything up to now has left in a file. */
	markExported(): Promise<Result<undefined, StoreProblem>> {
		return this.#alone(async () => {
			await this.disk.noteExported(this.surroundings.now(), this.notes.tip);
			await this.#sync();
			this.#tabs.tell();
			return ok(undefined);
		});
	}

	/** Folds the whole log again and keeps the outcome, as after damage to anything derived from it. */
	rebuild(): Promise<Result<{ readonly digest: string }, StoreProblem>> {
		return this.#alone(async () => {
			await this.#sync();
			const state = new PortfolioState();
			for await (const part of readLog(this.disk.db)) for (const changeset of part) state.apply(changeset);
			this.live.replace(state);
			await this.#checkpoints.write({ state, n: this.notes.tip });
			return ok({ digest: state.digest() });
		});
	}

	end(status: Exclude<SessionStatus, 'open'>): void {
		if (this.status !== 'open') return;
		this.status = status;
		this.#tabs.close();
		this.disk.close();
	}

	/** Does something while no other tab writes. */
	async #alone<T>(work: () => Promise<Result<T, StoreProblem>>): Promise<Result<T, StoreProblem>> {
		try {
			return await this.#lock.run(async () => (this.status === 'open' ? work() : this.#ended()));
		} catch (error) {
			const problem = storageProblem(error);
			if (this.status !== 'open') return this.#ended();
			this.saved = { state: 'failed', at: this.saved.at, problem };
			return fail(problem);
		}
	}

	#ended(): Result<never, StoreProblem> {
		return fail({ type: this.status === 'stale' ? 'stale' : 'closed' });
	}

	/** Another tab has written. */
	async #hear(): Promise<void> {
		await this.#alone(async () => ok(await this.#sync()));
	}

	/** Folds in what the disk has more than memory. */
	async #sync(): Promise<void> {
		const notes = await this.disk.notes();
		const news = await readSpan(this.disk.db, this.notes.tip + 1, notes.tip);
		// What is in the log was verified before it came there.
		this.#fold(news, notes, verifiedDigests(news));
	}

	#fold(
		changesets: readonly Changeset[],
		notes: Notes,
		digests?: readonly (string | undefined)[]
	): Touched[] {
		this.notes = notes;
		const touched = this.live.apply(changesets, digests);
		this.#checkpoints.grown(opsOf(changesets), () => ({ state: this.live.state, n: this.notes.tip }));
		return touched;
	}
}
