import type { Checkpoint } from '../../domain/merge/checkpoint';
import { PortfolioState } from '../../domain/merge/state';
import { isCheckpoint } from '../log/checkpoint-shape';
import type { CheckpointRow } from '../log/database';
import type { Disk } from '../log/disk';
import { storageProblem } from '../base/faults';
import { isRefusedByDisk } from '../plan/failed-action';
import { foldedAnew, foldedOn, type Folded, type Started } from '../log/folded-log';
import { idle, Slice } from '../base/idle';
import type { WriterLock } from '../base/lock';
import { compactJournal } from '../log/log';
import type { StoreProblem } from '../base/problems';
import { tried } from '../base/unfoldable';

/** After so many operations since the last one a checkpoint is worth writing. */
const worthwhile = 2000;

/** After so many rows the journal is moved into blocks. */
const journalRows = 512;

/** Whether anything may be written, and who is told that it could not be. */
export interface Gate {
	allowed(): boolean;
	refused(problem: StoreProblem): void;
}

/**
 * Keeps the folded portfolio on the disk, so that a start reads one value and the end of the log. Made in
 * slices while the browser is idle; losing it costs time and nothing else.
 */
export class Checkpoints {
	readonly #disk: Disk;
	readonly #lock: WriterLock;
	readonly #gate: Gate;
	#ops = 0;
	#busy = false;

	constructor(disk: Disk, lock: WriterLock, gate: Gate) {
		this.#gate = gate;
		this.#disk = disk;
		this.#lock = lock;
	}

	/**
	 * Folds the log: behind the newest checkpoint, or from its beginning where there is none, or one of another version
	 * of the app, or one that is not of this log, which is dropped.
	 *
	 * @throws Unfoldable
	 */
	async folded(): Promise<Started> {
		const row = await this.#disk.checkpoint();
		const state = row && packedIn(row);
		const started = state && (await foldedOn(this.#disk, { state, n: row.n, relaid: row.relaid ?? 0 }));
		if (started) return started;
		if (row && this.#gate.allowed()) await this.#drop();
		return foldedAnew(this.#disk);
	}

	async #drop(): Promise<void> {
		try {
			await this.#disk.dropCheckpoint();
		} catch (error) {
			// It is passed over as well while it lies there.
			storageProblem(error);
		}
	}

	/** Takes note of operations folded in, and tidies up when they are many and the browser is idle. */
	grown(ops: number, now: () => Folded): void {
		this.#ops += ops;
		if (this.#ops < worthwhile || this.#busy) return;
		this.#busy = true;
		void this.#tidy(now);
	}

	async write({ state, n, relaid }: Folded): Promise<void> {
		await this.#keep(state.toCheckpoint(), n, relaid);
	}

	async #keep(value: Checkpoint, n: number, relaid: number): Promise<void> {
		this.#ops = 0;
		await this.#disk.keepCheckpoint({ key: 'newest', n, relaid, value });
	}

	async #tidy(now: () => Folded): Promise<void> {
		try {
			const packed = await packQuietly(now);
			if (!this.#gate.allowed()) return;
			await this.#keep(packed.value, packed.n, packed.relaid);
			if (this.#gate.allowed() && (await this.#disk.db.journal.count()) > journalRows)
				await this.#lock.run(() => compactJournal(this.#disk.db));
		} catch (error) {
			// The log has everything; but a disk that refuses this must not be written to any more.
			const problem = storageProblem(error);
			if (isRefusedByDisk(problem)) this.#gate.refused(problem);
		} finally {
			this.#busy = false;
		}
	}
}

/** The state in a checkpoint; undefined where it is of another version of the app, or nothing of the kind. */
function packedIn({ value }: CheckpointRow): PortfolioState | undefined {
	return tried(() => (isCheckpoint(value) ? PortfolioState.fromCheckpoint(value) : undefined));
}

/** Packs the state between frames, from the start again whenever something is folded in meanwhile. */
async function packQuietly(now: () => Folded): Promise<{ value: Checkpoint; n: number; relaid: number }> {
	for (;;) {
		await idle();
		const { state, n, relaid } = now();
		const packing = state.packing();
		for (let slice = new Slice(); now().n === n && now().state === state;) {
			const step = packing.next();
			if (step.done) return { value: step.value, n, relaid };
			if (slice.isOver) {
				await idle();
				slice = new Slice();
			}
		}
	}
}
