import type { Changeset, Label } from '$lib/domain/records/changeset';
import { truthOf, truthOfBoth, type ValuesOf } from '$lib/domain/merge/label-truth';
import type { HistoryEntry } from '$lib/store/open/history';
import type { Difference, DifferenceType } from '$lib/exchange/preview/differences';
import type { Touched } from '$lib/store/base/receipts';
import { clockTolerance } from '$lib/ui/clock-words';

/** One action in the history: what can be said of it without reading what it wrote. */
export interface Entry {
	/** The same as long as the entry is, whatever is read around it. */
	readonly key: string;
	/** The day where the reader is: 2026-11-22. Worked out once, since there may be a great many entries. */
	readonly day: string;
	readonly replica: string;
	/** Its changesets, first and last. */
	readonly from: number;
	readonly to: number;
	/** When it was written, as far as clocks can be believed. */
	readonly at: string;
	/** What its clock said, where that was ahead. */
	readonly claimed?: string;
	readonly author: string;
	readonly label: Label;
	/** What may be said of it: the label as far as what was written bears it out, and what it leaves out. */
	readonly told: readonly Label[];
	readonly group?: string;
	/** The file that brought it to this laptop, or that it was imported from. */
	readonly file?: string | undefined;
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

const days = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' });

function headOf(
	{ replica, seq, at: said, author, label, ops }: Stamped,
	{ written = Date.parse(said), valuesOf = () => undefined }: Known
) {
	const at = new Date(written).toISOString();
	const isAhead = Date.parse(said) - written > clockTolerance;
	const claimed = isAhead ? { claimed: said } : {};
	const key = `${replica} ${seq}`;
	const told = truthOf(label, ops, valuesOf);
	return { key, day: days.format(written), replica, from: seq, to: seq, at, ...claimed, author, label, told };
}

type Stamped = Pick<Changeset, 'replica' | 'seq' | 'at' | 'author' | 'label' | 'ops'>;

/** What this laptop knows of a changeset that the changeset does not say. */
export interface Known {
	/** The file that brought it, where one did. */
	readonly brought?: string | undefined;
	/** When it was written, in milliseconds since 1970, whatever its clock says. */
	readonly written?: number | undefined;
	/** What the records have here, to judge a label by. */
	readonly valuesOf?: ValuesOf;
}

export function entryOf(changeset: Changeset, known: Known = {}): Entry {
	const { group, ops } = changeset;
	const touched = new Map<string, Touched>();
	const kinds = new Set<string>();
	for (const { kind, id } of ops) {
		kinds.add(kind);
		if (touched.size < shownRecords) touched.set(`${kind} ${id}`, { kind, id });
	}
	return {
		...headOf(changeset, known),
		...(group ? { group } : {}),
		file: fileOf(changeset.label, known.brought),
		operations: ops.length,
		kinds: [...kinds],
		touched: [...touched.values()]
	};
}

/** Joins the entry of an earlier changeset of the same action to that of a later one. */
export function joined(later: Entry, earlier: Entry): Entry {
	return {
		...later,
		key: earlier.key,
		from: earlier.from,
		told: truthOfBoth(earlier.told, later.told),
		operations: later.operations + earlier.operations,
		kinds: [...new Set([...earlier.kinds, ...later.kinds])],
		touched: [...earlier.touched, ...later.touched].slice(0, shownRecords)
	};
}

export function isSameAction(later: Entry, earlier: Entry): boolean {
	return later.group !== undefined && later.group === earlier.group && later.replica === earlier.replica;
}

/** A table has no file but the one in its label; what a colleague imported from one came in the colleague's. */
function fileOf({ act, name }: Label, brought: string | undefined): string | undefined {
	return brought ?? (act === 'import' ? name : undefined);
}

/** An action as the history of one record tells it. */
export function recordEntry(kind: string, id: string, entry: HistoryEntry, known: Known = {}): Entry {
	const { fields, before, after } = entry;
	const difference: Difference = { type: typeOf(before, after), kind, id, fields };
	return {
		...headOf(entry, known),
		file: fileOf(entry.label, known.brought),
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
