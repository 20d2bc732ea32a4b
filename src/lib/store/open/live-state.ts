import { lateEdits, type LateEdit } from '../../domain/joining/late-edits';
import type { Changeset, Heads } from '../../domain/records/changeset';
import type { Conflict } from '../../domain/records/conflict';
import { PortfolioState } from '../../domain/merge/state';
import type { Aliases } from '../../domain/records/aliases';
import type { EntityRecord } from '../../domain/schema/record';
import type { Table } from '../../domain/records/table';
import { Presented } from '../../domain/withheld/presented';
import type { Touched } from '../base/receipts';
import { Signal } from '../base/signal';
import { TrackedTable } from './tracked-table';
import { foldIn, mustAnswer } from '../base/unfoldable';

export type Watcher = (touched: readonly Touched[]) => void;

interface WithheldRecords {
	readonly ids: ReadonlySet<string>;
	readonly all: readonly EntityRecord[];
	readonly records: readonly EntityRecord[];
}

const none: readonly EntityRecord[] = [];

/** The folded portfolio with its readers: what they read of it is reactive, kind by kind. */
export class LiveState {
	#state = new PortfolioState();
	/** Changes with everything that is not of one kind. */
	readonly whole = new Signal();
	readonly #signals = new Map<string, Signal>();
	readonly #tables = new Map<string, TrackedTable>();
	readonly #revealed = new Map<string, TrackedTable>();
	readonly #withheldRecords = new Map<string, WithheldRecords>();
	readonly #present: LiveState | undefined;
	#presented: Presented;
	readonly #watchers = new Set<Watcher>();
	#digest: string | undefined;
	#lateEdits: readonly LateEdit[] | undefined;

	/** @param present of a portfolio as it was, the one of today: who objects today is not shown in the past either */
	constructor(present?: LiveState) {
		this.#present = present;
		this.#presented = this.#presentedNow();
	}

	/** The plain state; reading it subscribes to nothing. */
	get state(): PortfolioState {
		return this.#state;
	}

	/** The records of a kind as any screen may show them: what is withheld is not among them. */
	table(kind: string): Table {
		return this.#tracked(this.#tables, kind, () => this.#presented.table(kind));
	}

	/** The same with those that are withheld, for the page of one that a person asked for. */
	revealed(kind: string): Table {
		return this.#tracked(this.#revealed, kind, () => this.#state.read(kind));
	}

	/** The ids of the records of a kind that are withheld. */
	withheld(kind: string): ReadonlySet<string> {
		this.#signalOf(kind).track();
		return this.#presented.withheld(kind);
	}

	/** Those records, whole; the same list until one of them changes. */
	withheldRecords(kind: string): readonly EntityRecord[] {
		const ids = this.withheld(kind);
		const all = this.revealed(kind).all();
		const held = this.#withheldRecords.get(kind);
		if (held?.ids === ids && held.all === all) return held.records;
		const records = ids.size === 0 ? none : all.filter(({ id }) => ids.has(id));
		this.#withheldRecords.set(kind, { ids, all, records });
		return records;
	}

	get kinds(): readonly string[] {
		this.whole.track();
		return this.#state.kinds;
	}

	get conflicts(): readonly Conflict[] {
		this.whole.track();
		return this.#state.conflicts;
	}

	/** Which records were joined into which others. */
	get aliases(): Aliases {
		this.whole.track();
		return this.#state.aliases;
	}

	/** What was written to joined records by people who did not know that they were. */
	get lateEdits(): readonly LateEdit[] {
		this.whole.track();
		return (this.#lateEdits ??= lateEdits(this.#state));
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
	 * @throws Unfoldable
	 */
	apply(changesets: readonly Changeset[], digests: readonly (string | undefined)[] = []): Touched[] {
		const before = this.#state.aliases;
		const touched = new Map<string, Touched>();
		changesets.forEach((changeset, i) => {
			for (const at of foldIn(this.#state, changeset, digests[i]).touched)
				touched.set(`${at.kind} ${at.id}`, at);
		});
		mustAnswer(this.#state);
		const list = [...touched.values()];
		this.#tell(list, before);
		return list;
	}

	/**
	 * Puts another fold in place.
	 *
	 * @param touched records that may look different in it
	 */
	replace(state: PortfolioState, touched: readonly Touched[] = []): void {
		const before = this.#state.aliases;
		this.#state = state;
		this.#tables.clear();
		this.#revealed.clear();
		this.#presented = this.#presentedNow();
		for (const signal of this.#signals.values()) signal.changed();
		this.#tell(touched, before);
	}

	#presentedNow(): Presented {
		const present = this.#present;
		return present
			? new Presented(this.#state, (kind) => present.withheld(kind))
			: new Presented(this.#state);
	}

	#tracked(held: Map<string, TrackedTable>, kind: string, make: () => Table): Table {
		let table = held.get(kind);
		if (!table) held.set(kind, (table = new TrackedTable(make(), this.#signalOf(kind))));
		this.#signalOf(kind).track();
		return table;
	}

	#tell(touched: readonly Touched[], before: Aliases): void {
		this.#digest = undefined;
		this.#lateEdits = undefined;
		const joined = this.#state.aliases !== before;
		// A join changes how every reference to it reads, in whatever kind.
		const kinds = new Set(joined ? this.#tables.keys() : touched.map(({ kind }) => kind));
		for (const { kind } of touched) kinds.add(kind);
		for (const kind of kinds) {
			this.#tables.delete(kind);
			this.#revealed.delete(kind);
			this.#signals.get(kind)?.changed();
		}
		this.whole.changed();
		const all = joined ? [...touched, ...this.#survivors(touched, before)] : touched;
		if (all.length > 0) for (const watcher of this.#watchers) watcher(all);
	}

	/** The records that touched ones are read as, now and before: their references come and go. */
	#survivors(touched: readonly Touched[], before: Aliases): Touched[] {
		return touched.flatMap(({ kind, id }) =>
			[before, this.#state.aliases]
				.map((aliases) => aliases.survivorOf(kind, id))
				.filter((survivor) => survivor !== id)
				.map((survivor) => ({ kind, id: survivor }))
		);
	}

	#signalOf(kind: string): Signal {
		let signal = this.#signals.get(kind);
		if (!signal) this.#signals.set(kind, (signal = new Signal()));
		return signal;
	}
}
