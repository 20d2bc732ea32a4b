import { canonicalJson, type Json } from '../../src/lib/domain/base/json';
import type { Change, Changeset } from '../../src/lib/domain/records/changeset';
import type { PortfolioState } from '../../src/lib/domain/merge/state';
import { storedIn } from '../../src/lib/domain/schema/record';

/** A write, with what its writer really had: not what its changeset says about it. */
interface Write {
	readonly event: number;
	readonly place: number;
	readonly at: string;
	readonly had: ReadonlySet<number>;
	readonly change: Change;
}

/** Under which name a portfolio holds what was written in an event. */
export type NameOf = (event: number) => string;

/**
 * Knows everything that ever happened, and works out from the definitions alone, the slow way, what a portfolio
 * must hold. It numbers what happens itself, so two browsers of one name are two to it, and it shares no code
 * with the merge.
 */
export class Oracle {
	readonly #writes: Write[] = [];
	readonly #had = new Map<number, ReadonlySet<number>>();
	readonly #facts = new Map<string, Set<string>>();

	/** @param had what the writer had applied when it wrote the changeset */
	note(event: number, { at, ops }: Changeset, had: ReadonlySet<number>): void {
		this.#had.set(event, had);
		for (const [place, op] of ops.entries())
			this.#writes.push({ event, place, at, had, change: op as Change });
	}

	/** What somebody who received these events can have applied: nothing before what it builds on. */
	applicable(received: ReadonlySet<number>): Set<number> {
		const applied = new Set<number>();
		const isCovered = (event: number): boolean =>
			[...this.#had.get(event)!].every((other) => applied.has(other));
		// An event only builds on ones before it.
		for (const event of [...received].sort((a, b) => a - b)) if (isCovered(event)) applied.add(event);
		return applied;
	}

	/** Every fact that a portfolio with these events must state, as lines. */
	facts(events: ReadonlySet<number>, nameOf: NameOf): Set<string> {
		const key = [...events].sort((a, b) => a - b).join();
		const facts = this.#facts.get(key) ?? this.#workOut(events, nameOf);
		this.#facts.set(key, facts);
		return facts;
	}

	#workOut(events: ReadonlySet<number>, nameOf: NameOf): Set<string> {
		const records = new Map<string, Write[]>();
		for (const write of this.#writes) {
			if (!events.has(write.event)) continue;
			const record = `${write.change.kind} ${write.change.id}`;
			records.set(record, [...(records.get(record) ?? []), write]);
		}
		return new Set([...records].flatMap(([record, writes]) => factsOf(record, writes, nameOf)));
	}
}

/** Every fact that a portfolio states about the records, as the oracle words them. */
export function statedFacts(
	state: PortfolioState,
	eventOf: (replica: string, seq: number) => number
): Set<string> {
	const facts = new Set<string>();
	for (const conflict of state.kinds.flatMap((kind) => state.table(kind).conflicts()))
		if (conflict.type === 'field')
			facts.add(`${conflict.kind} ${conflict.id}.${conflict.field} is in conflict`);
	for (const kind of state.kinds) {
		const table = state.table(kind);
		const { rows } = table;
		const dot = (ordinal: number): string => {
			const { replica, seq } = state.stamps.stamp(ordinal);
			return String(eventOf(replica, seq));
		};
		for (let row = 0; row < rows.count; row++) {
			const id = rows.idAt(row);
			const record = `${kind} ${id}`;
			const view = table.get(id)!;
			facts.add(`${record} is ${view.state}`);
			for (const [field, value] of Object.entries(storedIn(view)))
				facts.add(`${record}.${field} shows ${shownText(value!)}`);
			for (const { alive, ordinal } of rows.marksOf(row))
				facts.add(`${record} ${alive ? 'wanted' : 'dropped'} by ${dot(ordinal)}`);
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

/** A value in words; elements in no order. */
function shownText(value: Json): string {
	return Array.isArray(value) ? `elements ${value.map(canonicalJson).sort().join()}` : canonicalJson(value);
}

function factsOf(record: string, writes: readonly Write[], nameOf: NameOf): string[] {
	if (writes.some(({ change }) => change.do === 'erase')) return [`${record} is erased`];
	const marks = writes.filter((write) => !writes.some((other) => isBefore(write, other)));
	const drops = marks.filter(({ change }) => change.do === 'drop');
	const state = drops.length === 0 ? 'live' : drops.length === marks.length ? 'dropped' : 'contested';
	const facts = [`${record} is ${state}`];
	for (const mark of marks)
		facts.push(`${record} ${drops.includes(mark) ? 'dropped' : 'wanted'} by ${dotOf(mark)}`);
	for (const field of new Set(writes.flatMap(({ change }) => fieldsOf(change))))
		facts.push(...fieldFacts(`${record}.${field}`, field, writes, state !== 'dropped', nameOf));
	return facts;
}

function fieldFacts(
	name: string,
	field: string,
	writes: readonly Write[],
	visible: boolean,
	nameOf: NameOf
): string[] {
	const touching = writes.filter(({ change }) => fieldsOf(change).includes(field));
	const wholes: { readonly value: Json; readonly write: Write }[] = [];
	const facts: string[] = [];
	const elements = new Set<string>();
	for (const write of touching) {
		const later = touching.filter((other) => isBefore(write, other));
		const value = write.change.do === 'put' ? write.change.fields[field]! : addedBy(write.change);
		if (!Array.isArray(value)) {
			if (later.length > 0) continue;
			wholes.push({ value, write });
			facts.push(`${name} = ${canonicalJson(value)} by ${dotOf(write)}`);
			continue;
		}
		// An element stands unless somebody who had it wrote the field whole, or named the element.
		for (const key of value.map(canonicalJson)) {
			if (later.some(({ change }) => change.do === 'put' || names(change, key))) continue;
			elements.add(key);
			facts.push(`${name} has ${key} by ${dotOf(write)}`);
		}
	}
	const latest = wholes.toSorted((a, b) => order(a.write, b.write, nameOf)).at(-1)?.value ?? null;
	if (elements.size > 0) facts.push(`${name} shows elements ${[...elements].sort().join()}`);
	else if (latest !== null) facts.push(`${name} shows ${canonicalJson(latest)}`);
	const values = new Set(wholes.map(({ value }) => canonicalJson(value)));
	if (elements.size > 0) values.delete('null');
	if (visible && values.size + (elements.size > 0 ? 1 : 0) > 1) facts.push(`${name} is in conflict`);
	return facts;
}

function fieldsOf(change: Change): string[] {
	if (change.do === 'put') return Object.keys(change.fields);
	return change.do === 'set' ? [change.field] : [];
}

function addedBy(change: Change): readonly Json[] {
	return change.do === 'set' ? change.added : [];
}

/** By time, then by the name of the writer, then by number: the later is shown. */
function order(a: Write, b: Write, nameOf: NameOf): number {
	const apart = Date.parse(a.at) - Date.parse(b.at);
	if (apart !== 0) return apart;
	const [left, right] = [nameOf(a.event), nameOf(b.event)];
	return left === right ? a.event - b.event : left < right ? -1 : 1;
}

function dotOf({ event }: Write): string {
	return String(event);
}

function names(change: Change, key: string): boolean {
	return (
		change.do === 'set' && [...change.added, ...change.removed].some((value) => canonicalJson(value) === key)
	);
}

/** Whether one write was known to the writer of another when it was made. */
function isBefore(a: Write, b: Write): boolean {
	return a.event === b.event ? a.place < b.place : b.had.has(a.event);
}
