import type { Changeset } from '../../domain/records/changeset';
import { Heap } from './heap';

/**
 * The changesets in the one order that every laptop gives the same set: each after all its writer had
 * seen, else by time, then by replica. A changeset whose context is not in the set comes last, by time.
 * It takes hardly longer for many replicas and long contexts than for few.
 *
 * @param log in any order in which the changesets of one replica ascend
 */
export function inFileOrder(log: readonly Changeset[]): Changeset[] {
	const runs = new Map<string, Run>();
	for (const changeset of log) {
		const run = runs.get(changeset.replica);
		if (run) run.changesets.push(changeset);
		else runs.set(changeset.replica, new Run([changeset]));
	}
	return new Order(runs).laid(log.length);
}

/** The changesets of one replica. */
class Run {
	/** How many are laid in order. */
	next = 0;
	/** The needs of the next one that are met. */
	met = 0;
	/** Turns that wait for so many of these to be laid. */
	readonly awaiting = new Map<number, Turn[]>();

	constructor(readonly changesets: Changeset[]) {}

	/** How many must be laid for the one of a number to be among them; undefined when it never will. */
	upTo(seq: number): number | undefined {
		let [low, high] = [0, this.changesets.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.changesets[middle]!.seq < seq) low = middle + 1;
			else high = middle;
		}
		return low < this.changesets.length ? low + 1 : undefined;
	}
}

/** The changeset of a run that comes next; it has been once the run has gone on. */
interface Turn {
	readonly run: Run;
	readonly next: number;
	readonly changeset: Changeset;
	readonly needs: readonly string[];
}

function isEarlier({ changeset: a }: Turn, { changeset: b }: Turn): boolean {
	return a.at === b.at ? a.replica < b.replica : a.at < b.at;
}

class Order {
	readonly #runs: ReadonlyMap<string, Run>;
	readonly #all = new Heap(isEarlier);
	/** Those before which all stands that their writers had seen. */
	readonly #covered = new Heap(isEarlier);

	constructor(runs: ReadonlyMap<string, Run>) {
		this.#runs = runs;
		for (const run of runs.values()) this.#begin(run);
	}

	laid(count: number): Changeset[] {
		const ordered: Changeset[] = [];
		while (ordered.length < count) {
			const { run, changeset } = this.#first(this.#covered) ?? this.#first(this.#all)!;
			ordered.push(changeset);
			run.next++;
			this.#begin(run);
			const awaiting = run.awaiting.get(run.next) ?? [];
			run.awaiting.delete(run.next);
			for (const turn of awaiting) if (turn.next === turn.run.next) this.#sort(turn);
		}
		return ordered;
	}

	#first(heap: Heap<Turn>): Turn | undefined {
		for (let turn = heap.pop(); turn; turn = heap.pop()) if (turn.next === turn.run.next) return turn;
		return undefined;
	}

	#begin(run: Run): void {
		const changeset = run.changesets[run.next];
		if (!changeset) return;
		const needs = Object.keys(changeset.after ?? {}).filter((other) => other !== changeset.replica);
		const turn = { run, next: run.next, changeset, needs };
		run.met = 0;
		this.#all.push(turn);
		this.#sort(turn);
	}

	/** Puts a turn among those that may come, or to what it still waits for. */
	#sort(turn: Turn): void {
		const { run, changeset, needs } = turn;
		for (; run.met < needs.length; run.met++) {
			const other = this.#runs.get(needs[run.met]!);
			const upTo = other?.upTo(changeset.after![needs[run.met]!]!);
			if (!other || upTo === undefined) return;
			if (other.next >= upTo) continue;
			const others = other.awaiting.get(upTo);
			if (others) others.push(turn);
			else other.awaiting.set(upTo, [turn]);
			return;
		}
		this.#covered.push(turn);
	}
}
