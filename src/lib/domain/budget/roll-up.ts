import type { Money } from '../fields/money';
import { conflict, converted, illustrative, type BudgetColumns, type Dimension } from './columns';
import { addsExactly, ExactSum } from './exact-sum';

/** The keys to keep of some dimensions; a dimension not named keeps all. */
export type Where = Partial<Readonly<Record<Dimension, ReadonlySet<string>>>>;

/** The same, of a measure that is named. */
export type WhereMeasure = Where & { readonly measure: ReadonlySet<string> };

/** A sum and what must be said with it. */
export interface Total {
	/** Minor units of the reporting currency; NaN when the sum is no safe integer. */
	readonly amount: number;
	readonly entries: number;
	/** At least one part is invented, in conflict, or converted from another currency. */
	readonly illustrative: boolean;
	readonly conflict: boolean;
	readonly converted: boolean;
	/** What no dated rate could convert, summed by currency: not in `amount`. */
	readonly apart: readonly Money[];
}

export const nothing: Total = {
	amount: 0,
	entries: 0,
	illustrative: false,
	conflict: false,
	converted: false,
	apart: []
};

/** The cells of a roll-up by one or more dimensions. */
export interface RollUp {
	readonly by: readonly Dimension[];
	/** The keys that occur, for each dimension; '' stands for none. */
	readonly keys: readonly (readonly string[])[];
	/** The total under one key of each dimension; a key that does not occur has nothing. */
	total(...keys: readonly string[]): Total;
}

/**
 * The sum of budget entries under each combination of keys, exact to the last centime in any order.
 *
 * @throws RangeError where more than one measure would be added up: a franc has a line at each stage it has come
 * to, so stages are never summed together
 */
export function rollUpBudget(columns: BudgetColumns, by: readonly Dimension[], where: Where = {}): RollUp {
	if (!by.includes('measure') && where.measure?.size !== 1)
		throw new RangeError('Measures are not added up: roll up by measure, or keep one.');
	const keys = by.map((dimension) => columns.by[dimension].keys);
	const cells = cellsOf(columns, by);
	const kept = sieve(columns, where);
	const { sums, counts, marks } = add(columns, cells, kept);
	const exact = addsExactly(columns.largest, columns.length) ? sums : addCarefully(columns, cells, kept);
	const apartBy = sumApart(columns, cells, kept);
	const positions = keys.map((list) => new Map(list.map((key, at) => [key, at])));
	return {
		by,
		keys,
		total(...wanted) {
			let cell = 0;
			for (let at = 0; at < by.length; at++) {
				const position = positions[at]!.get(wanted[at] ?? '');
				if (position === undefined) return nothing;
				cell = cell * keys[at]!.length + position;
			}
			if (!counts[cell]) return nothing;
			const mark = marks[cell]!;
			return {
				amount: exact[cell]!,
				entries: counts[cell]!,
				illustrative: (mark & illustrative) !== 0,
				conflict: (mark & conflict) !== 0,
				converted: (mark & converted) !== 0,
				apart: apartBy.get(cell) ?? []
			};
		}
	};
}

/** One total of one measure, over everything that is kept. */
export function totalBudget(columns: BudgetColumns, where: WhereMeasure): Total {
	return rollUpBudget(columns, [], where).total();
}

/** Whether an entry, by its position, is among those a choice keeps. */
export function keeps(columns: BudgetColumns, where: Where): (position: number) => boolean {
	const kept = sieve(columns, where);
	return (position) => passes(kept, position);
}

/** The records behind a total, in the order of the entries. */
export function recordsBehind(columns: BudgetColumns, where: Where): { kind: string; id: string }[] {
	const kept = keeps(columns, where);
	const found: { kind: string; id: string }[] = [];
	for (let at = 0; at < columns.length; at++)
		if (kept(at)) {
			const { kind, id } = columns.recordAt(at);
			found.push({ kind, id });
		}
	return found;
}

/** Where the sum of an entry goes: `a[at] * aWidth + b[at]`. */
interface Cells {
	readonly a: Uint32Array;
	readonly aWidth: number;
	readonly b: Uint32Array;
	readonly bWidth: number;
	readonly size: number;
}

/** Two columns at most, so that the loop over entries reads each once; more are first made one. */
function cellsOf(columns: BudgetColumns, by: readonly Dimension[]): Cells {
	const lists = by.map((dimension) => columns.by[dimension]);
	const size = lists.reduce((product, { keys }) => product * keys.length, 1);
	const any = columns.by.measure.codes;
	const last = lists.at(-1);
	if (!last) return { a: any, aWidth: 0, b: any, bWidth: 0, size };
	if (lists.length === 1) return { a: any, aWidth: 0, b: last.codes, bWidth: 1, size };
	const [first, ...rest] = lists.slice(0, -1);
	const a = rest.reduce((sofar, { codes, keys }) => join(sofar, codes, keys.length), first!.codes);
	return { a, aWidth: last.keys.length, b: last.codes, bWidth: 1, size };
}

function join(a: Uint32Array, b: Uint32Array, width: number): Uint32Array {
	const joined = new Uint32Array(a.length);
	for (let at = 0; at < a.length; at++) joined[at] = a[at]! * width + b[at]!;
	return joined;
}

/** Whether an entry is kept: both masks, at the codes of their columns, are 1. */
interface Sieve {
	readonly a: Uint32Array;
	readonly aMask: Uint8Array;
	readonly b: Uint32Array;
	readonly bMask: Uint8Array;
}

function sieve(columns: BudgetColumns, where: Where): Sieve {
	const any = columns.by.measure;
	const all: Mask = { codes: any.codes, mask: new Uint8Array(any.keys.length).fill(1) };
	const masks = (Object.entries(where) as [Dimension, ReadonlySet<string>][]).map(
		([dimension, wanted]): Mask => ({
			codes: columns.by[dimension].codes,
			mask: Uint8Array.from(columns.by[dimension].keys, (key) => (wanted.has(key) ? 1 : 0))
		})
	);
	while (masks.length > 2) masks.unshift(both(masks.shift()!, masks.shift()!));
	const [a = all, b = all] = masks;
	return { a: a.codes, aMask: a.mask, b: b.codes, bMask: b.mask };
}

interface Mask {
	readonly codes: Uint32Array;
	readonly mask: Uint8Array;
}

function both(one: Mask, other: Mask): Mask {
	const codes = new Uint32Array(one.codes.length);
	for (let at = 0; at < codes.length; at++)
		codes[at] = one.mask[one.codes[at]!]! & other.mask[other.codes[at]!]!;
	return { codes, mask: Uint8Array.of(0, 1) };
}

function passes({ a, aMask, b, bMask }: Sieve, at: number): boolean {
	return aMask[a[at]!] === 1 && bMask[b[at]!] === 1;
}

/** The loop: written out, as a call for each of a million entries would cost more than the sum. */
function add(columns: BudgetColumns, cells: Cells, kept: Sieve) {
	const { amounts, marks: entryMarks, length } = columns;
	const { a, aWidth, b, bWidth, size } = cells;
	const { a: c, aMask, b: d, bMask } = kept;
	const sums = new Float64Array(size);
	const counts = new Uint32Array(size);
	const marks = new Uint8Array(size);
	for (let at = 0; at < length; at++) {
		if (aMask[c[at]!] === 0 || bMask[d[at]!] === 0) continue;
		const cell = a[at]! * aWidth + b[at]! * bWidth;
		sums[cell]! += amounts[at]!;
		counts[cell]!++;
		marks[cell]! |= entryMarks[at]!;
	}
	return { sums, counts, marks };
}

/** The same sums for amounts so large that a plain one might round on the way. */
function addCarefully({ amounts, length }: BudgetColumns, cells: Cells, kept: Sieve): Float64Array {
	const sums = Array.from({ length: cells.size }, () => new ExactSum());
	for (let at = 0; at < length; at++) if (passes(kept, at)) sums[cellAt(cells, at)]!.add(amounts[at]!);
	return Float64Array.from(sums, ({ total }) => total);
}

function cellAt({ a, aWidth, b, bWidth }: Cells, at: number): number {
	return a[at]! * aWidth + b[at]! * bWidth;
}

function sumApart(columns: BudgetColumns, cells: Cells, kept: Sieve): Map<number, Money[]> {
	const sums = new Map<number, Map<string, ExactSum>>();
	for (const [at, { amount, currency }] of columns.apart) {
		if (!passes(kept, at)) continue;
		const cell = cellAt(cells, at);
		const byCurrency = sums.get(cell) ?? new Map<string, ExactSum>();
		sums.set(cell, byCurrency);
		const sum = byCurrency.get(currency) ?? new ExactSum();
		byCurrency.set(currency, sum);
		sum.add(amount);
	}
	const byName = (a: Money, b: Money) => (a.currency < b.currency ? -1 : 1);
	return new Map(
		[...sums].map(([cell, totals]) => [
			cell,
			[...totals].map(([currency, sum]) => ({ amount: sum.total, currency })).sort(byName)
		])
	);
}
