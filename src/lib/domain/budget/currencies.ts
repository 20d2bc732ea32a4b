import type { BudgetColumns } from './columns';
import { ExactSum } from './exact-sum';
import { keeps, type WhereMeasure } from './roll-up';

/** What a figure holds of one currency. */
export interface CurrencyPart {
	readonly currency: string;
	/** As entered, in minor units of the currency; NaN when the sum is no safe integer. */
	readonly amount: number;
	/** What it came to in the reporting currency; undefined of what no rate could convert. */
	readonly counted: number | undefined;
	readonly entries: number;
	/** The earliest year among them, of which a rate serves them all, and the last; no other part is between. */
	readonly since: string;
	readonly until: string;
}

/**
 * The parts of a figure that are not in the reporting currency, by currency: those converted, then those that no
 * rate could convert, which the figure leaves out.
 */
export function foreignParts(columns: BudgetColumns, where: WhereMeasure): readonly CurrencyPart[] {
	const kept = keeps(columns, where);
	const { codes, keys } = columns.by.year;
	const parts = new Map<string, Gathered>();
	for (const [at, { amount, currency }] of columns.foreign) {
		if (!kept(at)) continue;
		const key = `${columns.apart.has(at) ? 1 : 0} ${currency}`;
		const year = keys[codes[at]!]!;
		const part = parts.get(key) ?? {
			amount: new ExactSum(),
			counted: new ExactSum(),
			entries: 0,
			since: year,
			until: year
		};
		parts.set(key, part);
		part.amount.add(amount);
		part.counted.add(columns.amounts[at]!);
		part.entries++;
		if (year < part.since) part.since = year;
		if (year > part.until) part.until = year;
	}
	return [...parts.keys()].sort().map((key) => {
		const { amount, counted, ...part } = parts.get(key)!;
		const [apart, currency = ''] = key.split(' ');
		return { ...part, currency, amount: amount.total, counted: apart === '1' ? undefined : counted.total };
	});
}

interface Gathered {
	readonly amount: ExactSum;
	readonly counted: ExactSum;
	entries: number;
	since: string;
	until: string;
}
