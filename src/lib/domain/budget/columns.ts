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
	/** The money of entries in another currency than the reporting one, by position. */
	readonly foreign: ReadonlyMap<number, Money>;
	/** The record behind an entry. */
	recordAt(position: number): { readonly kind: string; readonly id: string };
}

/** Sets budget entries into columns one by one; nothing of an entry is kept but its parts. */
export class ColumnsBuilder {
	readonly #currency: string;
	readonly #amounts: Float64Array;
	readonly #marks: Uint8Array;
	readonly #by: Readonly<Record<Dimension, Coder>>;
	readonly #kinds: string[] = [];
	readonly #ids: string[] = [];
	readonly #apart = new Map<number, Money>();
	readonly #foreign = new Map<number, Money>();
	#largest = 0;

	/**
	 * @param currency the reporting currency
	 * @param capacity how many entries there will be at most
	 */
	constructor(currency: string, capacity: number) {
		this.#currency = currency;
		this.#amounts = new Float64Array(capacity);
		this.#marks = new Uint8Array(capacity);
		const coders = dimensions.map((name) => [name, new Coder(capacity)]);
		this.#by = Object.fromEntries(coders) as Record<Dimension, Coder>;
	}

	add({ kind, id, keys, money, amount, illustrative: invented, conflict: open }: BudgetEntry): void {
		const at = this.#ids.push(id) - 1;
		this.#kinds.push(kind);
		for (const dimension of dimensions) this.#by[dimension].set(at, keys[dimension] ?? '');
		let mark = (invented ? illustrative : 0) | (open ? conflict : 0);
		if (money.currency !== this.#currency) this.#foreign.set(at, money);
		if (amount === undefined) this.#apart.set(at, money);
		else {
			this.#amounts[at] = amount;
			if (money.currency !== this.#currency) mark |= converted;
			const size = Math.abs(amount);
			// A conversion that left the safe integers is NaN; the careful sums pass it on.
			this.#largest = Number.isNaN(size) ? Infinity : Math.max(this.#largest, size);
		}
		this.#marks[at] = mark;
	}

	done(): BudgetColumns {
		const length = this.#ids.length;
		const [kinds, ids] = [this.#kinds, this.#ids];
		const by = dimensions.map((name) => [name, this.#by[name].done(length)]);
		return {
			length,
			currency: this.#currency,
			amounts: this.#amounts.subarray(0, length),
			largest: this.#largest,
			marks: this.#marks.subarray(0, length),
			by: Object.fromEntries(by) as Record<Dimension, Codes>,
			apart: this.#apart,
			foreign: this.#foreign,
			recordAt: (position) => ({ kind: kinds[position]!, id: ids[position]! })
		};
	}
}

/** One dimension under construction. */
class Coder {
	readonly #codes: Uint32Array;
	readonly #keys: string[] = [];
	readonly #known = new Map<string, number>();
	#last = '';
	#lastCode = -1;

	constructor(capacity: number) {
		this.#codes = new Uint32Array(capacity);
	}

	set(at: number, key: string): void {
		// Neighbours are often alike: the lines of a project, of a year.
		if (key !== this.#last || this.#lastCode < 0) {
			this.#last = key;
			this.#lastCode = this.#codeOf(key);
		}
		this.#codes[at] = this.#lastCode;
	}

	#codeOf(key: string): number {
		let code = this.#known.get(key);
		if (code === undefined) {
			code = this.#keys.push(key) - 1;
			this.#known.set(key, code);
		}
		return code;
	}

	done(length: number): Codes {
		return { codes: this.#codes.subarray(0, length), keys: this.#keys };
	}
}

/** Sets budget entries into columns, whose amounts are in the given reporting currency. */
export function toColumns(entries: readonly BudgetEntry[], currency: string): BudgetColumns {
	const builder = new ColumnsBuilder(currency, entries.length);
	for (const entry of entries) builder.add(entry);
	return builder.done();
}
