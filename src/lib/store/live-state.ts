import type { Changeset, Heads } from '../domain/merge/changeset';
import type { Conflict } from '../domain/merge/conflict';
import { PortfolioState } from '../domain/merge/state';
import type { Table } from '../domain/records/table';
import type { Touched } from './receipts';
import { Signal } from './signal';
import { TrackedTable } from './tracked-table';

export type Watcher = (touched: readonly Touched[]) => void;

/** The folded portfolio with its readers: what they read of it is reactive, kind by kind. */
export class LiveState {
	#state = new PortfolioState();
	/** Changes with everything that is not of one kind. */
	readonly whole = new Signal();
	readonly #signals = new Map<string, Signal>();
	readonly #tables = new Map<string, TrackedTable>();
	readonly #watchers = new Set<Watcher>();
	#digest: string | undefined;

	/** The plain state; reading it subscribes to nothing. */
	get state(): PortfolioState {
		return this.#state;
	}

	table(kind: string): Table {
		let table = this.#tables.get(kind);
		if (!table) {
			table = new TrackedTable(this.#state.table(kind), this.#signalOf(kind));
			this.#tables.set(kind, table);
		}
		this.#signalOf(kind).track();
		return table;
	}

	get kinds(): readonly string[] {
		this.whole.track();
		return this.#state.kinds;
	}

	get conflicts(): readonly Conflict[] {
		this.whole.track();
		return this.#state.conflicts;
	}

	get heads(): Heads {
		this.whole.track();
		return this.#state.heads;
	}

	/** Digest of the whole state; worked out once, and that takes its time for a large one. */
	get digest(): string {
		this.whole.track();
		return (this.#digest ??= this.#state.digest());
	}

	watch(watcher: Watcher): () => void {
		this.#watchers.add(watcher);
		return () => this.#watchers.delete(watcher);
	}

	/**
	 * Folds changesets in, which must apply, and tells the readers once.
	 *
	 * @param digests those known already, by position
	 */
	apply(changesets: readonly Changeset[], digests: readonly (string | undefined)[] = []): Touched[] {
		const touched = new Map<string, Touched>();
		changesets.forEach((changeset, i) => {
			const applied = this.#state.apply(changeset, digests[i]);
			if (applied.status !== 'applied')
				throw new Error(`Changeset ${changeset.replica} ${changeset.seq} is ${applied.status}`);
			for (const at of applied.touched) touched.set(`${at.kind} ${at.id}`, at);
		});
		const list = [...touched.values()];
		this.#tell(list);
		return list;
	}

	/** Puts another fold of the same log in place. */
	replace(state: PortfolioState): void {
		this.#state = state;
		this.#digest = undefined;
		this.#tables.clear();
		for (const signal of this.#signals.values()) signal.changed();
		this.whole.changed();
	}

	#tell(touched: readonly Touched[]): void {
		this.#digest = undefined;
		const kinds = new Set(touched.map(({ kind }) => kind));
		for (const kind of kinds) {
			this.#tables.delete(kind);
			this.#signals.get(kind)?.changed();
		}
		this.whole.changed();
		for (const watcher of this.#watchers) watcher(touched);
	}

	#signalOf(kind: string): Signal {
		let signal = this.#signals.get(kind);
		if (!signal) this.#signals.set(kind, (signal = new Signal()));
		return signal;
	}
}
