import { contribution } from '../kinds/contribution';
import type { Source } from '../reading/source';
import { read } from '../reading/read';

/** A country's part of the scale of contributions in a year. */
export interface Share {
	readonly percent: number;
	readonly year: number;
}

/** The newest share known of each country, by the id of its record. Years without one do not count. */
export function latestShares(source: Source): Map<string, Share> {
	const shares = read(source, contribution);
	const [countries, years] = [shares.column('country'), shares.column('year')];
	const percents = shares.column('percent');
	const found = new Map<string, Share>();
	shares.ids().forEach((_, at) => {
		const [country, year, percent] = [countries[at], years[at], percents[at]];
		if (country === undefined || year === undefined || percent === undefined) return;
		if (year > (found.get(country)?.year ?? -Infinity)) found.set(country, { percent, year });
	});
	return found;
}
