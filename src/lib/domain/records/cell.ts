import { canonicalJson, equalJson, type Json, type JsonObject } from '../base/json';
import type { Reach, Stamps } from './stamps';

/** A write of a whole value; `null` cleared the field. */
export interface WholeWrite {
	readonly value: Json;
	readonly ordinal: number;
}

/** An element added to a many-valued field. */
export interface ElementWrite {
	/** Canonical text of the element: what makes two elements the same. */
	readonly key: string;
	readonly value: Json;
	readonly ordinal: number;
	/** Place among the elements that the same changeset added. */
	readonly index: number;
}

/**
 * The state of one field of one record: the writes that no other known write has replaced.
 *
 * A value that is an array is a set of elements, each a register of its own; any other value is one whole.
 * Changesets arrive in causal order, so a removed element needs no tombstone: an addition that the removal
 * had seen is here already and goes, any other was made without knowing of it and stays.
 */
export interface Cell {
	readonly wholes: readonly WholeWrite[];
	readonly elements: readonly ElementWrite[];
}

export const emptyCell: Cell = Object.freeze({ wholes: Object.freeze([]), elements: Object.freeze([]) });

/** The cell that a single write of a value makes. */
export function cellOf(value: Json | undefined, ordinal: number): Cell {
	if (value === undefined) return { wholes: [], elements: [] };
	if (!Array.isArray(value)) return { wholes: [{ value, ordinal }], elements: [] };
	return { wholes: [], elements: value.map((element, index) => elementWrite(element, ordinal, index)) };
}

/** A whole value is written: it replaces all that its writer had seen. The cell given is used up. */
export function putInto(cell: Cell, value: Json, reach: Reach): Cell {
	const added = cellOf(value, reach.ordinal);
	return {
		wholes: replaced(cell.wholes, added.wholes, reach),
		elements: replaced(cell.elements, added.elements, reach)
	};
}

/**
 * The writes that stand once others are made by somebody who had seen so much. The list given is used up: where
 * thousands wrote to one place without knowing of each other, copying it for each would take for ever.
 */
export function replaced<T extends { readonly ordinal: number }>(
	writes: readonly T[],
	added: readonly T[],
	reach: Reach
): readonly T[] {
	const isSeen = writes.some(({ ordinal }) => reach.covers(ordinal));
	const stand = isSeen ? writes.filter(({ ordinal }) => !reach.covers(ordinal)) : (writes as T[]);
	for (const write of added) stand.push(write);
	return stand;
}

/** Elements are added and removed, the others left alone. An element both added and removed is added. */
export function setInto(cell: Cell, added: readonly Json[], removed: readonly Json[], reach: Reach): Cell {
	let index = 0;
	for (const write of cell.elements)
		if (write.ordinal === reach.ordinal) index = Math.max(index, write.index + 1);
	const adds = new Map<string, ElementWrite>();
	for (const value of added) {
		const write = elementWrite(value, reach.ordinal, index++);
		if (!adds.has(write.key)) adds.set(write.key, write);
	}
	const named = new Set(adds.keys());
	for (const value of removed) named.add(canonicalJson(value));
	return {
		wholes: cell.wholes.filter((write) => !reach.covers(write.ordinal)),
		elements: [
			...cell.elements.filter((write) => !named.has(write.key) || !reach.covers(write.ordinal)),
			...adds.values()
		]
	};
}

/** The value to show: the elements in the order they were added, else the latest whole; absent if cleared. */
export function shownOf(cell: Cell, stamps: Stamps): Json | undefined {
	if (cell.elements.length > 0) return elementsOf(cell, stamps);
	let latest: WholeWrite | undefined;
	for (const write of cell.wholes)
		if (!latest || stamps.compare(write.ordinal, latest.ordinal) > 0) latest = write;
	return latest?.value ?? undefined;
}

/** Whether the writes disagree. A field cleared by one while another added elements is not: additions win. */
export function isConflict(cell: Cell): boolean {
	if (cell.elements.length > 0) return cell.wholes.some((write) => write.value !== null);
	if (cell.wholes.length < 2) return false;
	const [{ value }, ...others] = cell.wholes as [WholeWrite, ...WholeWrite[]];
	return others.some((write) => !equalJson(write.value, value));
}

/** The single write that a cell amounts to, if it does; `undefined` for a cell that needs to be kept whole. */
export function plainOf(cell: Cell, stamps: Stamps): WholeWrite | undefined {
	const { wholes, elements } = cell;
	if (elements.length === 0 && wholes.length === 1 && wholes[0]!.value !== null) return wholes[0];
	if (wholes.length > 0 || elements.length === 0) return undefined;
	const ordinal = elements[0]!.ordinal;
	if (elements.some((write) => write.ordinal !== ordinal)) return undefined;
	return { value: elementsOf(cell, stamps), ordinal };
}

/** A copy that nobody else holds, so that a draft may go on changing after it was written. */
export function copyOf<T extends Json>(value: T): T;
export function copyOf(value: Json): Json {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(copyOf);
	return Object.fromEntries(Object.entries(value as JsonObject).map(([key, inner]) => [key, copyOf(inner)]));
}

/** An array without its repetitions; the same array when there are none. */
export function distinct(values: readonly Json[]): readonly Json[] {
	if (values.length < 2) return values;
	const seen = new Set<string>();
	const kept = values.filter((value) => {
		const key = canonicalJson(value);
		return !seen.has(key) && seen.add(key);
	});
	return kept.length === values.length ? values : kept;
}

function elementsOf(cell: Cell, stamps: Stamps): readonly Json[] {
	const ordered = cell.elements.toSorted((a, b) => stamps.compare(a.ordinal, b.ordinal) || a.index - b.index);
	return distinct(ordered.map((write) => write.value));
}

function elementWrite(value: Json, ordinal: number, index: number): ElementWrite {
	return { key: canonicalJson(value), value, ordinal, index };
}

export type PackedCell = readonly [
	wholes: readonly (readonly [value: Json, ordinal: number])[],
	elements: readonly (readonly [value: Json, ordinal: number, index: number])[]
];

export function packCell({ wholes, elements }: Cell): PackedCell {
	return [
		wholes.map(({ value, ordinal }) => [value, ordinal]),
		elements.map(({ value, ordinal, index }) => [value, ordinal, index])
	];
}

export function unpackCell(...[wholes, elements]: PackedCell): Cell {
	return {
		wholes: wholes.map(([value, ordinal]) => ({ value, ordinal })),
		elements: elements.map(([value, ordinal, index]) => elementWrite(value, ordinal, index))
	};
}
