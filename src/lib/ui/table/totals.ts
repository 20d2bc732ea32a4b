import type { Field, Lens } from '$lib/domain/field';
import type { Json } from '$lib/domain/json';
import type { Column, Rows } from './rows';

/** The sum of one currency in minor units. */
export interface Total {
	readonly currency: string;
	readonly amount: bigint;
	readonly count: number;
}

/**
 * Sums of the amounts of a column over the given positions, one for each currency: amounts of different
 * currencies are never added. Integers of any size, so that the order of the rows cannot matter.
 */
export function totalsOf(rows: Rows, column: Column, positions: Uint32Array): readonly Total[] {
	const { type } = column.field;
	if (!type.amount) return [];
	const values: readonly (Json | undefined)[] = rows.column(column.name);
	const sums = new Map<string, { amount: bigint; count: number }>();
	for (const position of positions) {
		const value = values[position];
		if (value === undefined || value === null || type.check(value) !== undefined) continue;
		const { amount, currency } = type.amount(value);
		const sum = sums.get(currency);
		if (!sum) sums.set(currency, { amount: BigInt(amount), count: 1 });
		else {
			sum.amount += BigInt(amount);
			sum.count++;
		}
	}
	return [...sums].map(([currency, sum]) => ({ currency, ...sum })).sort((a, b) => b.count - a.count);
}

/** A sum in the words of its field, so that it reads like the cells above it. */
export function totalText(field: Field, total: Total, lens: Lens): string {
	return field.type.show({ amount: Number(total.amount), currency: total.currency }, lens);
}
