import type { Changeset, Label } from '$lib/domain/merge/changeset';
import type { HistoryEntry } from '$lib/store/history';
import type { Difference, DifferenceType } from '$lib/exchange/preview/differences';
import type { Touched } from '$lib/store/receipts';

/** One action in the history: what can be said of it without reading what it wrote. */
export interface Entry {
	readonly replica: string;
	/** Its changesets, first and last. */
	readonly from: number;
	readonly to: number;
	readonly at: string;
	readonly author: string;
	readonly label: Label;
	readonly group?: string;
	/** How many operations it has. */
	readonly operations: number;
	readonly kinds: readonly string[];
	/** Some of the records it wrote to. */
	readonly touched: readonly Touched[];
	/** What it did, where that is known already. */
	readonly differences?: readonly Difference[];
}

/** Of a large action so many records are shown. */
export const shownRecords = 200;

export function entryKey({ replica, from }: Entry): string {
	return `${replica} ${from}`;
}

export function entryOf({ replica, seq, at, author, label, group, ops }: Changeset): Entry {
	const touched = new Map<string, Touched>();
	const kinds = new Set<string>();
	for (const { kind, id } of ops) {
		kinds.add(kind);
		if (touched.size < shownRecords) touched.set(`${kind} ${id}`, { kind, id });
	}
	return {
		replica,
		from: seq,
		to: seq,
		at,
		author,
		label,
		...(group ? { group } : {}),
		operations: ops.length,
		kinds: [...kinds],
		touched: [...touched.values()]
	};
}

/** Joins the entry of an earlier changeset of the same action to that of a later one. */
export function joined(later: Entry, earlier: Entry): Entry {
	return {
		...later,
		from: earlier.from,
		operations: later.operations + earlier.operations,
		kinds: [...new Set([...earlier.kinds, ...later.kinds])],
		touched: [...earlier.touched, ...later.touched].slice(0, shownRecords)
	};
}

export function isSameAction(later: Entry, earlier: Entry): boolean {
	return later.group !== undefined && later.group === earlier.group && later.replica === earlier.replica;
}

/** An action as the history of one record tells it. */
export function recordEntry(kind: string, id: string, entry: HistoryEntry): Entry {
	const { replica, seq, at, author, label, fields, before, after } = entry;
	const difference: Difference = { type: typeOf(before, after), kind, id, fields };
	return {
		replica,
		from: seq,
		to: seq,
		at,
		author,
		label,
		operations: 1,
		kinds: [kind],
		touched: [{ kind, id }],
		differences: [difference]
	};
}

function typeOf(before: HistoryEntry['before'], after: HistoryEntry['after']): DifferenceType {
	if (before === undefined) return 'new';
	if (after === 'erased') return 'erased';
	if (after === 'dropped') return 'dropped';
	if (after === 'contested' && before !== 'contested') return 'contested';
	return before === 'dropped' ? 'restored' : 'changed';
}
