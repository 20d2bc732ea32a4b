import type { Field, Lens } from '$lib/domain/schema/field';
import type { Json } from '$lib/domain/base/json';
import type { Kind } from '$lib/domain/schema/kind';
import { m } from '$lib/paraglide/messages';
import { isReadable } from '../fields/value-text';
import type { Column, Rows } from './rows';

/** The sum of one currency in minor units, of records alike in the field within which they add up. */
export interface Total {
	/** The stored key of that field; '' for records without one. Absent where all records add up. */
	readonly within?: string;
	readonly currency: string;
	readonly amount: bigint;
	readonly count: number;
}

/**
 * Sums of the amounts of a column over the given positions, one for each currency and, where the field says that
 * amounts add up only within another field, one for each of its values, in their order. What is not to be added
 * has no sum. Integers of any size, so that the order of the rows cannot matter.
 */
export function totalsOf(
	rows: Rows,
	kind: Kind,
	column: Column,
	positions: Uint32Array,
	lens: Lens
): Total[] {
	const { type, adds } = column.field;
	if (!type.amount || adds === 'never') return [];
	const values: readonly (Json | undefined)[] = rows.column(column.name);
	const partOf = adds && partsOf(rows, kind, adds.within);
	const sums = new Map<string, { within?: string; currency: string; amount: bigint; count: number }>();
	for (const position of positions) {
		const value = values[position];
		if (value === undefined || value === null || !isReadable(column.field, value)) continue;
		const { amount, currency } = type.amount(value);
		const within = partOf?.(position);
		const key = `${within ?? ''} ${currency}`;
		const sum = sums.get(key) ?? { ...(within !== undefined && { within }), currency, amount: 0n, count: 0 };
		sums.set(key, sum);
		sum.amount += BigInt(amount);
		sum.count++;
	}
	const field = adds && fieldOf(kind, adds.within);
	const place = ({ within = '' }: Total) => (within === '' ? Infinity : field?.type.sortKey(within, lens));
	return [...sums.values()].sort((a, b) => compare(place(a), place(b)) || b.count - a.count);
}

/** The key of a row in a field of one value. */
function partsOf(rows: Rows, kind: Kind, name: string): (position: number) => string {
	const field = fieldOf(kind, name);
	const values: readonly (Json | undefined)[] = rows.column(name);
	return (position) => {
		const value = values[position];
		if (value === undefined || value === null || !isReadable(field, value)) return '';
		return field.type.keys(value)[0] ?? '';
	};
}

function fieldOf(kind: Kind, name: string): Field {
	return kind.fields[name] as Field;
}

function compare(a: number | string | undefined, b: number | string | undefined): number {
	if (a === b) return 0;
	return a === undefined || (b !== undefined && a < b) ? -1 : 1;
}

/** What a sum is of, beside its field: `Approved`; empty where all records of the field add up. */
export function totalPart(kind: Kind, field: Field, { within }: Total, lens: Lens): string {
	if (within === undefined || !field.adds || field.adds === 'never') return '';
	if (within === '') return m.records_board_without();
	return fieldOf(kind, field.adds.within).type.show(within, lens);
}

/** A sum in the words of its field, so that it reads like the cells above it; a dash beyond the safe integers. */
export function totalText(field: Field, total: Total, lens: Lens): string {
	const amount = Number(total.amount);
	return Number.isSafeInteger(amount) ? field.type.show({ amount, currency: total.currency }, lens) : '–';
}
