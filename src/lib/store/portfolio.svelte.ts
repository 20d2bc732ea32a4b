import { newId } from '../domain/id';
import { identityOf } from '../domain/identity';
import type { AnyValues, Kind } from '../domain/kind';
import { kindNamed } from '../domain/kinds';
import type { Change, Changeset, Heads, Label } from '../domain/merge/changeset';
import type { Conflict } from '../domain/merge/conflict';
import { editChanges } from '../domain/merge/edit';
import { logDigest } from '../domain/merge/log-digest';
import { PortfolioState } from '../domain/merge/state';
import type { EntityRecord, Stamp } from '../domain/records/record';
import type { Table } from '../domain/records/table';
import { fail, ok, type Result } from '../domain/result';
import { arrivalOf, type Arrival } from './arrivals';
import type { PortfolioDatabase, PortfolioInfo, TakenFile } from './database';
import { historyOf, type HistoryEntry } from './history';
import { waitingFor } from './incoming';
import { labelOf } from './label';
import type { Watcher } from './live-state';
import { readLog, readLogBackwards } from './log';
import { planMerge, type MergeOptions, type Source } from './merging';
import { newestStamps } from './newest';
import { planChecked, planStep, type Ground, type Plan } from './plan';
import type { StoreProblem } from './problems';
import type { MergeReceipt, Receipt, Waiting } from './receipts';
import { Session, type Saved, type SessionStatus } from './session.svelte';
import { browserSurroundings, type Surroundings } from './surroundings';

/**
 * One portfolio, whole in memory, with its log on the disk. Everything read here is reactive inside effects
 * and deriveds, and a plain read elsewhere. Every action is one transaction; its promise resolves once it is
 * on the disk and shown.
 */
export class Portfolio {
	readonly id: string;
	readonly sample: boolean;
	name = $state('');
	/** As the person named themselves in Settings. */
	author = $state('');
	readonly #session: Session;

	private constructor(info: PortfolioInfo, author: string, session: Session) {
		this.id = info.id;
		this.name = info.name;
		this.sample = info.sample;
		this.author = author;
		this.#session = session;
	}

	static async open(
		info: PortfolioInfo,
		author: string,
		surroundings: Surroundings = browserSurroundings
	): Promise<Result<Portfolio, StoreProblem>> {
		const session = await Session.open(info.id, surroundings);
		return session.ok ? ok(new Portfolio(info, author, session.value)) : session;
	}

	get #db(): PortfolioDatabase {
		return this.#session.disk.db;
	}

	get status(): SessionStatus {
		return this.#session.status;
	}

	/** Whether the last action reached the disk. */
	get saved(): Saved {
		return this.#session.saved;
	}

	// Reading

	/** The records of a kind; of a kind without records an empty table. */
	table(kind: string): Table {
		return this.#session.live.table(kind);
	}

	/** A record in any state, a dropped one too. */
	get(kind: string, id: string): EntityRecord | undefined {
		return this.#session.live.table(kind).get(id);
	}

	/** The visible records of a kind; the same array until one of them changes. */
	all(kind: string): readonly EntityRecord[] {
		return this.#session.live.table(kind).all();
	}

	/** The kinds of which there are records, those of other versions of the app too. */
	get kinds(): readonly string[] {
		return this.#session.live.kinds;
	}

	get conflicts(): readonly Conflict[] {
		return this.#session.live.conflicts;
	}

	get heads(): Heads {
		return this.#session.live.heads;
	}

	/** Under which this browser writes into this portfolio. */
	get replica(): string {
		return this.#session.notes.replica;
	}

	/** How many changesets the log has. */
	get length(): number {
		return this.#session.notes.tip;
	}

	/** Changesets that wait for others. */
	get parked(): readonly Changeset[] {
		return this.#session.notes.parked;
	}

	/** Which changesets wait for which others that nobody has brought yet. */
	get waiting(): readonly Waiting[] {
		return waitingFor(this.heads, this.#session.notes.parked);
	}

	/** When the portfolio was last exported, and how many changesets have come since. */
	get exported(): { readonly at: string | undefined; readonly changesSince: number } {
		const { exported, tip } = this.#session.notes;
		return { at: exported?.at, changesSince: tip - (exported?.n ?? 0) };
	}

	/** The newest file taken in of each laptop. */
	get taken(): readonly TakenFile[] {
		return this.#session.notes.taken;
	}

	/** The files that brought something to this laptop, in the order in which they came. */
	get arrivals(): readonly Arrival[] {
		return this.#session.notes.arrivals;
	}

	/** Which file brought a changeset to this laptop; undefined for what was written here or came without one. */
	broughtBy(replica: string, seq: number): Pick<Arrival, 'file' | 'at'> | undefined {
		return arrivalOf(this.arrivals, { replica, seq });
	}

	/** What undo would take back. */
	get undoable(): Label | undefined {
		return this.#session.notes.undo?.label;
	}

	get redoable(): Label | undefined {
		return this.#session.notes.redo?.label;
	}

	/** Digest of the canonical form of the whole portfolio; equal wherever the same changesets are. */
	get digest(): string {
		return this.#session.live.digest;
	}

	/** Digest of which changesets are here; as telling as `digest` between equal apps, and quick. */
	get fingerprint(): string {
		this.#session.live.whole.track();
		return logDigest(this.#session.live.state);
	}

	/** The newest changeset of every replica, its author's own words for when and who. */
	get newest(): readonly Stamp[] {
		this.#session.live.whole.track();
		return newestStamps(this.#session.live.state);
	}

	/** A copy of the folded state, to try changesets on before they are merged. */
	trial(): PortfolioState {
		return new PortfolioState(this.#session.live.state.toCheckpoint());
	}

	/** Calls back after every change with the records it touched; returns what ends it. */
	watch(watcher: Watcher): () => void {
		return this.#session.live.watch(watcher);
	}

	/** The whole log in an order that applies. */
	async *log(): AsyncGenerator<Changeset> {
		for await (const part of readLog(this.#db)) yield* part;
	}

	/** The part of the log that somebody with these heads has not seen. */
	async *logSince(heads: Heads): AsyncGenerator<Changeset> {
		for await (const part of readLog(this.#db, 1, heads))
			yield* part.filter(({ replica, seq }) => seq > (heads[replica] ?? 0));
	}

	/** The log from its newest changeset back. */
	async *logBackwards(): AsyncGenerator<Changeset> {
		for await (const part of readLogBackwards(this.#db, this.#session.notes.tip)) yield* part;
	}

	/** What happened to a record, or to one field of it, newest first. */
	history(kind: string, id: string, field?: string): Promise<HistoryEntry[]> {
		return historyOf(readLog(this.#db), kind, id, field);
	}

	// Writing

	/** Writes changes as one action, or nothing at all. */
	commit(label: Label, changes: readonly Change[]): Promise<Result<Receipt, StoreProblem>> {
		return this.#act((ground) => planChecked(ground, label, changes));
	}

	/**
	 * Creates a record. Of a kind whose fields make the identity, one that exists already is edited instead:
	 * adding it twice is adding it once.
	 */
	async create(kind: string, values: AnyValues): Promise<Result<string, StoreProblem>> {
		const definition = kindNamed(kind);
		if (!definition) return fail({ type: 'unknown-kind', kind });
		const id = identityOf(definition, values) ?? newId(this.#session.surroundings.random);
		const written = await this.#put('create', definition, id, values);
		return written.ok ? ok(id) : written;
	}

	/** Writes those of the values that differ from the record's. */
	async edit(kind: string, id: string, values: AnyValues): Promise<Result<Receipt, StoreProblem>> {
		const definition = kindNamed(kind);
		if (!definition) return fail({ type: 'unknown-kind', kind });
		if (!this.#session.live.state.table(kind).get(id)) return fail({ type: 'unknown-record', kind, id });
		return this.#put('edit', definition, id, values);
	}

	/** Takes a record out of sight; it can be restored. */
	drop(kind: string, id: string): Promise<Result<Receipt, StoreProblem>> {
		return this.#mark('drop', kind, id, 'dropped');
	}

	/** Brings a dropped record back; of a contested one says that it stays. */
	restore(kind: string, id: string): Promise<Result<Receipt, StoreProblem>> {
		return this.#mark('restore', kind, id, 'live');
	}

	/** Takes in changesets of others as one action; where nothing is new, nothing is written. */
	async merge(
		changesets: AsyncIterable<Changeset> | Iterable<Changeset>,
		source: Source,
		options: MergeOptions = {}
	): Promise<Result<MergeReceipt, StoreProblem>> {
		const incoming: Changeset[] = [];
		for await (const changeset of changesets) incoming.push(changeset);
		return this.#act((ground) => planMerge(ground, incoming, source, options));
	}

	/** Takes back the last action, where nobody has changed its fields since. */
	undo(): Promise<Result<Receipt | undefined, StoreProblem>> {
		return this.#act(async (ground) => ok(await planStep(ground, 'undo')));
	}

	redo(): Promise<Result<Receipt | undefined, StoreProblem>> {
		return this.#act(async (ground) => ok(await planStep(ground, 'redo')));
	}

	/** Notes that a file with everything up to now has been written. */
	markExported(): Promise<Result<undefined, StoreProblem>> {
		return this.#session.markExported();
	}

	/** Notes that a colleague's file has been taken in. */
	noteTaken(file: Omit<TakenFile, 'at'>): Promise<Result<undefined, StoreProblem>> {
		return this.#session.noteTaken(file);
	}

	/** Folds the whole log again and keeps the outcome, as after damage to anything derived from it. */
	rebuild(): Promise<Result<{ readonly digest: string }, StoreProblem>> {
		return this.#session.rebuild();
	}

	close(): void {
		this.#session.end('closed');
	}

	#act<R>(
		plan: (ground: Ground) => Result<Plan<R>, StoreProblem> | Promise<Result<Plan<R>, StoreProblem>>
	): Promise<Result<R, StoreProblem>> {
		return this.#session.act(this.author, plan);
	}

	#put(
		act: 'create' | 'edit',
		kind: Kind,
		id: string,
		values: AnyValues
	): Promise<Result<Receipt, StoreProblem>> {
		return this.#act((ground) => {
			const record = ground.state.table(kind.name).get(id);
			const label = labelOf(ground.state, act, kind.name, id, { ...record?.values, ...values });
			return planChecked(ground, label, editChanges(kind, record, id, values));
		});
	}

	#mark(
		act: 'drop' | 'restore',
		kind: string,
		id: string,
		wanted: EntityRecord['state']
	): Promise<Result<Receipt, StoreProblem>> {
		return this.#act((ground) => {
			const done = ground.state.table(kind).get(id)?.state === wanted;
			return planChecked(ground, labelOf(ground.state, act, kind, id), done ? [] : [{ do: act, kind, id }]);
		});
	}
}
