import { canonicalJson, type Json } from '../../src/lib/domain/json';
import type { Change, Changeset, Heads } from '../../src/lib/domain/merge/changeset';
import type { PortfolioState } from '../../src/lib/domain/merge/state';

/** A write, with what its writer really had: not what its changeset says about it. */
interface Write {
	readonly replica: string;
	readonly seq: number;
	readonly place: number;
	readonly had: Heads;
	readonly change: Change;
}

/**
 * Knows everything that ever happened, and works out from the definitions alone, the slow way, what a portfolio
 * must hold. It shares no code with the merge.
 */
export class Oracle {
	readonly #writes: Write[] = [];
	readonly #had = new Map<string, Heads>();
	readonly #facts = new Map<string, Set<string>>();

	/** @param had the heads of the writer when it wrote the changeset */
	note(changeset: Changeset, had: Heads): void {
		const { replica, seq, ops } = changeset;
		this.#had.set(`${replica} ${seq}`, had);
		for (const [place, op] of ops.entries())
			this.#writes.push({ replica, seq, place, had, change: op as Change });
	}

	/** The heads of somebody who received these changesets: no gaps, nothing before what it builds on. */
	headsOf(received: ReadonlySet<string>): Heads {
		const heads: Record<string, number> = {};
		const replicas = new Set([...received].map((dot) => dot.split(' ')[0]!));
		for (let moved = true; moved;) {
			moved = false;
			for (const replica of replicas) {
				const next = `${replica} ${(heads[replica] ?? 0) + 1}`;
				if (!received.has(next)) continue;
				const had = Object.entries(this.#had.get(next)!);
				if (had.some(([other, seq]) => other !== replica && (heads[other] ?? 0) < seq)) continue;
				heads[replica] = (heads[replica] ?? 0) + 1;
				moved = true;
			}
		}
		return heads;
	}

	/** Every fact that a portfolio with these heads must state, as lines. */
	facts(heads: Heads): Set<string> {
		const key = canonicalJson(heads);
		const facts = this.#facts.get(key) ?? this.#workOut(heads);
		this.#facts.set(key, facts);
		return facts;
	}

	#workOut(heads: Heads): Set<string> {
		const known = this.#writes.filter(({ replica, seq }) => seq <= (heads[replica] ?? 0));
		const records = new Map<string, Write[]>();
		for (const write of known) {
			const record = `${write.change.kind} ${write.change.id}`;
			records.set(record, [...(records.get(record) ?? []), write]);
		}
		return new Set([...records].flatMap(([record, writes]) => factsOf(record, writes)));
	}
}

/** Every fact that a portfolio states about the records, as the oracle words them. */
export function statedFacts(state: PortfolioState): Set<string> {
	const facts = new Set<string>();
	for (const kind of state.kinds) {
		const { rows } = state.table(kind);
		const dot = (ordinal: number): string => {
			const { replica, seq } = state.stamps.stamp(ordinal);
			return `${replica} ${seq}`;
		};
		for (let row = 0; row < rows.count; row++) {
			const record = `${kind} ${rows.idAt(row)}`;
			if (rows.stateOf(row) === 'erased') facts.add(`${record} erased`);
			for (const { alive, ordinal } of rows.marksOf(row))
				facts.add(`${record} ${alive ? 'alive' : 'dropped'} by ${dot(ordinal)}`);
			for (const [field, column] of rows.columns) {
				const { wholes, elements } = column.cell(row, rows.ownerOf(row));
				for (const { value, ordinal } of wholes)
					facts.add(`${record}.${field} = ${canonicalJson(value)} by ${dot(ordinal)}`);
				for (const { value, ordinal } of elements)
					facts.add(`${record}.${field} has ${canonicalJson(value)} by ${dot(ordinal)}`);
			}
		}
	}
	return facts;
}

function factsOf(record: string, writes: readonly Write[]): string[] {
	if (writes.some(({ change }) => change.do === 'erase')) return [`${record} erased`];
	const facts: string[] = [];
	const say = (what: string, { replica, seq }: Write): void =>
		void facts.push(`${record}${what} by ${replica} ${seq}`);
	for (const write of writes) {
		const later = writes.filter((other) => isBefore(write, other));
		const { change } = write;
		if (later.length === 0) say(change.do === 'drop' ? ' dropped' : ' alive', write);
		if (change.do === 'put')
			for (const [field, value] of Object.entries(change.fields)) {
				const over = later.filter((other) => touches(other, field));
				if (Array.isArray(value)) keepElements(write, field, value, over, say);
				else if (over.length === 0) say(`.${field} = ${canonicalJson(value)}`, write);
			}
		if (change.do === 'set')
			keepElements(
				write,
				change.field,
				change.added,
				later.filter((other) => touches(other, change.field)),
				say
			);
	}
	return facts;
}

/** An element stands unless somebody who had it wrote the field whole, or named the element. */
function keepElements(
	write: Write,
	field: string,
	elements: readonly Json[],
	over: readonly Write[],
	say: (what: string, write: Write) => void
): void {
	for (const key of new Set(elements.map(canonicalJson)))
		if (!over.some(({ change }) => change.do === 'put' || names(change, key)))
			say(`.${field} has ${key}`, write);
}

function names(change: Change, key: string): boolean {
	return (
		change.do === 'set' && [...change.added, ...change.removed].some((value) => canonicalJson(value) === key)
	);
}

function touches({ change }: Write, field: string): boolean {
	return change.do === 'put'
		? Object.hasOwn(change.fields, field)
		: change.do === 'set' && change.field === field;
}

/** Whether one write was known to the writer of another when it was made. */
function isBefore(a: Write, b: Write): boolean {
	if (a.replica !== b.replica) return a.seq <= (b.had[a.replica] ?? 0);
	return a.seq < b.seq || (a.seq === b.seq && a.place < b.place);
}
