import type { Money } from '../fields/money';

/** What budget entries may be grouped and filtered by. */
export const dimensions = ['measure', 'year', 'fund', 'category', 'field', 'pillar', 'project'] as const;

export type Dimension = (typeof dimensions)[number];

/** One amount as it is about to be added up: from a budget line or an envelope. */
export interface BudgetEntry {
	/** The record it comes from. */
	readonly kind: string;
	readonly id: string;
	/** The key under each dimension; absent where the entry has none. */
	readonly keys: Partial<Record<Dimension, string>>;
	/** As entered. */
	readonly money: Money;
	/** Minor units of the reporting currency; undefined when no rate allows it: then it stands apart. */
	readonly amount: number | undefined;
	readonly illustrative: boolean;
	readonly conflict: boolean;
}

/** What a total must say about itself; bits, so that a loop can gather them with `|`. */
export const illustrative = 1;
export const conflict = 2;
export const converted = 4;

export interface Codes {
	/** For each entry, the position of its key. */
	readonly codes: Uint32Array;
	/** Distinct keys in order of first appearance; '' stands for none. */
	readonly keys: readonly string[];
}

/** Budget entries as columns, so that a million of them are summed within a frame. */
export interface BudgetColumns {
	readonly length: number;
	readonly currency: string;
	/** Minor units of the reporting currency, whole numbers; 0 where the entry stands apart. */
	readonly amounts: Float64Array;
	/** The largest size among the amounts. */
	readonly largest: number;
	readonly marks: Uint8Array;
	readonly by: Readonly<Record<Dimension, Codes>>;
	/** The money of entries that stand apart, by position. */
	readonly apart: ReadonlyMap<number, Money>;
	/** The record behind an entry. */
	recordAt(position: number): { readonly kind: string; readonly id: string };
}

class Keys {
	readonly keys: string[] = [];
	readonly #codes = new Map<string, number>();

	code(key: string): number {
		let code = this.#codes.get(key);
		if (code === undefined) {
			code = this.keys.push(key) - 1;
			this.#codes.set(key, code);
		}
		return code;
	}
}

/** Sets budget entries into columns, whose amounts are in the given reporting currency. */
export function toColumns(entries: readonly BudgetEntry[], currency: string): BudgetColumns {
	const length = entries.length;
	const amounts = new Float64Array(length);
	const marks = new Uint8Array(length);
	const standApart = new Map<number, Money>();
	let largest = 0;
	for (let at = 0; at < length; at++) {
		const entry = entries[at]!;
		let mark = (entry.illustrative ? illustrative : 0) | (entry.conflict ? conflict : 0);
		if (entry.amount === undefined) {
			standApart.set(at, entry.money);
		} else {
			amounts[at] = entry.amount;
			if (entry.money.currency !== currency) mark |= converted;
			const size = Math.abs(entry.amount);
			// A conversion that left the safe integers is NaN; the careful sums pass it on.
			largest = Number.isNaN(size) ? Infinity : Math.max(largest, size);
		}
		marks[at] = mark;
	}
	const by = Object.fromEntries(dimensions.map((name) => [name, codesOf(entries, name)]));
	return {
		length,
		currency,
		amounts,
		largest,
		marks,
		by: by as Record<Dimension, Codes>,
		apart: standApart,
		recordAt: (position) => entries[position]!
	};
}

function codesOf(entries: readonly BudgetEntry[], dimension: Dimension): Codes {
	const known = new Keys();
	const codes = new Uint32Array(entries.length);
	for (let at = 0; at < entries.length; at++) codes[at] = known.code(entries[at]!.keys[dimension] ?? '');
	return { codes, keys: known.keys };
}
