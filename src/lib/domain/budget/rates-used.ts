import type { BudgetColumns } from './columns';
import { datedRateOn } from './convert';
import { ratesOf, reportingCurrency } from './entries';
import { keeps, type Where } from './roll-up';
import type { Source } from '../reading/source';

/** A rate by which figures were made, and of which years. */
export interface RateUsed {
	readonly currency: string;
	/** As entered, partial where it is. */
	readonly date: string;
	/** Francs for one unit. */
	readonly rate: number;
	/** Ascending. */
	readonly years: readonly string[];
}

/** The rates behind the figures of a choice. */
export interface RatesUsed {
	/** By currency, the newest first. */
	readonly rates: readonly RateUsed[];
	/** Amounts that no dated rate could convert: they stand beside the sums, in their own currency. */
	readonly missing: number;
}

/** Which rates of which days amounts were read by, where they are read in another currency than that of the accounts. */
export function ratesUsed(source: Source, columns: BudgetColumns, where: Where): RatesUsed {
	const dated = ratesOf(source);
	const kept = keeps(columns, where);
	const { codes, keys } = columns.by.year;
	const found = new Map<string, { currency: string; date: string; rate: number; years: Set<string> }>();
	let missing = 0;
	for (const [at, { currency }] of columns.foreign) {
		if (!kept(at)) continue;
		if (columns.apart.has(at)) {
			missing++;
			continue;
		}
		const year = keys[codes[at]!]!;
		for (const of of new Set([currency, columns.currency])) {
			const used = of === reportingCurrency || year === '' ? undefined : datedRateOn(dated, of, year);
			if (!used) continue;
			const key = `${of} ${used.date} ${used.rate}`;
			const held = found.get(key) ?? { ...used, years: new Set<string>() };
			held.years.add(year);
			found.set(key, held);
		}
	}
	const rates = [...found.values()].map((one) => ({ ...one, years: [...one.years].sort() }));
	return {
		rates: rates.sort((a, b) =>
			a.currency === b.currency ? (a.date < b.date ? 1 : -1) : a.currency < b.currency ? -1 : 1
		),
		missing
	};
}
