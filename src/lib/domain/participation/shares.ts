import { contribution } from '../kinds/contribution';
import type { Source } from '../reading/source';
import { read } from '../reading/read';

/** A country's part of the scale of contributions in a year. */
export interface Share {
	readonly percent: number;
	readonly year: number;
}

/** The shares known of each country, by the id of its record, the earliest first. Years without one do not count. */
export function sharesByCountry(source: Source): ReadonlyMap<string, readonly Share[]> {
	const shares = read(source, contribution);
	const [countries, years] = [shares.column('country'), shares.column('year')];
	const percents = shares.column('percent');
	const found = new Map<string, Share[]>();
	shares.ids().forEach((_, at) => {
		const [country, year, percent] = [countries[at], years[at], percents[at]];
		if (country === undefined || year === undefined || percent === undefined) return;
		const own = found.get(country);
		if (own) own.push({ percent, year });
		else found.set(country, [{ percent, year }]);
	});
	for (const own of found.values()) own.sort((a, b) => a.year - b.year);
	return found;
}

/** The share that holds in a year: its own, else the newest before it, else the first after it. */
export function shareIn(shares: readonly Share[], year: number): Share | undefined {
	return shares.findLast((one) => one.year <= year) ?? shares[0];
}

/** The newest share known of each country, by the id of its record. */
export function latestShares(source: Source): Map<string, Share> {
	return new Map([...sharesByCountry(source)].map(([country, own]) => [country, own.at(-1)!]));
}
