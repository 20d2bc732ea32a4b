import { kindNamed } from '../kinds/all';
import { Aliases, noAliases } from '../records/aliases';
import { RecordTable } from '../records/record-table';
import { ResolvedTable } from '../records/resolved-table';
import { RowStore, type PackedRows } from '../records/row-store';
import { Reach, Stamps } from '../records/stamps';
import type { Table } from '../records/table';
import { mergedInto } from '../schema/record';
import { finished, type Steps } from '../base/steps';
import type { Changeset, Heads } from '../records/changeset';
import { checkpointFormat, type Checkpoint } from './checkpoint';
import type { Conflict } from '../records/conflict';
import { changesetDigest } from './digest';
import { Knowledge, type Missing } from './knowledge';
import { stateDigest } from './state-digest';
import { isHollow } from './hollow';
import { SaidTwice } from './twice';

export interface Touched {
	readonly kind: string;
	readonly id: string;
}

/** What became of a changeset. */
export type Applied =
	| {
			readonly status: 'applied';
			/** Every record written to. */
			readonly touched: readonly Touched[];
			/** The changesets applied, in order: the given one, then parked ones that waited for it. */
			readonly changesets: readonly Changeset[];
	  }
	| { readonly status: 'known' }
	| { readonly status: 'parked'; readonly missing: Missing }
	/** Another changeset of this replica and seq, or another before it, is held: see `planIncoming`. */
	| { readonly status: 'forked'; readonly replica: string; readonly seq: number };

/**
 * The fold of a log: every record of every kind, what is in conflict, and which changesets are in it.
 * Changesets may be applied in any order and any number of times; the outcome is the same.
 */
export class PortfolioState {
	readonly stamps: Stamps;
	readonly knowledge: Knowledge;
	readonly #tables = new Map<string, RecordTable>();
	/** By replica and seq; of a copied browser there may be several of one seq. */
	readonly #parked = new Map<string, Map<number, Changeset[]>>();
	/** The newest changeset of each replica, or its digest where that is known. */
	readonly #newest: Map<string, Changeset | string>;
	#conflicts: readonly Conflict[] | undefined;
	readonly #twice = new SaidTwice();
	#aliases = noAliases;
	/** Something has been applied since the aliases were looked for. */
	#applied = true;
	readonly #resolved = new Map<string, Table>();
	/** Changesets in which content was erased, by replica. */
	readonly #hollow = new Map<string, Set<number>>();

	constructor(from?: Checkpoint) {
		this.stamps = new Stamps(from?.stamps);
		this.knowledge = new Knowledge(this.stamps.replicas, from?.knowledge);
		this.#newest = new Map(from?.newest);
		for (const changeset of from?.parked ?? []) this.#park(changeset);
		for (const [replica, seqs] of from?.hollow ?? []) this.#hollow.set(replica, new Set(seqs));
		for (const [kind, rows] of from?.tables ?? []) this.#tables.set(kind, this.#newTable(kind, rows));
	}

	/** The state that a checkpoint holds; undefined when it is of another format. */
	static fromCheckpoint(checkpoint: Checkpoint): PortfolioState | undefined {
		return checkpoint.format === checkpointFormat ? new PortfolioState(checkpoint) : undefined;
	}

	toCheckpoint(): Checkpoint {
		return finished(this.packing());
	}

	/**
	 * `toCheckpoint` in steps of some milliseconds, for a screen that must not wait. Start again if a changeset is
	 * applied between two steps.
	 */
	*packing(): Steps<Checkpoint> {
		const tables: [string, PackedRows][] = [];
		for (const kind of this.kinds) tables.push([kind, yield* this.table(kind).rows.packing()]);
		return {
			format: checkpointFormat,
			stamps: this.stamps.toColumns(),
			knowledge: this.knowledge.toColumns(),
			newest: Object.keys(this.heads).map((replica) => [replica, this.newestDigest(replica)]),
			parked: this.parked,
			hollow: this.hollow,
			tables
		};
	}

	/** The records of a kind as the log has them; of a kind never heard of, an empty table that fills. */
	table(kind: string): RecordTable {
		let table = this.#tables.get(kind);
		if (!table) this.#tables.set(kind, (table = this.#newTable(kind)));
		return table;
	}

	/** The records of a kind as people read them: those that were joined are one. */
	read(kind: string): Table {
		if (this.aliases.isEmpty) return this.table(kind);
		let table = this.#resolved.get(kind);
		if (!table) this.#resolved.set(kind, (table = new ResolvedTable(this.table(kind), this.#aliases)));
		return table;
	}

	/** Which records were joined into which others; the same object until that changes. */
	get aliases(): Aliases {
		if (this.#applied) {
			this.#applied = false;
			const joining = [...this.#tables.values()].filter(({ rows }) => rows.columns.has(mergedInto));
			const found = new Aliases(new Map(joining.map((table) => [table.kind, table.joins()])));
			if (!found.equals(this.#aliases)) {
				this.#aliases = found;
				this.#resolved.clear();
			}
		}
		return this.#aliases;
	}

	/** The kinds that have records, dropped ones included. */
	get kinds(): readonly string[] {
		return [...this.#tables.values()]
			.filter((table) => table.rows.count > 0)
			.map((table) => table.kind)
			.sort();
	}

	get heads(): Heads {
		return this.knowledge.heads;
	}

	/** Changesets that wait for others, by replica and seq. */
	get parked(): readonly Changeset[] {
		return [...this.#parked.values()]
			.flatMap((queue) => [...queue.values()].flat())
			.sort((a, b) => (a.replica === b.replica ? a.seq - b.seq : a.replica < b.replica ? -1 : 1));
	}

	/** Which changesets have lost content to erasures, by replica and seq. */
	get hollow(): readonly (readonly [replica: string, seqs: readonly number[]])[] {
		return [...this.#hollow]
			.map(([replica, seqs]) => [replica, [...seqs].sort((a, b) => a - b)] as const)
			.sort(([a], [b]) => (a < b ? -1 : 1));
	}

	isHollow(replica: string, seq: number): boolean {
		return this.#hollow.get(replica)?.has(seq) === true;
	}

	/** Takes note of those among the applied changesets that have lost content since. */
	noteHollow(changesets: Iterable<Changeset>): void {
		for (const changeset of changesets) {
			if (!isHollow(changeset)) continue;
			const { replica, seq } = changeset;
			const held = this.#hollow.get(replica);
			if (held) held.add(seq);
			else this.#hollow.set(replica, new Set([seq]));
		}
	}

	/** What people must decide, by kind, id and field. Of a joined record only what it was joined into. */
	get conflicts(): readonly Conflict[] {
		return (this.#conflicts ??= Object.freeze(
			this.kinds.flatMap((kind) => [
				...this.#openConflicts(kind),
				...this.#twice.of(kindNamed(kind), () => this.read(kind), this.knowledge)
			])
		));
	}

	/** Digest of the newest changeset of a replica; empty when there is none. It is the next one's `prev`. */
	newestDigest(replica: string): string {
		const newest = this.#newest.get(replica) ?? '';
		if (typeof newest === 'string') return newest;
		const digest = changesetDigest(newest);
		this.#newest.set(replica, digest);
		return digest;
	}

	/**
	 * Folds a changeset in, and any parked ones that waited for it.
	 * @param digest its digest, where the caller has just verified the chain: saves working it out again.
	 */
	apply(changeset: Changeset, digest?: string): Applied {
		const { replica, seq } = changeset;
		const forked = { status: 'forked', replica, seq } as const;
		const head = this.knowledge.head(replica);
		if (seq < head) return { status: 'known' };
		if (seq === head)
			return this.newestDigest(replica) === (digest ?? changesetDigest(changeset))
				? { status: 'known' }
				: forked;
		const missing = this.missingFor(changeset);
		if (missing) {
			this.#park(changeset);
			return { status: 'parked', missing };
		}
		if (changeset.prev !== this.newestDigest(replica)) return forked;
		const changesets = [changeset];
		const touched = this.#admit(changeset, digest);
		for (let next = this.#nextParked(); next; next = this.#nextParked()) {
			changesets.push(next);
			touched.push(...this.#admit(next));
		}
		return { status: 'applied', touched, changesets };
	}

	/** Digest of everything the state says; equal on every laptop that holds the same changesets. */
	digest(): string {
		return stateDigest(this);
	}

	/** The first changeset without which this one cannot be applied. */
	protected missingFor(changeset: Changeset): Missing | undefined {
		return this.knowledge.missingFor(changeset);
	}

	/** What a changeset that is being applied replaces. */
	protected reachOf(changeset: Changeset, ordinal: number): Reach {
		return new Reach(this.stamps, ordinal, this.knowledge.reachOf(changeset));
	}

	#newTable(kind: string, rows?: PackedRows): RecordTable {
		return new RecordTable(kind, kindNamed(kind), this.stamps, new RowStore(this.stamps, rows));
	}

	#openConflicts(kind: string): readonly Conflict[] {
		const all = this.table(kind).conflicts();
		const joined = this.aliases.of(kind);
		if (!joined) return all;
		return all.filter((one) => !joined.has(one.id) || this.#leadsApart(one));
	}

	/** Whether laptops joined a record into others that are not the same thing. */
	#leadsApart(conflict: Conflict): boolean {
		if (conflict.type !== 'field' || conflict.field !== mergedInto) return false;
		const ends = conflict.entries.map(({ value }) => this.aliases.survivorOf(conflict.kind, String(value)));
		return new Set(ends).size > 1;
	}

	#admit(changeset: Changeset, digest?: string): Touched[] {
		this.knowledge.admit(changeset, digest);
		this.#unpark(changeset);
		this.#newest.set(changeset.replica, digest ?? changeset);
		this.noteHollow([changeset]);
		this.#conflicts = undefined;
		this.#applied = true;
		const reach = this.reachOf(changeset, this.stamps.add(changeset));
		return changeset.ops.map((op) => {
			this.table(op.kind).fold(op, reach);
			return { kind: op.kind, id: op.id };
		});
	}

	#park(changeset: Changeset): void {
		const { replica, seq } = changeset;
		let queue = this.#parked.get(replica);
		if (!queue) this.#parked.set(replica, (queue = new Map<number, Changeset[]>()));
		const held = queue.get(seq);
		if (!held) queue.set(seq, [changeset]);
		else if (!held.some((other) => isSame(other, changeset))) held.push(changeset);
	}

	#unpark(changeset: Changeset): void {
		if (this.#parked.size === 0) return;
		const { replica, seq } = changeset;
		const queue = this.#parked.get(replica);
		const others = queue?.get(seq)?.filter((other) => !isSame(other, changeset)) ?? [];
		if (others.length > 0) queue!.set(seq, others);
		else if (queue?.delete(seq) && queue.size === 0) this.#parked.delete(replica);
	}

	/** A parked changeset whose turn has come; one that does not follow from what is held stays where it is. */
	#nextParked(): Changeset | undefined {
		for (const [replica, queue] of this.#parked) {
			const turn = queue.get(this.knowledge.head(replica) + 1);
			const next = turn?.find(({ prev }) => prev === this.newestDigest(replica));
			if (next && !this.missingFor(next)) return next;
		}
		return undefined;
	}
}

function isSame(a: Changeset, b: Changeset): boolean {
	return a === b || (a.prev === b.prev && changesetDigest(a) === changesetDigest(b));
}
