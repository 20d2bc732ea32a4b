import { PortfolioState } from '../domain/merge/state';
import type { Disk } from './disk';
import { compactJournal } from './log';
import type { WriterLock } from './lock';

/** After so many operations since the last one a checkpoint is worth writing. */
const worthwhile = 2000;

/** After so many rows the journal is moved into blocks. */
const journalRows = 512;

/**
 * Keeps the folded portfolio on the disk, so that a start reads one value and the end of the log. Written
 * when the browser is idle; losing it costs time and nothing else.
 */
export class Checkpoints {
	readonly #disk: Disk;
	readonly #lock: WriterLock;
	#ops = 0;
	#scheduled = false;

	constructor(disk: Disk, lock: WriterLock) {
		this.#disk = disk;
		this.#lock = lock;
	}

	/** The newest checkpoint and the number of changesets in it; an empty state where there is none. */
	async read(): Promise<{ state: PortfolioState; n: number }> {
		const row = await this.#disk.checkpoint();
		const state = row && PortfolioState.fromCheckpoint(row.value);
		return state ? { state, n: row.n } : { state: new PortfolioState(), n: 0 };
	}

	/** Takes note of operations folded in, and tidies up when they are many and the browser is idle. */
	grown(ops: number, now: () => { state: PortfolioState; n: number }): void {
		this.#ops += ops;
		if (this.#ops < worthwhile || this.#scheduled) return;
		this.#scheduled = true;
		whenIdle(() => {
			this.#scheduled = false;
			const { state, n } = now();
			void this.#tidy(state, n);
		});
	}

	async write(state: PortfolioState, n: number): Promise<void> {
		this.#ops = 0;
		await this.#disk.keepCheckpoint({ key: 'newest', n, value: state.toCheckpoint() });
	}

	async #tidy(state: PortfolioState, n: number): Promise<void> {
		if (!this.#disk.isOpen) return;
		await this.write(state, n);
		if ((await this.#disk.db.journal.count()) < journalRows) return;
		await this.#lock.run(() => compactJournal(this.#disk.db));
	}
}

function whenIdle(work: () => void): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 10_000 });
	else setTimeout(work, 1000);
}
