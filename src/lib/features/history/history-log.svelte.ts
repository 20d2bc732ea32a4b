import type { Changeset } from '$lib/domain/records/changeset';
import { shownDifferences } from '$lib/exchange/preview/differences';
import { effectOf } from '$lib/exchange/preview/effect';
import { Slices } from '$lib/exchange/slices';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { entryOf, isSameAction, joined, recordEntry, type Entry, type Known } from './entries';
import { allOpen, noneOpen, opened, shut, type OpenEntries } from './open-entries';

/** The first entries show at once, then each time when there are so many times more. */
const firstBatch = 200;
const growth = 4;

/** The actions of a log, read newest first and in slices, and what those that are open did. */
export class HistoryLog {
	entries: readonly Entry[] = $state.raw([]);
	/** Everything has been read. */
	complete = $state(false);
	/** Open entries by key; undefined while what they did is worked out. */
	open: OpenEntries = $state.raw(noneOpen);
	#stop = new AbortController();

	constructor(private readonly portfolio: Portfolio) {}

	/** Reads the whole log anew. */
	async read(): Promise<void> {
		await this.#alone(async (signal) => {
			const slices = new Slices(signal);
			const read: Entry[] = [];
			const known = this.#knowing();
			let next = firstBatch;
			for await (const changeset of this.portfolio.logBackwards()) {
				const entry = entryOf(changeset, known(changeset));
				const last = read.at(-1);
				if (last && isSameAction(last, entry)) read[read.length - 1] = joined(last, entry);
				else read.push(entry);
				if (read.length >= next) {
					this.entries = newestFirst(read);
					next *= growth;
				}
				await slices.pause();
				signal.throwIfAborted();
			}
			this.entries = newestFirst(read);
		});
	}

	/** Reads what happened to one record, or to one field of it, and opens all of it. */
	async readRecord(kind: string, id: string, field?: string): Promise<void> {
		await this.#alone(async (signal) => {
			const history = await this.portfolio.history(kind, id, field);
			signal.throwIfAborted();
			const known = this.#knowing();
			const entries = history.map((entry) => recordEntry(kind, id, entry, known(entry)));
			this.open = allOpen(entries);
			this.entries = newestFirst(entries);
		});
	}

	/** Opens an entry and works out what it did, or shuts it. */
	async toggle(entry: Entry): Promise<void> {
		const { key, differences } = entry;
		if (this.open.has(key)) {
			this.open = shut(this.open, key);
			return;
		}
		this.open = opened(this.open, key, differences);
		if (differences) return;
		const found = await effectOf(this.portfolio.log(), entry, entry.touched);
		if (this.open.has(key)) this.open = opened(this.open, key, shownDifferences(found, this.portfolio));
	}

	/** What this laptop knows of each changeset. */
	#knowing(): (changeset: Pick<Changeset, 'replica' | 'seq'>) => Known {
		const times = this.portfolio.writingTimes();
		// Read without a subscription: an action is judged when it is read.
		const { state } = this.portfolio;
		const valuesOf = (kind: string, id: string) => state.table(kind).get(id)?.values;
		return ({ replica, seq }) => ({
			brought: this.portfolio.broughtBy(replica, seq)?.file,
			written: times.of(replica, seq),
			valuesOf
		});
	}

	stop(): void {
		this.#stop.abort();
	}

	async #alone(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
		this.#stop.abort();
		this.#stop = new AbortController();
		const { signal } = this.#stop;
		this.complete = false;
		try {
			await work(signal);
			this.complete = true;
		} catch (error) {
			if (!signal.aborted) throw error;
		}
	}
}

/** By when they were written, which may stand out of the order of arrival; equal instants as they came. */
function newestFirst(entries: readonly Entry[]): Entry[] {
	return entries.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}
