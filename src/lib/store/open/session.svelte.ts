import type { Changeset, Heads } from '../../domain/records/changeset';
import type { Signature } from '../../domain/signature/signature';
import { fail, ok, type Result } from '../../domain/base/result';
import { Checkpoints } from './checkpoints';
import { databaseName, type MetaRow } from '../log/database';
import { Disk } from '../log/disk';
import { noNotes, type Notes } from '../log/notes';
import { storageProblem } from '../base/faults';
import { changesetsOf, isRefusedByDisk, type FailedAction, type Planned } from '../plan/failed-action';
import { installedVersion, isNewerVersion, isOlderVersion } from '../log/generation';
import { foldAside, foldingShare, type FoldedAside } from '../plan/fold-aside';
import { foldedAnew, readNews, type Started } from '../log/folded-log';
import { between, orCancelled, type Follow } from '../base/follow';
import { signatureOf, type Tip } from '../log/signing';
import { LiveState } from './live-state';
import { WriterLock } from '../base/lock';
import { opsOf, readLog, readLogBackwards } from '../log/log';
import type { OpenSession, Saved, SessionStatus } from './open-session';
import type { Ground } from '../plan/plan';
import type { StoreProblem } from '../base/problems';
import type { ReadOnlyReason } from '../base/read-only';
import type { Touched } from '../base/receipts';
import { hasFreeSpace } from '../opfs/free-space';
import { Slices } from '../base/slices';
import type { Surroundings } from '../base/surroundings';
import { Tabs } from '../base/tabs';
import { Unfoldable } from '../base/unfoldable';

/**
 * A portfolio open in this tab: its database, its fold in memory and the other tabs. An action is planned on
 * what is there, written, folded in, told. It is on the disk before it shows, and a failed write changes
 * nothing anywhere.
 */
export class Session implements OpenSession {
	status = $state<SessionStatus>('open');
	saved = $state.raw<Saved>({ state: 'saved', at: undefined });
	/** The last action, where it did not reach the disk. */
	failed = $state.raw<FailedAction>();
	/** What stands on the disk beside the log. */
	notes = $state.raw<Notes>(noNotes);
	readonly live = new LiveState();
	readonly disk: Disk;
	/** Of the portfolio. */
	readonly id: string;
	readonly surroundings: Surroundings;
	readonly #lock: WriterLock;
	readonly #tabs: Tabs;
	readonly #checkpoints: Checkpoints;
	/** The database is of a newer version of the app. */
	#newer = $state(false);

	private constructor(portfolio: string, surroundings: Surroundings, newer: boolean) {
		this.id = portfolio;
		this.surroundings = surroundings;
		this.#newer = newer;
		this.disk = new Disk(portfolio, newer, surroundings.databases);
		this.#lock = new WriterLock(portfolio);
		this.#checkpoints = new Checkpoints(this.disk, this.#lock, {
			allowed: () => this.readOnly === undefined && this.saved.state !== 'failed',
			refused: (problem) => (this.saved = { state: 'failed', at: this.saved.at, problem })
		});
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
		const installed = await installedVersion(databaseName(portfolio), surroundings.databases).catch(
			storageProblem
		);
		if (typeof installed === 'object') return fail(installed);
		if (isOlderVersion(installed)) await surroundings.beforeUpgrade?.(portfolio, surroundings);
		const session = new Session(portfolio, surroundings, isNewerVersion(installed));
		const opened = await session.#open();
		if (!opened.ok) session.end('closed');
		return opened;
	}

	async #open(): Promise<Result<Session, StoreProblem>> {
		try {
			const allowed = await this.disk.open(this.surroundings);
			if (!allowed.read) return fail({ type: 'too-new' });
			this.#newer = !allowed.write;
			this.#begin(await this.#checkpoints.folded());
			return ok(this);
		} catch (error) {
			if (error instanceof Unfoldable && !this.#newer) return fail(error.problem);
			// What a newer version has changed may be in any shape; tables that have gone are not there to read.
			return fail(this.#newer ? { type: 'too-new' } : storageProblem(error));
		}
	}

	get readOnly(): ReadOnlyReason | undefined {
		if (this.status === 'open') return this.#newer ? 'newer' : undefined;
		return this.status === 'stale' ? 'stale' : 'closed';
	}

	log(seen?: Heads): AsyncIterable<readonly Changeset[]> {
		return readLog(this.disk.db, 1, seen);
	}

	meta(): Promise<readonly MetaRow[]> {
		return this.disk.db.meta.toArray();
	}

	logBackwards(): AsyncIterable<readonly Changeset[]> {
		return readLogBackwards(this.disk.db, this.notes.tip);
	}

	/** Plans and writes one action, after any that other tabs are writing. */
	async act<R>(
		author: string,
		plan: (ground: Ground) => Planned<R>,
		follow: Follow = {}
	): Promise<Result<R, StoreProblem>> {
		const { saved } = this;
		const done = await this.#writing(() => orCancelled(follow, () => this.#act(author, plan, follow)));
		if (done.ok) this.failed = undefined;
		else if (done.problem.type === 'cancelled') this.saved = saved;
		else if (isRefusedByDisk(done.problem)) this.failed = { author, plan };
		return done;
	}

	/** Does once more what did not reach the disk, or only finds out whether there is room again. */
	tryAgain(): Promise<Result<unknown, StoreProblem>> {
		const { failed } = this;
		return failed ? this.act(failed.author, failed.plan) : this.#writing(async () => ok(undefined));
	}

	/** What the action that did not reach the disk would have written. */
	async unsaved(): Promise<readonly Changeset[]> {
		return this.failed ? changesetsOf(this.failed, this.#ground(this.failed.author)) : [];
	}

	#ground(author: string, slices = new Slices()): Ground {
		const { notes, surroundings, id } = this;
		return { state: this.live.state, notes, db: this.disk.db, id, surroundings, author, slices };
	}

	async #act<R>(
		author: string,
		plan: (ground: Ground) => Planned<R>,
		follow: Follow
	): Promise<Result<R, StoreProblem>> {
		for (;;) {
			const { notes, surroundings } = this;
			const { state } = this.live;
			const slices = new Slices(follow.signal);
			const planned = await plan(this.#ground(author, slices));
			if (!planned.ok) return planned;
			const { write, digests = [], receipt } = planned.value;
			if (!write) return ok(receipt([], state));
			this.saved = { state: 'saving', at: this.saved.at };
			const { changesets, relaid } = write;
			const base = relaid?.state ?? state;
			const folding = between(0, foldingShare, follow);
			const aside = await foldAside(base, changesets, digests, slices, folding);
			const writing = between(aside ? foldingShare : 0, 1, follow);
			follow.signal?.throwIfAborted();
			const written = await this.disk.write(write, notes, { ...follow, progress: writing });
			if (written) {
				// Changesets that got other names show first, as what the new ones build on.
				if (relaid) this.live.replace(relaid.state, relaid.touched);
				const touched = aside
					? this.#show(aside, changesets, written)
					: this.#fold(changesets, written, digests);
				this.saved = { state: 'saved', at: surroundings.now() };
				this.#tabs.tell();
				return ok(receipt(touched, this.live.state));
			}
			await this.#sync();
		}
	}

	/** Writes something beside the log. */
	note(write: (disk: Disk) => Promise<void>): Promise<Result<undefined, StoreProblem>> {
		return this.#writing(async () => {
			await write(this.disk);
			await this.#sync();
			this.#tabs.tell();
			return ok(undefined);
		});
	}

	/** Vouches for a changeset that was written here; see `signatureOf`. */
	sign(tip: Tip | undefined): Promise<Signature | undefined> {
		return signatureOf(tip, this.id, this.notes);
	}

	/** Folds the whole log again and keeps the outcome, as after damage to anything derived from it. */
	rebuild(): Promise<Result<{ readonly digest: string }, StoreProblem>> {
		return this.#writing(async () => {
			const { state, notes } = this.#begin(await foldedAnew(this.disk));
			await this.#checkpoints.write({ state, n: notes.tip, relaid: notes.relaid });
			return ok({ digest: state.digest() });
		});
	}

	/** Puts another fold of the log in place. */
	#begin(started: Started): Started {
		this.notes = started.notes;
		this.live.replace(started.state);
		this.#grown(started.behind);
		return started;
	}

	end(status: Exclude<SessionStatus, 'open'>): void {
		if (this.status !== 'open') return;
		this.status = status;
		this.#tabs.close();
		this.disk.close();
	}

	/**
	 * Writes something while no other tab writes, where anything may be written: after the disk has refused,
	 * only once there is room again.
	 */
	#writing<T>(work: () => Promise<Result<T, StoreProblem>>): Promise<Result<T, StoreProblem>> {
		return this.#alone(async () => {
			const reason = this.readOnly;
			if (reason) return fail({ type: 'read-only', reason });
			const { state, problem, at } = this.saved;
			if (state === 'failed' && problem) {
				if (!(await hasFreeSpace())) return fail(problem);
				this.saved = { state: 'saved', at };
			}
			return work();
		});
	}

	/** Does something while no other tab writes. */
	async #alone<T>(work: () => Promise<Result<T, StoreProblem>>): Promise<Result<T, StoreProblem>> {
		try {
			return await this.#lock.run(work);
		} catch (error) {
			const problem = error instanceof Unfoldable ? this.#broken(error) : storageProblem(error);
			// The database was closed in the midst of it, or a newer version writes into it though it is open.
			if (problem.type === 'read-only') this.end(problem.reason === 'stale' ? 'stale' : 'closed');
			if (this.status !== 'open') return fail({ type: 'read-only', reason: this.readOnly ?? 'closed' });
			this.saved = { state: 'failed', at: this.saved.at, problem };
			return fail(problem);
		}
	}

	/** The log does not fold: what is shown is not what is there, and nothing can be built on it. */
	#broken({ problem }: Unfoldable): StoreProblem {
		this.end('closed');
		this.surroundings.unfoldable?.(problem);
		return problem;
	}

	/** Another tab has written. */
	async #hear(): Promise<void> {
		await this.#alone(async () => ok(this.status === 'open' && (await this.#sync())));
	}

	/** Folds in what the disk has more than memory. */
	async #sync(): Promise<void> {
		const notes = await this.disk.notes();
		if (notes.relaid !== this.notes.relaid) {
			this.#begin(await foldedAnew(this.disk));
			return;
		}
		const { changesets, digests } = await readNews(this.disk, this.notes.tip, notes.tip);
		this.#fold(changesets, notes, digests);
	}

	#fold(
		changesets: readonly Changeset[],
		notes: Notes,
		digests?: readonly (string | undefined)[]
	): Touched[] {
		this.notes = notes;
		const touched = this.live.apply(changesets, digests);
		this.#grown(opsOf(changesets));
		return touched;
	}

	/** Puts what was folded aside in the place of what it was made of. */
	#show({ state, touched }: FoldedAside, changesets: readonly Changeset[], notes: Notes): readonly Touched[] {
		this.notes = notes;
		this.live.replace(state, touched);
		this.#grown(opsOf(changesets));
		return touched;
	}

	#grown(ops: number): void {
		if (!this.#newer)
			this.#checkpoints.grown(ops, () => ({
				state: this.live.state,
				n: this.notes.tip,
				relaid: this.notes.relaid
			}));
	}
}
