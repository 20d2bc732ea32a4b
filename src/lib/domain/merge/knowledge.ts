import type { Interned } from '../records/interned';
import type { Changeset, Heads } from '../records/changeset';
import { markOf, markOfDigest } from './copies';
import type { Line, Spot } from './line';
import { Sights, type Sight, type WholeSight } from './sights';

/** A changeset that has not arrived. */
export type Missing = Spot;

/** Names in all sights together that are outlined whole. */
const mostOutlined = 250_000;

/** Which changesets have been applied, and what the writer of each had seen. */
export class Knowledge {
	readonly #replicas: Interned;
	readonly #heads = new Map<string, number>();
	readonly #sights: Sights;
	/** The marks of all changesets of a replica but the newest, as numbers; the next one's `prev` gives each. */
	readonly #marks = new Map<string, number[]>();
	/** The newest changeset of each replica, or its mark where that has been worked out. */
	readonly #tips = new Map<string, Changeset | string>();
	readonly #lines = new Map<string, Line>();
	/** Where each mark stands, from when one is first looked for; undefined where two share it. */
	#places: Map<string, Spot | undefined> | undefined;
	#view: Heads | undefined;
	#sorted: readonly Line[] | undefined;

	constructor(replicas: Interned, from?: KnowledgeColumns) {
		this.#replicas = replicas;
		this.#sights = new Sights(replicas, this.#lines);
		for (const { replica, head, sights, marks, tip, line } of from ?? []) {
			this.#heads.set(replica, head);
			this.#sights.set(replica, sights);
			this.#marks.set(replica, Array.from(marks));
			this.#tips.set(replica, tip);
			if (line) this.#lines.set(replica, line);
		}
	}

	get heads(): Heads {
		return (this.#view ??= Object.freeze(Object.fromEntries([...this.#heads].sort(byReplica))));
	}

	/** The lines of changesets that copies of a browser wrote, by name. */
	get lines(): readonly Line[] {
		return (this.#sorted ??= [...this.#lines.values()].sort((a, b) => (a.line < b.line ? -1 : 1)));
	}

	head(replica: string): number {
		return this.#heads.get(replica) ?? 0;
	}

	/** The replica whose changesets a line issues again; any other is its own. */
	originOf(replica: string): string {
		return this.#lines.get(replica)?.origin ?? replica;
	}

	/** What the writer of a changeset had seen of the other replicas. */
	seenBy(replica: string, seq: number): Heads {
		return this.#sights.at(replica, seq);
	}

	/** The last changeset of another replica that the writer of a changeset had seen; 0 for none. */
	seenOf(replica: string, seq: number, other: string): number {
		return this.#sights.of({ replica, seq }, other);
	}

	/** What the writer of a changeset had seen that it had not at its changeset before. */
	newsAt(replica: string, seq: number): Heads {
		return this.#sights.newsAt(replica, seq);
	}

	/** What each replica had seen, from when on it had: each thing once. */
	*told(): Generator<readonly [replica: string, head: number, sights: readonly Sight[]]> {
		for (const [replica, head] of this.#heads) yield [replica, head, this.#sights.told(replica)];
	}

	/** What is here of other replicas that a writer had not seen at its last changeset, by name. */
	unseenBy(replica: string): Heads {
		const seen = this.#sights.newest(replica);
		const unseen = [...this.#heads].filter(
			([other, head]) => other !== replica && head > (seen[this.#replicas.codeOf(other)] ?? 0)
		);
		return Object.fromEntries(unseen.sort(byReplica));
	}

	/** The mark of an applied changeset; undefined when there is none of this number. */
	markAt(replica: string, seq: number): string | undefined {
		const head = this.head(replica);
		if (seq < 1 || seq > head) return undefined;
		if (seq < head) return this.#marks.get(replica)![seq - 1]!.toString(16).padStart(12, '0');
		const tip = this.#tips.get(replica)!;
		const mark = typeof tip === 'string' ? tip : markOf(tip);
		this.#tips.set(replica, mark);
		return mark;
	}

	/**
	 * Where a changeset stands that somebody calls by a number, and by its mark if they knew to: in the line of
	 * that name, in another of the same origin, or wherever its mark is. Undefined when it is not here.
	 */
	find({ replica, seq }: Spot, mark?: string): Spot | undefined {
		if (this.#is({ replica, seq }, mark)) return { replica, seq };
		// Whoever knew of a copy that nobody has brought here names a line that is none here yet.
		return this.#inLines({ replica, seq }, mark) ?? (mark === undefined ? undefined : this.#marked(mark));
	}

	/** Without a mark, as contexts of 1.0 are, any of that number will do: what was there once stays found. */
	#is({ replica, seq }: Spot, mark: string | undefined): boolean {
		if (seq < 1 || seq > this.head(replica)) return false;
		return mark === undefined || this.markAt(replica, seq) === mark;
	}

	#inLines({ replica, seq }: Spot, mark: string | undefined): Spot | undefined {
		if (this.#lines.size === 0) return undefined;
		const origin = this.originOf(replica);
		const number = seq + (this.#lines.get(replica)?.base ?? 0);
		if (this.#is({ replica: origin, seq: number }, mark)) return { replica: origin, seq: number };
		const spots = this.lines
			.filter((line) => line.origin === origin)
			.map(({ line, base }) => ({ replica: line, seq: number - base }));
		return spots.find((spot) => this.#is(spot, mark));
	}

	#marked(mark: string): Spot | undefined {
		if (!this.#places) {
			this.#places = new Map();
			for (const [replica, head] of this.#heads)
				for (let seq = 1; seq <= head; seq++) this.#place({ replica, seq });
		}
		return this.#places.get(mark);
	}

	#place(spot: Spot): void {
		const mark = this.markAt(spot.replica, spot.seq)!;
		this.#places?.set(mark, this.#places.has(mark) ? undefined : spot);
	}

	/** The first changeset without which this one cannot be applied. */
	missingFor(changeset: Changeset): Missing | undefined {
		const { replica, seq, after, saw } = changeset;
		const head = this.head(replica);
		if (seq > head + 1) return { replica, seq: head + 1 };
		const parent = parentOf(changeset);
		if (parent && !this.find(parent, parent.mark)) return { replica: parent.replica, seq: parent.seq };
		if (!after) return undefined;
		for (const other of Object.keys(after).sort()) {
			const needed = { replica: other, seq: after[other]! };
			if (this.find(needed, saw?.[other])) continue;
			return { replica: other, seq: Math.min(this.head(other) + 1, needed.seq) };
		}
		return undefined;
	}

	/**
	 * Takes note of a changeset whose turn it is.
	 * @param digest its digest, where it is known
	 */
	admit(changeset: Changeset, digest?: string): void {
		const { replica, seq, after, saw, prev, copyOf } = changeset;
		if (seq === 1) this.#marks.set(replica, []);
		else this.#marks.get(replica)!.push(Number.parseInt(markOfDigest(copyOf?.prev ?? prev), 16));
		this.#heads.set(replica, seq);
		// The mark of one issued again is that of its original, whose digest this is not.
		this.#tips.set(replica, digest && !copyOf ? markOfDigest(digest) : changeset);
		if (this.#places) this.#place({ replica, seq });
		this.#view = undefined;
		if (copyOf && seq === 1) this.#begin(changeset);
		if (!after) return;
		const spots = Object.entries(after).map(([other, last]) => {
			const needed = { replica: other, seq: last };
			return this.find(needed, saw?.[other]) ?? needed;
		});
		// What goes before it in its own line it had seen in any case.
		this.#sights.see(
			replica,
			seq,
			spots.filter((spot) => spot.replica !== replica)
		);
	}

	/** Everything of others that a changeset just admitted covers: the last seq of each replica, by the replica's code. */
	reachOf({ replica }: Changeset): readonly number[] {
		return this.#sights.newest(replica);
	}

	/**
	 * The heads, and what each replica had seen from when on: the same for the same changesets. All that it had seen,
	 * or, where that would be far more than any office needs, what was new each time.
	 */
	outline(): readonly (readonly [replica: string, head: number, sights: readonly (WholeSight | Sight)[]])[] {
		const heads = [...this.#heads].sort(byReplica);
		const outlined: [string, number, readonly WholeSight[]][] = [];
		let room = mostOutlined;
		for (const [replica, head] of heads) {
			const sights = this.#sights.whole(replica, room);
			if (!sights) return heads.map(([replica, head]) => [replica, head, this.#sights.get(replica)]);
			for (const { seen } of sights) room -= Object.keys(seen).length;
			outlined.push([replica, head, sights]);
		}
		return outlined;
	}

	toColumns(): KnowledgeColumns {
		return [...this.#heads].sort(byReplica).map(([replica, head]) => {
			const line = this.#lines.get(replica);
			const marks = Float64Array.from(this.#marks.get(replica)!);
			// Kept apart: what is packed is written a little later, and must not grow meanwhile.
			const sights = [...this.#sights.get(replica)];
			return { replica, head, sights, marks, tip: this.markAt(replica, head)!, ...(line ? { line } : {}) };
		});
	}

	/** Begins a line: its writer had seen all that the changeset before it had, and that one. */
	#begin(changeset: Changeset): void {
		const { replica: line, copyOf } = changeset;
		const { replica: origin, seq } = copyOf!;
		const parent = parentOf(changeset);
		const spot = parent && (this.find(parent, parent.mark) ?? parent);
		const at = spot && { replica: spot.replica, seq: spot.seq };
		this.#sorted = undefined;
		this.#lines.set(line, { line, origin, base: seq - 1, ...(at ? { parent: at } : {}) });
	}
}

/** The changeset behind which a line leaves its origin's way. */
function parentOf({ seq, copyOf }: Changeset): (Spot & { readonly mark: string }) | undefined {
	if (!copyOf || seq > 1 || copyOf.seq === 1) return undefined;
	return { replica: copyOf.replica, seq: copyOf.seq - 1, mark: markOfDigest(copyOf.prev) };
}

export type KnowledgeColumns = readonly {
	readonly replica: string;
	readonly head: number;
	readonly sights: readonly Sight[];
	readonly marks: Float64Array;
	readonly tip: string;
	readonly line?: Line;
}[];

function byReplica(a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number {
	return a[0] < b[0] ? -1 : 1;
}
