import type { Interned } from '../records/interned';
import type { Changeset, Heads } from './changeset';

/** A changeset that has not arrived. */
export interface Missing {
	readonly replica: string;
	readonly seq: number;
}

/** What a replica had seen of the others from one of its changesets on. */
interface Sight {
	readonly from: number;
	readonly seen: Heads;
}

/**
 * Which changesets have been applied, and what the writer of each had seen. A replica's sight changes only
 * when it imports, so a few lines a replica answer for every changeset it ever wrote.
 */
export class Knowledge {
	readonly #replicas: Interned;
	readonly #heads = new Map<string, number>();
	readonly #sights = new Map<string, Sight[]>();
	#view: Heads | undefined;

	constructor(replicas: Interned, from?: KnowledgeColumns) {
		this.#replicas = replicas;
		for (const [replica, head, sights] of from ?? []) {
			this.#heads.set(replica, head);
			this.#sights.set(replica, [...sights]);
		}
	}

	get heads(): Heads {
		return (this.#view ??= Object.freeze(Object.fromEntries([...this.#heads].sort(byReplica))));
	}

	head(replica: string): number {
		return this.#heads.get(replica) ?? 0;
	}

	/** What the writer of a changeset had seen of the other replicas. */
	seenBy(replica: string, seq: number): Heads {
		return this.#sights.get(replica)?.findLast((sight) => sight.from <= seq)?.seen ?? {};
	}

	/** The first changeset without which this one cannot be applied. */
	missingFor(changeset: Changeset): Missing | undefined {
		const { replica, seq, after } = changeset;
		const head = this.head(replica);
		if (seq > head + 1) return { replica, seq: head + 1 };
		for (const other of Object.keys(after ?? {}).sort()) {
			const held = this.head(other);
			if (other !== replica && held < after![other]!) return { replica: other, seq: held + 1 };
		}
		return undefined;
	}

	/** Takes note of a changeset whose turn it is. */
	admit(changeset: Changeset): void {
		const { replica, seq, after } = changeset;
		this.#heads.set(replica, seq);
		this.#view = undefined;
		if (!after) return;
		// Nobody unlearns: a vector that says less than the one before is read as both.
		const seen: Record<string, number> = { ...this.seenBy(replica, seq) };
		for (const other of Object.keys(after))
			if (other !== replica) seen[other] = Math.max(seen[other] ?? 0, after[other]!);
		const sights = this.#sights.get(replica) ?? [];
		this.#sights.set(replica, [...sights, { from: seq, seen: Object.freeze(seen) }]);
	}

	/** Everything a changeset covers: the last seq of each replica, by the replica's code. */
	reachOf(changeset: Changeset): number[] {
		const reach: number[] = [];
		const seen = this.seenBy(changeset.replica, changeset.seq);
		for (const other of Object.keys(seen)) reach[this.#replicas.codeOf(other)] = seen[other]!;
		reach[this.#replicas.codeOf(changeset.replica)] = changeset.seq - 1;
		return reach;
	}

	toColumns(): KnowledgeColumns {
		return [...this.#heads]
			.sort(byReplica)
			.map(([replica, head]) => [replica, head, this.#sights.get(replica) ?? []]);
	}
}

export type KnowledgeColumns = readonly (readonly [
	replica: string,
	head: number,
	sights: readonly Sight[]
])[];

function byReplica(a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number {
	return a[0] < b[0] ? -1 : 1;
}
